using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>In the grammars only token primitives look at characters; productions are made of them.</summary>
public sealed class TokenPrimitiveTests
{
    private static readonly string[] Grammars = ["Syntax/Grammar", "Shell/Grammar"];

    /// <summary>Files of primitives besides those whose name says so.</summary>
    private static readonly HashSet<string> Primitives = new(StringComparer.Ordinal)
    {
        "CsvFields", "DirectiveDetection", "EscapedText", "Failures", "HeredocMarkers", "HeredocWords", "HeredocWords.Variables", "PhysicalLine", "ReservedWords", "TracedText", "Trivia",
    };

    private static readonly string[] PrimitiveSuffixes = ["Tokens", "Scan", "Lookahead"];

    /// <summary>What the primitives look through, and the table they look up in.</summary>
    private static readonly string[] Windows = ["View", "Cursor", "CharClass"];

    [Test]
    public void Only_token_primitives_look_at_characters()
    {
        var wrong =
            from tree in GrammarTrees
            where !IsPrimitive(tree)
            from look in Looks(tree)
            select $"{CoreSources.NameOf(tree)}({look.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {look}";
        Assert.That(string.Join("\n", wrong), Is.Empty);
    }

    [Test]
    public void The_files_that_are_listed_as_primitives_are_such()
    {
        var looking = GrammarTrees.Where(tree => Looks(tree).Any()).Select(CoreSources.NameOf);
        Assert.That(Primitives.Except(looking), Is.Empty);
    }

    private static IEnumerable<SyntaxTree> GrammarTrees => CoreSources.Trees.Where(tree => Grammars.Contains(CoreSources.FolderOf(tree)));

    private static bool IsPrimitive(SyntaxTree tree) =>
        PrimitiveSuffixes.Any(suffix => CoreSources.NameOf(tree).EndsWith(suffix, StringComparison.Ordinal))
        || Primitives.Contains(CoreSources.NameOf(tree))
        || Windows.Contains(CoreSources.NameOf(tree));

    /// <summary>
    /// Indexing a text, walking through one, classifying a character. Asking a cursor for the next character to choose between
    /// productions is their own business, and so is the first character of a word that a primitive has cut out.
    /// </summary>
    private static IEnumerable<SyntaxNode> Looks(SyntaxTree tree)
    {
        var model = CoreSources.ModelOf(tree);
        return tree.GetRoot().DescendantNodes().Where(node => node switch
        {
            ElementAccessExpressionSyntax access => IsText(model.GetTypeInfo(access.Expression).Type) && access.ArgumentList.ToString() != "[0]",
            ForEachStatementSyntax loop => IsText(model.GetTypeInfo(loop.Expression).Type),
            InvocationExpressionSyntax call => IsClassification(model.GetSymbolInfo(call).Symbol),
            _ => false,
        });
    }

    private static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: "View" };

    private static bool IsClassification(ISymbol? symbol) =>
        symbol is { ContainingType.SpecialType: SpecialType.System_Char } && symbol.Name.StartsWith("Is", StringComparison.Ordinal);
}
