using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>A place that names an image: FROM, COPY --from or a mount's from. Stages and <c>scratch</c> are none.</summary>
public sealed class ImageReference : SyntaxNode
{
    internal ImageReference(TextSpan span, string text, string? expanded, Instruction instruction, Stage stage)
        : base(span)
    {
        Text = text;
        Expanded = expanded;
        Name = expanded is null ? null : ImageName.TryParse(expanded);
        Instruction = instruction;
        Stage = stage;
    }

    /// <summary>The reference as written.</summary>
    public string Text { get; }

    /// <summary>The reference with its variables replaced; null when one has no known value.</summary>
    public string? Expanded { get; }

    /// <summary>The image; null when the reference is not known or not valid.</summary>
    public ImageName? Name { get; }

    /// <summary>True when it is written without variables.</summary>
    public bool IsLiteral => Expanded is not null && Expanded == Text;

    /// <summary>The reference in quotes and without its digest, as the beginning of a sentence; one with variables says what it stands for.</summary>
    public string Description => IsLiteral || Expanded is null ? $"'{WithoutDigest(Text)}'" : $"'{Text}', which is '{WithoutDigest(Expanded)}',";

    /// <summary>True for the base of the image that is built: the one that its layers lie on.</summary>
    public bool IsExportedBase => Instruction is FromInstruction && Stage.IsExported;

    /// <summary>True for a single word behind <c>--from</c> that is no known image: it may be a context that the build is given by name.</summary>
    public bool MayBeContext =>
        Instruction is not FromInstruction
        && Name is { Tag: null, Digest: null } name
        && name.FamiliarName.IndexOf('/') < 0
        && !NewestTags.Shipped.Knows(name.FamiliarName);

    /// <summary>
    /// Where the tag stands, without its colon; empty at the place for one when there is none.
    /// Null when a variable, a quote or a continuation is in the way.
    /// </summary>
    public TextSpan? TagSpan
    {
        get
        {
            if (Name is null || !IsLiteral || Span.Length != Text.Length)
                return null;
            int length = Name.Tag?.Length ?? 0;
            int at = Text.IndexOf('@');
            return new TextSpan(Span.Start + (at < 0 ? Text.Length : at) - length, length);
        }
    }

    public Instruction Instruction { get; }

    public Stage Stage { get; }

    private static string WithoutDigest(string reference) => reference.Split('@')[0];
}
