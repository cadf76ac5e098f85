using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Rules.PythonPackages;

/// <summary>DFO4303: Poetry or uv installs the packages for development into the image that runs.</summary>
public sealed class PoetryDevDependencies : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO4303", "poetry-dev-dependencies", Category.PythonPackages, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`poetry install` and `uv sync` take the packages for development along: test runners, linters and what they need. The program that runs does not use them.",
        Noncompliant = "FROM python:3.13-slim\nWORKDIR /app\nCOPY pyproject.toml poetry.lock ./\nRUN [|poetry|] install --no-root\nCOPY . .\nCMD [\"gunicorn\", \"shop:app\"]\n",
        Compliant = "FROM python:3.13-slim\nWORKDIR /app\nCOPY pyproject.toml poetry.lock ./\nRUN poetry install --no-root --only main\nCOPY . .\nCMD [\"gunicorn\", \"shop:app\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        foreach (var install in DevelopmentDependencies.Of(context.Model, stage).Kept.Where(install => install is { Step.Tool: "poetry" or "uv", IsUsed: false }))
            CheckKept(install, stage, context);
    }

    private static void CheckKept(DependencyInstall install, Stage stage, RuleContext context)
    {
        if (!StartCommand.IsGiven(stage) || DevelopmentImage.Is(context.Model, stage, context.Path) || DevelopmentManifest.IsEmpty(install, new(context.Model, context.BuildContext, context.Files, context.Path)))
            return;
        // With an extra choice of groups the option may contradict it.
        string option = ProductionInstall.OptionOf(install.Step, install.Stage)!;
        bool chooses = install.Step.Command.Arguments.Any(argument => argument.Value is { } value && (value.StartsWith("--with", StringComparison.Ordinal) || value is "--dev" or "--all-groups" || value.StartsWith("--group", StringComparison.Ordinal)));
        var change = chooses ? null : ProductionInstall.Add(install.Step.Command, option);
        context.Report(
            install.Step.Command.Name!,
            $"'{install.Step.Tool}' takes packages for development along into the image that runs; add '{option}'",
            change is null ? null : Fix.Review($"Add '{option}'", "What is listed for development is no longer there when the program runs", change));
    }
}
