using System.Text;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>The instruction behind ONBUILD, as BuildKit reads it anew in a stage that inherits it.</summary>
internal sealed class OnbuildTrigger
{
    private readonly OnbuildInstruction _origin;
    private readonly View _body;

    public OnbuildTrigger(OnbuildInstruction origin)
    {
        _origin = origin;
        _body = BodyOf(origin);
        var syntax = DockerfileSyntax.Parse(SourceText.From(TextOf(origin)));
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

    /// <summary>What BuildKit keeps of the instruction: all behind the keyword, then the here-documents.</summary>
    public static string TextOf(OnbuildInstruction origin)
    {
        var text = new StringBuilder(BodyOf(origin).ToString());
        foreach (var document in origin.Heredocs)
            text.Append('\n').Append(document.Body.ToString()).Append(document.Name);
        return text.ToString();
    }

    public ConversionError InFile(ConversionError error) => error with { Span = InFile(error.Span) };

    /// <summary>Where a place of its own text stands in the file.</summary>
    public TextSpan InFile(TextSpan span) => span.End <= _body.Length
        ? _body.ToSource(_body.Start + span.Start, _body.Start + span.End)
        : _origin.Trigger?.Keyword.Span ?? _origin.Keyword.Span;

    private static View BodyOf(OnbuildInstruction origin)
    {
        var line = origin.Parts.Line.View;
        return Scan.Trim(line.Slice(origin.Keyword.View.End, line.End));
    }

    /// <summary>It stands alone: that no FROM precedes it is no error.</summary>
    private static bool IsMissingStage(SyntaxError error, DockerfileSyntax syntax) =>
        error.Kind is SyntaxErrorKind.BeforeFirstStage or SyntaxErrorKind.NoStages && syntax.Instructions.Count > 0;
}
