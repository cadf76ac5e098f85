using DockerfileOptimizer.Shell.Grammar;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary>What a shell runs: the text of an instruction in shell form, a here-document, or the string of <c>sh -c</c>.</summary>
public sealed class ShellScript : SyntaxNode
{
    private IReadOnlyList<ShellCommand>? _commands;

    private ShellScript(View view, ShellDialect dialect, ShellList body, IReadOnlyList<SyntaxError> errors, IReadOnlyList<Comment> comments)
        : base(view.Span)
    {
        View = view;
        Dialect = dialect;
        Body = body;
        Errors = errors;
        Comments = comments;
        body.Script = this;
    }

    /// <summary>The text and its map to the file.</summary>
    public View View { get; }

    public ShellDialect Dialect { get; }

    /// <summary>The commands; none for an opaque dialect.</summary>
    public ShellList Body { get; }

    /// <summary>What a shell would not accept, and what is nested too deeply; in the order of the text. Those of inner scripts are theirs.</summary>
    public IReadOnlyList<SyntaxError> Errors { get; }

    public IReadOnlyList<Comment> Comments { get; }

    /// <summary>
    /// Every simple command in the order of the text: those nested in groups, compound commands, functions, substitutions and
    /// expanded here-documents, those that wrappers run and those of inner scripts, too. Not those that run below another root
    /// directory (<see cref="ShellCommand.IsElsewhere"/>): what they do is done to other files.
    /// </summary>
    public IReadOnlyList<ShellCommand> Commands => _commands ??= CommandCollector.Collect(Body);

    /// <summary>Reads a text as a shell does. Never fails: what cannot be read is an error of the script.</summary>
    public static ShellScript Parse(View view, ShellDialect dialect) => Parse(view, dialect, []);

    /// <summary>Reads a text of which Docker has already cut off the here-documents.</summary>
    public static ShellScript Parse(View view, ShellDialect dialect, IReadOnlyList<Heredoc> heredocs) =>
        Parse(view, dialect, new ParseNotes(), notes => ScriptGrammar.Read(view, heredocs, notes));

    /// <summary>Reads the text that a command hands to a shell.</summary>
    internal static ShellScript ParseInner(View view, ShellDialect dialect, ShellCommand wrapper, int depth)
    {
        var script = Parse(view, dialect, new ParseNotes { Runner = wrapper }, notes => ScriptGrammar.ReadInner(view, depth, notes));
        script.Body.Parent = wrapper;
        return script;
    }

    private static ShellScript Parse(View view, ShellDialect dialect, ParseNotes notes, Func<ParseNotes, ShellList> read)
    {
        var body = dialect == ShellDialect.Opaque ? new ShellList([], new TextSpan(view.Span.Start, 0)) : read(notes);
        return new(view, dialect, body, notes.Errors, notes.Comments);
    }
}
