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
        var instruction = LineTokens.Continued(escape)
            .Map(line => new RawInstruction(line, InstructionHead.Parse(line.View, escape), HeredocBlock.None))
            .Bind(raw => Documents(raw, escape))
            .Map(raw => new FileItem { Instruction = raw });
        return LineTokens.ByKind(blank, comment, instruction).List();
    }

    /// <summary>The here-documents of an instruction, which begin behind its last line.</summary>
    private static Parser<RawInstruction>? Documents(RawInstruction raw, char escape)
    {
        var markers = HeredocMarkers.Of(raw.Line, raw.Head, escape);
        return markers.Count == 0
            ? null
            : HeredocTokens.Bodies(markers).Map(block => new RawInstruction(raw.Line, raw.Head, block));
    }
}
