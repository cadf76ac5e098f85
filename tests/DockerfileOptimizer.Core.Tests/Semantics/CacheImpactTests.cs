using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Semantics;

public sealed class CacheImpactTests
{
    private const string TwoStages = """
        FROM node:26 AS build
        WORKDIR /app
        COPY package.json .
        RUN npm install
        COPY src ./src
        RUN npm run build
        FROM nginx:1.29
        RUN apk add curl
        COPY --from=build /app/dist /www
        COPY nginx.conf /etc/nginx/
        """;

    [Test]
    public void All_behind_the_first_step_that_takes_the_file_runs_again() =>
        Assert.That(Lines(TwoStages, "src/a/b.js"), Is.EqualTo("5 file, 6 | 9 stage 0, 10"));

    [Test]
    public void An_early_step_takes_all_of_its_stage_along() =>
        Assert.That(Lines(TwoStages, "package.json"), Is.EqualTo("3 file, 4, 5, 6 | 9 stage 0, 10"));

    [Test]
    public void A_stage_that_does_not_take_it_stays() => Assert.That(Lines(TwoStages, "nginx.conf"), Is.EqualTo(" | 10 file"));

    [Test]
    public void A_file_that_nobody_takes_changes_nothing() => Assert.That(Lines(TwoStages, "README.md"), Is.EqualTo(" | "));

    [Test]
    public void An_ignored_file_changes_nothing() => Assert.That(Lines(TwoStages, ["src/a.log"], "**/*.log"), Is.EqualTo(" | "));

    [Test]
    public void Of_several_files_the_first_step_counts() => Assert.That(Lines(TwoStages, ["nginx.conf", "src/a"]), Is.EqualTo("5 file, 6 | 9 stage 0, 10 file"));

    [Test]
    public void A_stage_that_is_FROM_a_changed_one_runs_again() =>
        Assert.That(Lines("FROM a AS x\nCOPY b .\nFROM x\nRUN c\n", "b"), Is.EqualTo("2 file | 3 stage 0, 4"));

    [Test]
    public void A_mount_takes_files_too() =>
        Assert.That(Lines("FROM a\nRUN b\nRUN --mount=type=bind,source=c,target=/c d\nRUN e\n", "c/f"), Is.EqualTo("3 file, 4"));

    [Test]
    public void A_mount_of_a_stage_takes_from_it() =>
        Assert.That(Lines("FROM a AS x\nCOPY b .\nFROM y\nRUN --mount=from=x,target=/x c\n", "b"), Is.EqualTo("2 file | 4 stage 0"));

    [TestCase("*.csproj", "App.csproj", "2 file")]
    [TestCase("src/*", "src/a/b.cs", "2 file")]
    [TestCase("src/*.cs", "src/a.txt", "")]
    [TestCase("./src/", "src/a.cs", "2 file")]
    [TestCase("src", "src2/a.cs", "")]
    [TestCase(".", "a", "2 file")]
    [TestCase("$TARGETARCH", "a", "2 file")]
    public void Sources_select_as_in_a_build(string source, string file, string expected) =>
        Assert.That(Lines($"FROM a\nCOPY {source} /x/\nLABEL b=c\n", file), Is.EqualTo(expected));

    [Test]
    public void A_stage_that_the_target_does_not_need_is_left_out() =>
        Assert.That(Lines("FROM a AS x\nCOPY b .\nFROM y\nCOPY b .\n", "b"), Is.EqualTo("4 file"));

    private static string Lines(string text, string file) => Lines(text, [file]);

    private static string Lines(string text, string[] files, string? ignored = null)
    {
        var model = DockerfileModel.Create(DockerfileSyntax.Parse(SourceText.From(text)), null, new Dictionary<string, string>());
        var stages = CacheImpact.Of(model, ignored is null ? null : IgnoreFile.Parse(SourceText.From(ignored)), files);
        return string.Join(" | ", stages.Select(stage => string.Join(", ", stage.Steps.Select(step =>
            $"{model.Syntax.Text.LineAt(step.Instruction.Span.Start)}{(step.Source is not null ? " file" : step.From is { } from ? $" stage {from.Index}" : "")}"))));
    }
}
