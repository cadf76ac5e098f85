using System.Text;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>The instruction behind ONBUILD, as BuildKit reads it anew in a stage that inherits it.</summary>
internal sealed class OnbuildTrigger
{
    private readonly OnbuildInstruction _origin;

    public OnbuildTrigger(OnbuildInstruction origin)
    {
        _origin = origin;
        var text = new StringBuilder(origin.Body.ToString());
        foreach (var document in origin.Heredocs)
            text.Append('\n').Append(document.Body.ToString()).Append(document.Name);
        var syntax = DockerfileSyntax.Parse(SourceText.From(text.ToString()));
        Escape = syntax.Escape;
        if (syntax.Errors.FirstOrDefault(error => !IsMissingStage(error, syntax)) is { } error)
            Error = new(ConversionErrorKind.OnbuildTrigger, InFile(error.Span), error.Message);
        else
            Instruction = syntax.Instructions[0];
    }

    /// <summary>The instruction, with places in its own text; null when it is wrong.</summary>
    public Instruction? Instruction { get; }

    /// <summary>Why it is no instruction, with a place in the file; null when it is one.</summary>
    public ConversionError? Error { get; }

    public char Escape { get; }

    /// <summary>The stages that it copies or mounts from, with places in its own text.</summary>
    public List<StageSource> Sources { get; } = [];

    public ConversionError InFile(ConversionError error) => error with { Span = InFile(error.Span) };

    /// <summary>Where a place of its own text stands in the file.</summary>
    public TextSpan InFile(TextSpan span)
    {
        var body = _origin.Body;
        return span.End <= body.Length
            ? body.ToSource(body.Start + span.Start, body.Start + span.End)
            : _origin.Trigger?.Keyword.Span ?? _origin.Keyword.Span;
    }

    /// <summary>It stands alone: that no FROM precedes it is no error.</summary>
    private static bool IsMissingStage(SyntaxError error, DockerfileSyntax syntax) =>
        error.Kind is SyntaxErrorKind.BeforeFirstStage or SyntaxErrorKind.NoStages && syntax.Instructions.Count > 0;
}
