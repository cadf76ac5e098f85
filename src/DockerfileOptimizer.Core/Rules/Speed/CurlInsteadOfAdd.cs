using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3013: a RUN that only downloads a file.</summary>
public sealed class CurlInsteadOfAdd : Rule<RunInstruction>
{
    /// <summary>Options that only say how the same file is fetched.</summary>
    private static readonly string[] Plain =
    [
        "-f", "-s", "-S", "-L", "-o", "-O", "-q", "-#", "-P", "--fail", "--silent", "--show-error", "--location", "--output", "--remote-name", "--quiet", "--no-verbose", "-nv", "-n", "-v",
        "--output-document", "--directory-prefix", "--progress-bar", "--progress", "--retry", "--compressed", "--create-dirs", "--tries", "-t", "--no-progress-meter", "--show-progress",
    ];

    private static readonly OptionSyntax Options = new("oPt", "--output", "--output-document", "--directory-prefix", "--retry", "--progress", "--tries");

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3013", "curl-instead-of-add", Category.Speed, Severity.Info) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A RUN is taken from the cache as long as its text is the same, whatever the server has. `ADD` asks the server whether the file changed, verifies it with `--checksum`, and needs no `curl` in the image.",
        Equivalents = ["kics:curl_or_wget_instead_of_add"],
        Noncompliant = "RUN [|curl|] -fsSL -o /opt/agent.jar https://example.com/agent-1.4.jar\n",
        Compliant = "ADD --checksum=sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 \\\n    https://example.com/agent-1.4.jar /opt/agent.jar\n",
        NoFixBecause = "The checksum of the file is not known without fetching it.",
    };

    protected override void Check(RunInstruction run, RuleContext context)
    {
        if (context.Model.ScriptOf(run) is not { Errors.Count: 0, Commands.Count: 1 } script || ProgramName.Of(script.Commands[0]) is not ("curl" or "wget"))
            return;
        var command = script.Commands[0];
        if (command.Wrapper is not null || command.Assignments.Count > 0 || command.IsConditional || !CommandLine.Read(command.Arguments, Options).Options.All(option => Array.IndexOf(Plain, option.Name) >= 0))
            return;
        if (context.Model.EffectsOf(run).Downloads is { Count: 1 } downloads && downloads[0] is { To.Scope: PathScope.Exact, Location.IsKnown: true })
            context.Report(command.Name!, $"'{command.NameText}' downloads once and never looks again; use 'ADD --checksum', which verifies the file");
    }
}
