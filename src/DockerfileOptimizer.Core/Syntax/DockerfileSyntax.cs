using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>The tree of one Dockerfile. It always exists; what could not be read is an error in it.</summary>
public sealed class DockerfileSyntax
{
    internal DockerfileSyntax(
        SourceText text,
        char escape,
        IReadOnlyList<ParserDirective> directives,
        IReadOnlyList<Comment> comments,
        IReadOnlyList<Instruction> instructions,
        IReadOnlyList<SyntaxError> fileErrors)
    {
        Text = text;
        Escape = escape;
        Directives = directives;
        Comments = comments;
        Instructions = instructions;
        FileErrors = fileErrors;
    }

    public SourceText Text { get; }

    /// <summary>The escape and continuation character: a backslash, or a backtick by directive.</summary>
    public char Escape { get; }

    public IReadOnlyList<ParserDirective> Directives { get; }

    /// <summary>All comment lines that are no directives, those inside of continued instructions too, in order.</summary>
    public IReadOnlyList<Comment> Comments { get; }

    public IReadOnlyList<Instruction> Instructions { get; }

    /// <summary>Errors that belong to no instruction.</summary>
    public IReadOnlyList<SyntaxError> FileErrors { get; }

    /// <summary>True when <c># syntax=</c> names a frontend that is not Docker's own and may know other instructions.</summary>
    public bool HasOtherFrontend =>
        Directives.FirstOrDefault(directive => directive.Name == "syntax") is { } syntax
        && !syntax.Value.Split('@', ':')[0].EndsWith("docker/dockerfile", StringComparison.Ordinal)
        && !syntax.Value.Split('@', ':')[0].EndsWith("docker/dockerfile-upstream", StringComparison.Ordinal);

    /// <summary>Everything that makes BuildKit's parser or its instruction parser refuse the file, in order.</summary>
    public IEnumerable<SyntaxError> Errors =>
        FileErrors.Concat(Instructions.SelectMany(instruction => instruction.Errors)).OrderBy(error => error.Span);

    /// <summary>True when BuildKit's parser and its instruction parser accept the file.</summary>
    public bool IsValid => FileErrors.Count == 0 && Instructions.All(instruction => instruction.Errors.Count == 0);

    /// <summary>
    /// The directive that a front end detects before it parses: also behind a <c>#!</c> line, where the parser takes it for a comment, and not
    /// when it is indented, where the parser takes it for a directive.
    /// </summary>
    public ParserDirective? DetectedDirective(string name) => DirectiveDetection.Find(Text, name);

    public static DockerfileSyntax Parse(SourceText text) => DockerfileGrammar.Parse(text);
}
