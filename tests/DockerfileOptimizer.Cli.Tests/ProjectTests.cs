using DockerfileOptimizer.Cli.Project;

namespace DockerfileOptimizer.Cli.Tests;

public sealed class ProjectTests : CliTestBase
{
    [Test]
    public void Facts_come_from_MSBuild()
    {
        Folder.Write("Directory.Build.props", "<Project />");
        string path = Folder.Write("App.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
                <AssemblyName>Shop</AssemblyName>
                <PublishSingleFile>true</PublishSingleFile>
              </PropertyGroup>
            </Project>
            """);
        using var error = new StringWriter();

        var facts = ProjectReader.Read(path, Host(error));

        Assert.That(error.ToString(), Is.Empty);
        Assert.That(facts!.TargetFrameworks, Is.EqualTo(new[] { "net8.0", "net10.0" }));
        Assert.That(
            (facts.ProjectPath, facts.AssemblyName, facts.OutputType, facts.UsingMicrosoftNETSdkWeb, facts.PublishSingleFile, facts.PublishAot),
            Is.EqualTo((path, "Shop", "Exe", (bool?)true, (bool?)true, (bool?)false)));
    }

    [Test]
    public void A_missing_project_is_told_and_changes_no_exit_code()
    {
        Folder.Write("Dockerfile", Clean);

        var result = Run("check", "Dockerfile", "--project", "gone.csproj");

        Assert.That((result.Code, result.Output), Is.EqualTo((ExitCode.Success, "1 file: no findings\n")));
        Assert.That(result.Error, Does.Contain("info DFO0011: ").And.Contain("gone.csproj': the file does not exist"));
    }

    [Test]
    public void A_project_that_MSBuild_refuses_is_told_in_one_line()
    {
        string path = Folder.Write("App.csproj", "<Project");
        using var error = new StringWriter();

        Assert.That(ProjectReader.Read(path, Host(error)), Is.Null);
        Assert.That(error.ToString(), Does.Contain("DFO0011").And.Contain("MSB4025"));
        Assert.That(error.ToString().TrimEnd().Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_missing_SDK_is_told()
    {
        string path = Folder.Write("App.csproj", "<Project />");
        using var error = new StringWriter();

        Assert.That(ProjectReader.Read(path, Host(error) with { DotnetProgram = "no-such-program" }), Is.Null);
        Assert.That(error.ToString(), Does.Contain("DFO0011").And.Contain("'no-such-program' cannot be run"));
    }

    private CommandHost Host(TextWriter error) =>
        new() { Arguments = [], OpenInput = () => Stream.Null, Output = TextWriter.Null, Error = error, Folder = Folder.FullName };
}
