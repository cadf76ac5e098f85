using DockerfileOptimizer.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>The sources of the core, parsed and bound, for tests on how they are written.</summary>
internal static class CoreSources
{
    private const string Folder = "src/DockerfileOptimizer.Core";

    private static readonly Lazy<CSharpCompilation> Bound = new(Bind);

    public static IEnumerable<SyntaxTree> Trees => Bound.Value.SyntaxTrees.Where(tree => tree.FilePath.Length > 0);

    /// <summary>The folder of a file within the core, with slashes: <c>Syntax/Grammar</c>.</summary>
    public static string FolderOf(SyntaxTree tree) =>
        Path.GetRelativePath(Repository.PathOf(Folder), Path.GetDirectoryName(tree.FilePath)!).Replace('\\', '/');

    public static string NameOf(SyntaxTree tree) => Path.GetFileNameWithoutExtension(tree.FilePath);

    public static SemanticModel ModelOf(SyntaxTree tree) => Bound.Value.GetSemanticModel(tree);

    /// <summary>Types of the core that a file names, or whose members it uses.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesUsedBy(SyntaxTree tree)
    {
        var model = ModelOf(tree);
        return tree.GetRoot().DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name).Symbol)
            .Select(symbol => symbol as INamedTypeSymbol ?? symbol?.ContainingType)
            .OfType<INamedTypeSymbol>()
            .Where(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Bound.Value.Assembly))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
    }

    private static CSharpCompilation Bind()
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = Directory.EnumerateFiles(Repository.PathOf(Folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path));
        var implicitUsings = CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;", options);
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var references = platform.Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("DockerfileOptimizer", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Core", trees.Prepend(implicitUsings), references, new(OutputKind.DynamicallyLinkedLibrary));
    }
}
