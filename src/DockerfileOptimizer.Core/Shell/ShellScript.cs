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
    /// expanded here-documents, those that wrappers run and those of inner scripts, too.
    /// </summary>
    public IReadOnlyList<ShellCommand> Commands => _commands ??= CommandCollector.Collect(Body);

    /// <summary>Reads a text as a shell does. Never fails: what cannot be read is an error of the script.</summary>
    public static ShellScript Parse(View view, ShellDialect dialect) => Parse(view, dialect, []);

    /// <summary>Reads a text of which Docker has already cut off the here-documents.</summary>
    public static ShellScript Parse(View view, ShellDialect dialect, IReadOnlyList<Heredoc> heredocs) =>
        Parse(view, dialect, heredocs, depth: 0);

    /// <summary>Reads the string that a command hands to a shell.</summary>
    internal static ShellScript ParseInner(View view, ShellDialect dialect, ShellCommand wrapper, int depth)
    {
        var script = Parse(view, dialect, [], depth);
        script.Body.Parent = wrapper;
        foreach (var command in script.Commands)
            command.Wrapper ??= wrapper;
        return script;
    }

    private static ShellScript Parse(View view, ShellDialect dialect, IReadOnlyList<Heredoc> heredocs, int depth)
    {
        var notes = new ParseNotes();
        var body = dialect == ShellDialect.Opaque
            ? new ShellList([], new TextSpan(view.Span.Start, 0))
            : ScriptGrammar.Read(view, heredocs, depth, notes);
        return new(view, dialect, body, notes.Errors, notes.Comments);
    }
}
