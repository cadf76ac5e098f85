using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.OtherPackages;

/// <summary>DFO4504: Bundler told nothing of production, or in ways that are deprecated.</summary>
public sealed class BundleProduction : Rule<Stage>
{
    private const string Groups = "BUNDLE_WITHOUT";
    private const string Deployment = "BUNDLE_DEPLOYMENT";
    private const string Folder = "BUNDLE_PATH";

    /// <summary>Options that Bundler remembered for later calls, and gives up for that reason.</summary>
    private static readonly string[] Deprecated = ["--without", "--with", "--deployment", "--path", "--frozen", "--clean", "--no-prune", "--system", "--shebang", "--binstubs"];

    private static readonly string[] Environments = ["RAILS_ENV", "RACK_ENV"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO4504", "bundle-production", Category.OtherPackages, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "An image for production that does not say so to Bundler holds the gems for development and tests, and Gemfile.lock may be changed. `BUNDLE_WITHOUT` and `BUNDLE_DEPLOYMENT` hold for the build and for the program that runs; the options of `bundle install` are deprecated, and the image of Ruby has Bundler already.",
        Equivalents = ["tally:ruby/missing-bundle-deployment", "tally:ruby/missing-bundle-without-development", "tally:ruby/deprecated-bundler-install-flags", "tally:ruby/redundant-bundler-install"],
        Noncompliant = "FROM ruby:3.4-slim\nWORKDIR /app\nENV RAILS_ENV=production\nCOPY Gemfile Gemfile.lock ./\nRUN [|bundle|] install\nCOPY . .\n",
        Compliant = "FROM ruby:3.4-slim\nWORKDIR /app\nENV RAILS_ENV=production\nCOPY Gemfile Gemfile.lock ./\nENV BUNDLE_DEPLOYMENT=\"1\" BUNDLE_PATH=\"/usr/local/bundle\" BUNDLE_WITHOUT=\"development:test\"\nRUN bundle install\nCOPY . .\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        foreach (var command in Commands(stage, context.Model))
        {
            if (ProgramName.Of(command) == "gem")
                CheckInstaller(command, stage, context);
            else if (ProgramName.Of(command) is "bundle" or "bundler")
                CheckOptions(command, context);
        }

        if (!stage.IsTarget || !stage.Chain.SelectMany(link => Commands(link, context.Model)).Any(command => ProgramName.Of(command) is "bundle" or "bundler"))
            return;
        bool isConfigured = stage.Chain.SelectMany(link => Commands(link, context.Model)).Any(IsSetting);
        if (isConfigured || !IsForProduction(stage, context.Model) || StagePurpose.IsWorkplace(stage.Name))
            return;
        foreach (var install in stage.Chain.SelectMany(link => LockFiles.Of(context.Model, link).Installs).Where(install => install.Step.Ecosystem == Ecosystem.Ruby))
            CheckInstall(install, context);
    }

    private static IEnumerable<ShellCommand> Commands(Stage stage, DockerfileModel model) =>
        stage.Instructions.OfType<RunInstruction>().SelectMany(run => model.ScriptOf(run)?.Commands ?? []);

    private static bool IsSetting(ShellCommand command) =>
        ProgramName.Of(command) is "bundle" or "bundler" && command.Arguments.Count > 0 && command.Arguments[0].Value is "config" or null;

    private static bool IsForProduction(Stage stage, DockerfileModel model) =>
        stage.Instructions.Count > 0
        && model.EnvironmentAt(stage.Instructions[stage.Instructions.Count - 1]) is { } environment
        && Environments.Any(name => environment.FindInImage(name).Text == "production");

    private static void CheckInstaller(ShellCommand command, Stage stage, RuleContext context)
    {
        var words = command.Arguments.Select(argument => argument.Value).ToList();
        bool isPlain = words.All(word => word is "install" or "bundler" or "--no-document" or "--no-doc" or "--no-ri" or "--no-rdoc");
        if (isPlain && words.Contains("bundler") && stage.RootImage?.Name?.OfficialName == "ruby")
            context.Report(command.Name!, "The image of Ruby has Bundler already; leave 'gem install bundler' out");
    }

    private static void CheckOptions(ShellCommand command, RuleContext context)
    {
        if (command.Arguments.FirstOrDefault(argument => argument.Value is { Length: > 0 } value && value[0] != '-')?.Value is not (null or "install"))
            return;
        foreach (var argument in command.Arguments)
        {
            string? option = argument.Value?.Split('=')[0];
            if (Array.IndexOf(Deprecated, option) >= 0)
                context.Report(argument, $"'{option}' of 'bundle install' is deprecated; use a variable, as 'ENV BUNDLE_{option!.Substring("--".Length).Replace('-', '_').ToUpperInvariant()}', or 'bundle config set'");
        }
    }

    private static void CheckInstall(LockedInstall install, RuleContext context)
    {
        var command = install.Step.Command;
        if (command.IsConditional || command.Arguments.Any(argument => argument.Value is null || Array.IndexOf(Deprecated, argument.Value.Split('=')[0]) >= 0) || MayHaveSettings(install, context))
            return;
        var environment = context.Model.EnvironmentAt(install.Run);
        bool IsUnset(string name) => environment?.Find(name).IsSet == false;
        bool lacksGroups = IsUnset(Groups) && IsUnset("BUNDLE_ONLY") && install.Step.IncludesDevelopment != false;
        bool lacksDeployment = install.LockFile is not null && IsUnset(Deployment) && IsUnset("BUNDLE_FROZEN");
        if (!lacksGroups && !lacksDeployment)
            return;
        string message = !lacksGroups ? $"'bundle install' may change what Gemfile.lock says; set {Deployment}=1"
            : $"'bundle install' brings the gems for development and tests along; set {Groups}=development:test{(lacksDeployment ? $" and {Deployment}=1" : "")}";
        // In deployment mode, gems would get into the project where nothing else is said.
        string? folder = lacksDeployment && IsUnset(Folder) ? environment?.Find("GEM_HOME").Text : null;
        string settings = string.Join(" ", new[]
        {
            lacksDeployment ? $"{Deployment}=\"1\"" : null,
            folder is null ? null : $"{Folder}=\"{folder}\"",
            lacksGroups ? $"{Groups}=\"development:test\"" : null,
        }.Where(setting => setting is not null));
        string keyword = install.Run.Keyword.Text.Any(char.IsUpper) ? "ENV" : "env";
        var change = new TextChange(new TextSpan(install.Run.LinesSpan.Start, 0), $"{keyword} {settings}{context.Text.NewLine}");
        context.Report(command.Name!, message, Fix.Review($"Set {(lacksGroups ? Groups : Deployment)}", "Gems of the left out groups are no longer there when the program runs", change));
    }

    /// <summary>True where settings of the project may be copied along: a file that nobody sees here.</summary>
    private static bool MayHaveSettings(LockedInstall install, RuleContext context) => context.Model.ContextSources
        .Where(source => source.Instruction.Span.Start < install.Run.Span.Start && source.Instruction is TransferInstruction)
        .Any(source => source.Path is null || source.Path.StartsWith(".bundle", StringComparison.Ordinal)
            || (source.TakesAll && context.BuildContext?.Find(".bundle/config").State is not SourceState.Missing));
}
