using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Rules.OtherPackages;

/// <summary>DFO4509: Composer installs the packages for development into the image that runs.</summary>
public sealed class ComposerNoDev : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO4509", "composer-no-dev", Category.OtherPackages, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Without `--no-dev`, test frameworks and debuggers get into the image, and with them code that was never meant to be reachable in production. `--optimize-autoloader` makes the start of every request faster, too.",
        Equivalents = ["tally:php/composer-no-dev-in-production"],
        Noncompliant = "FROM php:8.4-apache\nWORKDIR /var/www/html\nCOPY composer.json composer.lock ./\nRUN [|composer|] install --no-interaction\nCOPY . .\nCMD [\"apache2-foreground\"]\n",
        Compliant = "FROM php:8.4-apache\nWORKDIR /var/www/html\nCOPY composer.json composer.lock ./\nRUN composer install --no-interaction --no-dev\nCOPY . .\nCMD [\"apache2-foreground\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        foreach (var install in DevelopmentDependencies.Of(context.Model, stage).Kept.Where(install => install is { Step.Ecosystem: Ecosystem.Php, IsUsed: false }))
        {
            if (DevelopmentImage.Is(context.Model, stage, context.Path) || DevelopmentManifest.IsEmpty(install, new(context.Model, context.BuildContext, context.Files, context.Path)))
                continue;
            bool isAsked = install.Step.Command.Arguments.Any(argument => argument.Value == "--dev");
            var change = isAsked ? null : ProductionInstall.Add(install.Step.Command, "--no-dev");
            context.Report(
                install.Step.Command.Name!,
                "Composer brings the packages for development into the image; add '--no-dev'",
                change is null ? null : Fix.Review("Add '--no-dev'", "What is listed for development is no longer there when the program runs", change));
        }
    }
}
