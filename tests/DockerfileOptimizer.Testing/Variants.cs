using System.Text.RegularExpressions;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Testing;

/// <summary>The ways in which the examples of all rules are written again.</summary>
public static class Variants
{
    public const string AsWritten = "as written";
    public const string Crlf = "CRLF";
    public const string ByteOrderMark = "byte order mark";
    public const string LowerCase = "lower case";
    public const string Backtick = "backtick";
    public const string Onbuild = "ONBUILD";
    public const string Heredoc = "here-document";
    public const string CommentFirst = "comment before the arguments";
    public const string CommentLast = "comment before the last word";
    public const string CommentCrlf = "comment before the last word, CRLF";
    public const string CommentBacktick = "comment before the last word, backtick";
    public const string Renamed = "renamed";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Variant> All { get; } =
    [
        new(AsWritten, file => file),
        new(Crlf, WithCrlf),
        new(ByteOrderMark, file => file) { HasByteOrderMark = true },
        new(LowerCase, InLowerCase),
        new(Backtick, WithBacktick),
        new(Onbuild, InOnbuild),
        new(Heredoc, InHeredoc),
        new(CommentFirst, CommentVariants.BeforeArguments),
        new(CommentLast, CommentVariants.BeforeLastWord),
        new(CommentCrlf, file => CommentVariants.BeforeLastWord(file) is { } continued ? WithCrlf(continued) : null),
        new(CommentBacktick, file => CommentVariants.BeforeLastWord(file) is { } continued ? WithBacktick(continued) : null),
        new(Renamed, RenamedTwin.Of),
    ];

    /// <summary>The changes that make a variant; null when there are none.</summary>
    internal static MarkedText? Changed(MarkedText file, IEnumerable<TextChange> changes)
    {
        TextChange[] all = [.. changes];
        return all.Length == 0 ? null : file.With(all);
    }

    private static MarkedText? WithCrlf(MarkedText file) => file.Text.Contains('\r', StringComparison.Ordinal)
        ? null
        : Changed(file, Regex.Matches(file.Text, "\n").Select(match => new TextChange(new(match.Index, 0), "\r")));

    private static MarkedText? InLowerCase(MarkedText file) => Changed(
        file,
        file.Syntax.Instructions
            .Where(instruction => instruction.Keyword.Text.Any(char.IsAsciiLetterUpper))
            .Select(instruction => instruction.Keyword.ReplaceWith(instruction.Keyword.Text.ToLowerInvariant())));

    // A backslash that is no continuation means something else, or nothing, once the backtick is the escape character.
    private static MarkedText? WithBacktick(MarkedText file)
    {
        var continuations = Regex.Matches(file.Text, @"\\(?=[ \t]*\r?\n)");
        bool hasOther = file.Text.Count(character => character == '\\') != continuations.Count || file.Text.Contains('`', StringComparison.Ordinal);
        if (hasOther || file.Syntax.Directives.Any(directive => directive.Name == "escape"))
            return null;
        if (file.Syntax.Instructions.Any(instruction => instruction.Heredocs.Count > 0 && continuations.Count > 0))
            return null;
        return Changed(file, continuations
            .Select(match => new TextChange(new(match.Index, 1), "`"))
            .Prepend(new TextChange(new(0, 0), "# escape=`\n")));
    }

    private static MarkedText? InOnbuild(MarkedText file) => Changed(
        file,
        file.Syntax.Instructions
            .Where(instruction => instruction is not (FromInstruction or OnbuildInstruction or MaintainerInstruction or UnrecognizedInstruction))
            .Where(instruction => file.Spans.Any(span => instruction.LinesSpan.Contains(span)))
            .Select(instruction => instruction.InsertBefore("ONBUILD ")));

    // A comment inside of a continued instruction is Docker's: a shell that read the lines would end the command there.
    // Of here-documents within one, the terminators would meet.
    private static MarkedText? InHeredoc(MarkedText file) => Changed(
        file,
        file.Syntax.Instructions.OfType<RunInstruction>()
            .Where(run => run is { Form: InstructionForm.Shell, Heredocs.Count: 0, InnerComments.Count: 0, Body.IsEmpty: false })
            .Where(run => !run.Body.ToString().Contains("<<", StringComparison.Ordinal) && run.Body.Span.End == run.LinesSpan.End)
            .SelectMany(run => new[]
            {
                new TextChange(new(run.Body.Span.Start, 0), "<<SCRIPT\n"),
                new TextChange(new(run.Body.Span.End, 0), "\nSCRIPT"),
            }));
}
