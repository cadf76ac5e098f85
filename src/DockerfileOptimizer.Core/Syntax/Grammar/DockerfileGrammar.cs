using DockerfileOptimizer.Text;
using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>The grammar of a file: directives, then blank lines, comments and instructions with their here-documents.</summary>
internal static class DockerfileGrammar
{
    private static readonly Parser<IReadOnlyList<ParserDirective>> Directives = LineTokens.Directive.List();

    private static readonly Parser<IReadOnlyList<FileItem>> WithBackslash = Items('\\');

    private static readonly Parser<IReadOnlyList<FileItem>> WithBacktick = Items('`');

    public static DockerfileSyntax Parse(SourceText text)
    {
        var directives = Directives(Cursor.StartOf(View.Of(text)));
        var assembler = new DockerfileAssembler(text, directives.Value);
        var items = assembler.Escape == '`' ? WithBacktick : WithBackslash;
        return assembler.Assemble(items(directives.Remainder).Value);
    }

    private static Parser<IReadOnlyList<FileItem>> Items(char escape)
    {
        var blank = LineTokens.Blank.Map(_ => FileItem.Blank);
        var comment = LineTokens.Comment.Map(line => new FileItem { Comment = line });
        var instruction =
            from line in LineTokens.Continued(escape)
            let head = InstructionHead.Parse(line.View, escape)
            from heredocs in HeredocTokens.Bodies(HeredocMarkers.Of(line, head, escape))
            select new FileItem { Instruction = new RawInstruction(line, head, heredocs) };
        return blank.Else(comment).Else(instruction).List();
    }
}
