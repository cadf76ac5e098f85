using DockerfileOptimizer.Text;
using static DockerfileOptimizer.Syntax.Grammar.FlagKind;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>All instructions of the language, by keyword in upper case.</summary>
internal sealed class InstructionTable
{
    private static readonly InstructionTable Backslash = new('\\');
    private static readonly InstructionTable Backtick = new('`');

    private readonly Dictionary<string, InstructionKind> _kinds;

    private InstructionTable(char escape)
    {
        var grammar = ArgumentGrammar.For(escape);
        _kinds = new(StringComparer.Ordinal)
        {
            ["ADD"] = new(
                ArgumentGrammar.JsonOrWords,
                (parts, arguments) => new AddInstruction(parts, arguments.Words, arguments.IsJson),
                new(("chown", Value), ("chmod", Value), ("link", Toggle), ("keep-git-dir", Toggle), ("checksum", Value), ("unpack", Toggle), ("exclude", Values)),
                ArgumentChecks.Transfer)
            { CanHoldHeredocs = true },
            ["ARG"] = new(
                grammar.Definitions,
                (parts, arguments) => new ArgInstruction(parts, arguments.Pairs, arguments.Words),
                FlagSet.Unchecked,
                ArgumentChecks.KeyValues),
            ["CMD"] = new(
                ArgumentGrammar.JsonOrText,
                (parts, arguments) => new CmdInstruction(parts, arguments.Words, arguments.IsJson),
                FlagSet.None),
            ["COPY"] = new(
                ArgumentGrammar.JsonOrWords,
                (parts, arguments) => new CopyInstruction(parts, arguments.Words, arguments.IsJson),
                new(("chown", Value), ("from", Value), ("chmod", Value), ("link", Toggle), ("exclude", Values), ("parents", Toggle)),
                ArgumentChecks.Transfer)
            { CanHoldHeredocs = true },
            ["ENTRYPOINT"] = new(
                ArgumentGrammar.JsonOrText,
                (parts, arguments) => new EntrypointInstruction(parts, arguments.Words, arguments.IsJson),
                FlagSet.None),
            ["ENV"] = new(
                grammar.KeyValues,
                (parts, arguments) => new EnvInstruction(parts, arguments.Pairs, arguments.Words),
                FlagSet.None,
                ArgumentChecks.KeyValues),
            ["EXPOSE"] = new(
                ArgumentGrammar.Plain,
                (parts, arguments) => new ExposeInstruction(parts, arguments.Words),
                FlagSet.None,
                ArgumentChecks.AtLeastOne),
            ["FROM"] = new(
                ArgumentGrammar.Plain,
                (parts, arguments) => new FromInstruction(parts, arguments.Words),
                new(("platform", Value)),
                ArgumentChecks.From),
            ["HEALTHCHECK"] = new(
                ArgumentGrammar.Healthcheck,
                (parts, arguments) => new HealthcheckInstruction(parts, arguments.Type, arguments.Command ?? parts.Body, arguments.Words, arguments.IsJson),
                FlagSet.Unchecked,
                HealthcheckChecks.Check),
            ["LABEL"] = new(
                grammar.KeyValues,
                (parts, arguments) => new LabelInstruction(parts, arguments.Pairs, arguments.Words),
                FlagSet.None,
                ArgumentChecks.KeyValues),
            ["MAINTAINER"] = new(
                ArgumentGrammar.Text,
                (parts, _) => new MaintainerInstruction(parts),
                FlagSet.None,
                ArgumentChecks.ExactlyOne),
            ["ONBUILD"] = new(
                ArgumentGrammar.Text,
                (parts, _) => new OnbuildInstruction(parts, parts.Trigger),
                FlagSet.None,
                ArgumentChecks.Onbuild),
            ["RUN"] = new(
                ArgumentGrammar.JsonOrText,
                (parts, arguments) => new RunInstruction(parts, arguments.Words, arguments.IsJson),
                new(("mount", Values), ("network", Value), ("security", Value), ("device", Values)),
                RunChecks.Check)
            { CanHoldHeredocs = true },
            ["SHELL"] = new(
                ArgumentGrammar.JsonOrText,
                (parts, arguments) => new ShellInstruction(parts, arguments.Words, arguments.IsJson),
                FlagSet.None,
                ArgumentChecks.Shell),
            ["STOPSIGNAL"] = new(
                ArgumentGrammar.Text,
                (parts, _) => new StopsignalInstruction(parts),
                FlagSet.Unchecked,
                ArgumentChecks.ExactlyOne),
            ["USER"] = new(
                ArgumentGrammar.Text,
                (parts, _) => new UserInstruction(parts),
                FlagSet.None,
                ArgumentChecks.ExactlyOne),
            ["VOLUME"] = new(
                ArgumentGrammar.JsonOrWords,
                (parts, arguments) => new VolumeInstruction(parts, arguments.Words, arguments.IsJson),
                FlagSet.None,
                ArgumentChecks.Volume),
            ["WORKDIR"] = new(
                ArgumentGrammar.Text,
                (parts, _) => new WorkdirInstruction(parts),
                FlagSet.None,
                ArgumentChecks.ExactlyOne),
        };
    }

    /// <summary>The keywords, in upper case.</summary>
    public static IReadOnlyCollection<string> Keywords => Backslash._kinds.Keys;

    /// <summary>The keyword that was probably meant; null when none is near. A short word must be nearer.</summary>
    public static string? Suggest(string keyword) => Spelling.Nearest(keyword, Keywords, maximumDistance: keyword.Length > 4 ? 2 : 1);

    /// <summary>A keyword in upper case; BuildKit knows instructions also by letters that only become ASCII ones when they are lowered.</summary>
    public static string NameOf(string keyword)
    {
        string lowered = GoCase.Lower(keyword).ToUpperInvariant();
        return Keywords.Contains(lowered) ? lowered : keyword.ToUpperInvariant();
    }

    public static InstructionTable For(char escape) => escape == '`' ? Backtick : Backslash;

    /// <summary>The row of a keyword in upper case, or null.</summary>
    public InstructionKind? Find(string keyword) => _kinds.TryGetValue(keyword, out var kind) ? kind : null;
}
