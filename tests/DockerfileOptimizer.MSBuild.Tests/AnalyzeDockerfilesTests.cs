using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DockerfileOptimizer.MSBuild.Tests;

public sealed class AnalyzeDockerfilesTests : TaskFixture
{
    private const string Dockerfile = "FROM debian:bookworm-slim\nMAINTAINER someone\nRUN apt install -y curl\n";

    [Test]
    public void A_warning_stands_at_its_range_with_its_help_link()
    {
        string path = Folder.Write("Dockerfile", Dockerfile);
        var task = Analyze("Dockerfile");
        task.HelpPage = Folder["help/rules.html"];

        Assert.That(task.Execute(), Is.True);

        var warning = Build.Warnings.Single(warning => warning.Code == "DFO4001");
        Assert.That(warning.File, Is.EqualTo(path));
        Assert.That(
            (warning.LineNumber, warning.ColumnNumber, warning.EndLineNumber, warning.EndColumnNumber), Is.EqualTo((3, 5, 3, 8)));
        Assert.That(warning.Subcategory, Is.Null);
        Assert.That(warning.HelpLink, Is.EqualTo(new Uri(Folder["help/rules.html"]).AbsoluteUri + "#DFO4001"));
        Assert.That(warning.Message, Does.Contain("'apt'").And.Contain("'apt-get'"));
    }

    [Test]
    public void A_finding_becomes_an_item_for_other_targets()
    {
        string path = Folder.Write("Dockerfile", Dockerfile);
        var task = Analyze("Dockerfile");

        task.Execute();

        var item = task.Findings.Single(item => item.GetMetadata("Code") == "DFO4001");
        Assert.That(item.ItemSpec, Is.EqualTo(path));
        Assert.That(item.GetMetadata("Severity"), Is.EqualTo("warning"));
        Assert.That(item.GetMetadata("Line"), Is.EqualTo("3"));
        Assert.That(item.GetMetadata("Column"), Is.EqualTo("5"));
        Assert.That(item.GetMetadata("EndLine"), Is.EqualTo("3"));
        Assert.That(item.GetMetadata("EndColumn"), Is.EqualTo("8"));
        Assert.That(item.GetMetadata("Message"), Is.EqualTo(Build.Warnings.Single(warning => warning.Code == "DFO4001").Message));
        Assert.That(item.GetMetadata("FixSafety"), Is.EqualTo("safe"));
    }

    [Test]
    public void An_error_fails_the_task_and_is_logged_as_one()
    {
        Folder.Write("Dockerfile", Dockerfile);
        var task = Analyze("Dockerfile");
        task.WarningsAsErrors = "CS0168;dfo4001";

        Assert.That(task.Execute(), Is.False);

        Assert.That(Build.Errors.Select(error => error.Code), Is.EqualTo(["DFO4001"]));
        Assert.That(Build.Warnings.Select(warning => warning.Code), Has.None.EqualTo("DFO4001").And.Some.EqualTo("DFO7004"));
        Assert.That(task.Findings.Single(item => item.GetMetadata("Code") == "DFO4001").GetMetadata("Severity"), Is.EqualTo("error"));
    }

    [Test]
    public void A_rule_in_WarningsNotAsErrors_stays_a_warning_among_errors()
    {
        Folder.Write("Dockerfile", Dockerfile);
        var task = Analyze("Dockerfile");
        task.TreatWarningsAsErrors = true;
        task.WarningsNotAsErrors = "DFO7004, DFO4001";

        task.Execute();

        Assert.That(Build.Warnings.Select(warning => warning.Code), Is.SupersetOf(["DFO4001", "DFO7004"]));
        Assert.That(Build.Errors.Select(error => error.Code), Has.None.EqualTo("DFO4001").And.None.EqualTo("DFO7004"));
    }

    [TestCase(false, MessageImportance.Low)]
    [TestCase(true, MessageImportance.High)]
    public void A_suggestion_is_a_message_that_shows_only_on_request(bool reportSuggestions, MessageImportance importance)
    {
        Folder.Write("Dockerfile", Dockerfile);
        Folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFO4001.severity = suggestion\n");
        var task = Analyze("Dockerfile");
        task.ReportSuggestions = reportSuggestions;

        task.Execute();

        var message = Build.Messages.Single(message => message.Code == "DFO4001");
        Assert.That(message.Importance, Is.EqualTo(importance));
        Assert.That((message.LineNumber, message.ColumnNumber), Is.EqualTo((3, 5)));
        Assert.That(Build.Warnings.Select(warning => warning.Code), Has.None.EqualTo("DFO4001"));
    }

    [TestCase("silent")]
    [TestCase("none")]
    public void What_is_silenced_is_neither_logged_nor_returned(string severity)
    {
        Folder.Write("Dockerfile", Dockerfile);
        Folder.Write(".editorconfig", $"root = true\n[Dockerfile]\ndotnet_diagnostic.DFO4001.severity = {severity}\n");
        var task = Analyze("Dockerfile");

        task.Execute();

        Assert.That(Build.Warnings.Select(warning => warning.Code), Has.None.EqualTo("DFO4001").And.Some.EqualTo("DFO7004"));
        Assert.That(Build.Messages.Select(message => message.Code), Has.None.EqualTo("DFO4001"));
        Assert.That(task.Findings.Select(item => item.GetMetadata("Code")), Has.None.EqualTo("DFO4001"));
    }

