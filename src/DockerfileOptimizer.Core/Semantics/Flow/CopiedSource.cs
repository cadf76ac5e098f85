using DockerfileOptimizer.Context;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A source of a COPY and the path of the image that it stands for: a folder's content is in the target, a file is the target.</summary>
internal sealed class CopiedSource
{
    private static readonly char[] Wildcards = ['*', '?', '[', '\\'];

    private CopiedSource(CopyInstruction copy, Word word, string from, string source, string target, bool isFile)
    {
        Copy = copy;
        Word = word;
        From = from;
        Source = source;
        Target = target;
        IsFile = isFile;
    }

    public CopyInstruction Copy { get; }

    public Word Word { get; }

    /// <summary>Where it is copied from, what, and to which path.</summary>
    public (string From, string Source, string Target) Key => (From, Source, Target);

    /// <summary>True for a text that a person writes: copying it twice costs nothing to speak of.</summary>
    public bool IsText => IsFile && ContentSize.HasTextName(Source);

    private string From { get; }

    private string Source { get; }

    private string Target { get; }

    private bool IsFile { get; }

    /// <summary>The sources of a COPY whose place is known.</summary>
    public static IEnumerable<CopiedSource> Of(CopyInstruction copy, DockerfileModel model)
    {
        if (copy.Heredocs.Count > 0 || copy.Flag("parents") is not null || copy.Flag("exclude") is not null)
            yield break;
        if (copy.Destination is not { } word || model.ValueOf(word, copy) is not { } destination || model.WorkingDirectoryAt(copy) is not { } current)
            yield break;
        if (destination.IndexOf('\\') >= 0 || ImagePaths.Linux.Destination(current, destination, out _) is not { } target)
            yield break;
        foreach (var effect in model.EffectsOf(copy).Files)
        {
            if (effect.Source is not Word source || model.ValueOf(source, copy) is not { } path || path.IndexOfAny(Wildcards) >= 0)
                continue;
            bool isFile = !effect.Paths.IsDeep;
            // A name that tells nothing may be a file or a folder: which path it gets is not known.
            if (!isFile && effect.Paths.IsPartial && CopyTarget.NamesFolder(target))
                continue;
            yield return new(copy, source, copy.Flag("from")?.Value ?? "", ContextPath.FromRoot(path), isFile ? effect.Paths.Path : ContextPath.Clean(target), isFile);
        }
    }

    /// <summary>True when all of another source comes to the same place with this one.</summary>
    public bool Holds(CopiedSource other)
    {
        if (From != other.From || !(Source.Length == 0 || other.Source == Source || other.Source.StartsWith(Source + "/", StringComparison.Ordinal)))
            return false;
        if (IsFile)
            return other.IsFile && other.Source == Source && other.Target == Target;
        string rest = Source.Length == 0 ? other.Source : other.Source.Substring(Source.Length).TrimStart('/');
        return ContextPath.Clean(Target + "/" + rest) == other.Target;
    }

    /// <summary>True when its COPY sets an owner or a mode that the other does not.</summary>
    public bool ChangesMore(CopiedSource other) =>
        !Copy.Flags.Select(flag => flag.Text).SequenceEqual(other.Copy.Flags.Select(flag => flag.Text), StringComparer.Ordinal);
}
