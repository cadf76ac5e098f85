using System.Text.Json;

namespace DockerfileOptimizer.Cli.Tests;

public sealed class CacheTests : CliTestBase
{
    private const string Text = "FROM node:26 AS build\nCOPY package.json /app/\nRUN npm install\nCOPY . /app\nFROM nginx\nCOPY --from=build /app /www\n";

    [Test]
    public void Steps_that_run_again_are_listed_by_stage()
    {
        Folder.Write("Dockerfile", Text);
        Folder.Write(".dockerignore", "*.md\n");
        var result = Run("cache", "src/a.js", "README.md", "../b");
        Assert.That(result.Code, Is.EqualTo(ExitCode.Success));
        Assert.That(result.Output, Is.EqualTo("""
            '../b' is not in the build context
            'README.md' is ignored and changes nothing
            stage 'build': runs again
              line 4: COPY . /app (takes the file)
            stage 1: runs again
              line 6: COPY --from=build /app /www (takes from stage 'build')
            2 of 4 steps run again

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Json_names_lines_and_reasons()
    {
        Folder.Write("web/Dockerfile", Text);
        var result = Run("cache", "web/package.json", "--context", "web", "--format", "json");
        using var json = JsonDocument.Parse(result.Output);
        var steps = json.RootElement.GetProperty("stages")[0].GetProperty("steps").EnumerateArray().ToList();
        Assert.That(steps.Select(step => step.GetProperty("line").GetInt32()), Is.EqualTo(new[] { 2, 3, 4 }));
        Assert.That(steps.Select(step => step.GetProperty("reason").GetString()), Is.EqualTo(new[] { "file", "before", "file" }));
        Assert.That(json.RootElement.GetProperty("stages")[1].GetProperty("steps")[0].GetProperty("from").GetInt32(), Is.Zero);
        Assert.That(json.RootElement.GetProperty("rerun").GetInt32(), Is.EqualTo(4));
        Assert.That(json.RootElement.GetProperty("stepCount").GetInt32(), Is.EqualTo(4));
    }

    [Test]
    public void A_target_leaves_out_what_it_does_not_need()
    {
        Folder.Write("Dockerfile", Text);
        Assert.That(Run("cache", "a", "--target", "build").Output, Does.EndWith("1 of 3 steps run again\n"));
    }

    [Test]
    public void A_Dockerfile_that_is_not_there_is_a_failure() => Assert.That(Run("cache", "a").Code, Is.EqualTo(ExitCode.FileFailure));

    [Test]
    public void A_target_that_is_not_there_is_a_failure()
    {
        Folder.Write("Dockerfile", Text);
        Assert.That(Run("cache", "a", "--target", "x").Code, Is.EqualTo(ExitCode.FileFailure));
    }

    [Test]
    public void A_file_is_needed() => Assert.That(Run("cache").Code, Is.EqualTo(ExitCode.WrongUsage));
}