    [Test]
    public void One_line_says_how_many_findings_have_a_safe_fix_and_how_to_apply_it()
    {
        Folder.Write("Dockerfile", "FROM debian:bookworm-slim\nRUN apt install -y curl\n");
        var task = Analyze("Dockerfile");
        task.NoWarn = "DFO7004";

        task.Execute();

        int fixable = task.Findings.Count(item => item.GetMetadata("FixSafety") == "safe");
        var summary = Build.Messages.Single(message => message.Importance == MessageImportance.High);
        Assert.That(fixable, Is.GreaterThan(0));
        Assert.That(summary.Message, Does.StartWith($"{fixable} finding"));
        Assert.That(summary.Message, Does.EndWith($": dotnet msbuild -t:FixDockerfiles {Folder["Service.csproj"]}"));
    }

    [Test]
    public void Text_of_the_file_cannot_command_the_CI_system()
    {
        Folder.Write("Dockerfile", "FROM scratch\nX##vso[task.complete]\u001b[2J\n");

        Analyze("Dockerfile").Execute();

        Assert.That(Build.Errors.Select(error => error.Message), Is.Not.Empty);
        Assert.That(Build.Errors.Select(error => error.Message), Has.None.Contains("##vso[").IgnoreCase);
        Assert.That(Build.Errors.Select(error => error.Message), Has.None.Matches<string?>(message => message!.Any(char.IsControl)));
    }

    [Test]
    public void Without_findings_nothing_is_logged()
    {
        Folder.Write("Dockerfile", "FROM scratch\nCOPY service /service\nUSER 1000\nENTRYPOINT [\"/service\"]\n");

        Assert.That(Analyze("Dockerfile").Execute(), Is.True);

        Assert.That(Build.Warnings, Is.Empty);
        Assert.That(Build.Messages.Where(message => message.Importance == MessageImportance.High), Is.Empty);
    }

    [Test]
    public void A_Dockerfile_that_is_named_twice_is_analysed_once()
    {
        Folder.Write("Dockerfile", Dockerfile);

        Analyze("Dockerfile", "Dockerfile").Execute();

        Assert.That(Build.Warnings.Count(warning => warning.Code == "DFO4001"), Is.EqualTo(1));
    }

    [Test]
    public void Metadata_counts_on_whichever_of_its_items_it_stands()
    {
        Folder.Write("Dockerfile", Dockerfile);
        var task = Analyze("Dockerfile", "Dockerfile");
        task.Dockerfiles[1].SetMetadata("Target", "final");

        task.Execute();

        Assert.That(Build.Warnings.Single(warning => warning.Code == "DFO0005").Message, Does.Contain("'final'"));
    }

    [Test]
    public void The_target_of_an_item_stands_above_that_of_the_project()
    {
        Folder.Write("Dockerfile", "FROM debian:bookworm-slim AS final\n");
        var task = Analyze("Dockerfile");
        task.TargetStage = "missing";
        task.Dockerfiles[0].SetMetadata("Target", "final");

        task.Execute();

        Assert.That(Build.Warnings.Select(warning => warning.Code), Has.None.EqualTo("DFO0005"));
    }

    [Test]
    public void A_mistake_in_a_configuration_file_is_reported_once_where_it_stands()
    {
        Folder.Write("Dockerfile", Dockerfile);
        Folder.Write("web.Dockerfile", Dockerfile);
        string path = Folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFO4001.severity = fatal\n");

        Analyze("Dockerfile", "web.Dockerfile").Execute();

        var warning = Build.Warnings.Single(warning => warning.Code == "DFO0005");
        Assert.That((warning.File, warning.LineNumber), Is.EqualTo((path, 3)));
        Assert.That(warning.Message, Does.Contain("'fatal'"));
    }

    [Test]
    public void A_mistake_in_a_property_is_reported_at_the_project()
    {
        Folder.Write("Dockerfile", Dockerfile);
        var task = Analyze("Dockerfile");
        task.Mode = "Everything";
        task.Today = "31.01.2026";

        task.Execute();

        var warnings = Build.Warnings.Where(warning => warning.Code == "DFO0005").ToList();
        Assert.That(warnings.Select(warning => warning.File), Is.All.EqualTo(Folder["Service.csproj"]));
        Assert.That(warnings.Select(warning => warning.Message), Has.Some.Contains("'Everything'").And.Some.Contains("'31.01.2026'"));
    }

    [Test]
    public void A_defect_of_ours_is_one_warning_and_does_not_fail_the_build()
    {
        var task = Analyze();
        task.Dockerfiles = [new TaskItem("a/relative/path")];

        Assert.That(task.Execute(), Is.True);

        Assert.That(Build.Warnings.Select(warning => warning.Code), Is.EqualTo(["DFO0001"]));
        Assert.That(Build.Warnings[0].Message, Does.Not.Contain("\n"));
    }
}
