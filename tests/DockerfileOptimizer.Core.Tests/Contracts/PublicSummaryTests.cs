using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>Public types say what they are.</summary>
public sealed class PublicSummaryTests
{
    [Test]
    public void No_public_type_lacks_a_summary()
    {
        var wrong =
            from tree in CoreSources.Trees
            let model = CoreSources.ModelOf(tree)
            from declaration in tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            let type = model.GetDeclaredSymbol(declaration)!
            where IsPublic(type) && !HasSummary(declaration)
            select $"{CoreSources.FolderOf(tree)}/{type.Name}";
        Assert.That(string.Join("\n", wrong), Is.Empty);
    }

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static bool HasSummary(BaseTypeDeclarationSyntax declaration) => declaration.GetLeadingTrivia()
        .Select(trivia => trivia.GetStructure())
        .OfType<DocumentationCommentTriviaSyntax>()
        .SelectMany(comment => comment.Content.OfType<XmlElementSyntax>())
        .Any(element => element.StartTag.Name.ToString() == "summary" && element.Content.ToString().Any(char.IsLetter));
}
