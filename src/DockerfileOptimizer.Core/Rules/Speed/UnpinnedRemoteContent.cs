using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3012: a download of whatever is newest.</summary>
public sealed class UnpinnedRemoteContent : Rule<RunInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3012", "unpinned-remote-content", Category.Speed, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Docker looks at the text of a RUN alone: the layer keeps what the branch or the latest release was when it was made, and a build without cache has something else. A tag or a commit, with a checksum, is the same everywhere, and a new version is a change that people see.",
        Noncompliant = "RUN git clone --depth 1 [|https://github.com/example/tool.git|] /opt/tool\n",
        Compliant = "RUN git clone --depth 1 --branch v2.1.0 https://github.com/example/tool.git /opt/tool\n",
        NoFixBecause = "Which version is meant only the author knows.",
    };

    protected override void Check(RunInstruction run, RuleContext context)
    {
        if (context.Model.ScriptOf(run) is not { } script || !script.Commands.Any(IsDownload))
            return;
        foreach (var download in context.Model.EffectsOf(run).Downloads)
        {
            if (MovingContent.Describe(download) is not { } what)
                continue;
            bool isClone = ProgramName.Of(download.Command) == "git";
            if (isClone && MayPickLater(script, run, context))
                continue;
            context.Report(
                download.Location.Word,
                $"{what} when the layer is made, and keeps it; name a {(isClone ? "tag or commit" : "version and check its sum")}",
                atMost: context.Stage is { IsExported: true } ? Severity.Error : Severity.Info);
        }
    }

    private static bool IsDownload(ShellCommand command) => ProgramName.Of(command) is "git" or "curl" or "wget";

    /// <summary>The next RUN of a script may go to a commit, too.</summary>
    private static bool MayPickLater(ShellScript script, RunInstruction run, RuleContext context) =>
        script.Commands.Any(MovingContent.PicksCommit)
        || (context.Stage?.After(run).OfType<RunInstruction>().FirstOrDefault() is { } next && context.Model.ScriptOf(next)?.Commands.Any(MovingContent.PicksCommit) != false);
}
