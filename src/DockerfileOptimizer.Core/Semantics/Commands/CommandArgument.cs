using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>An argument that a command gets, after what the shell makes of its word, as far as that is known.</summary>
public sealed class CommandArgument
{
    internal CommandArgument(ShellWord word, string knownStart, bool isKnown, bool hasGlob)
    {
        Word = word;
        KnownStart = knownStart;
        IsKnown = isKnown;
        HasGlob = hasGlob;
    }

    /// <summary>The word that it comes from; several arguments may come from one.</summary>
    public ShellWord Word { get; }

    /// <summary>The argument up to what is not known before the script runs; all of it when <see cref="IsKnown"/>.</summary>
    public string KnownStart { get; }

    public bool IsKnown { get; }

    /// <summary>True when wildcards in it may stand for names of files.</summary>
    public bool HasGlob { get; }

    /// <summary>The argument, wildcards not expanded; null when some of it is not known.</summary>
    public string? Value => IsKnown ? KnownStart : null;

    /// <summary>What follows in the same argument, as the path behind <c>--output=</c>.</summary>
    internal CommandArgument From(int index) => new(Word, KnownStart.Substring(index), IsKnown, HasGlob);

    /// <summary>What stands in front of an index, which is known, as the path in <c>.[extra]</c>.</summary>
    internal CommandArgument Until(int index) => new(Word, KnownStart.Substring(0, index), isKnown: true, hasGlob: false);

    /// <summary>The argument of a word alone: what variables hold is not known.</summary>
    internal static CommandArgument Of(ShellWord word) => new(word, word.Value ?? "", word.Value is not null, word.HasGlob);

    public override string ToString() => IsKnown ? KnownStart : KnownStart + "…";
}
