using Microsoft.CodeAnalysis;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>Which folder of the core may know which.</summary>
public sealed class DependencyDirectionTests
{
    /// <summary>What each folder may use besides itself and the folders that those may use.</summary>
    private static readonly Dictionary<string, string[]> Direct = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Fixes"] = ["Diagnostics"],
        ["Configuration"] = ["Diagnostics"],
        ["Syntax"] = ["Text"],
        ["Shell"] = ["Syntax"],
        ["Knowledge"] = ["Text"],
        ["Context"] = ["Text"],
        ["Project"] = ["Context"],
        ["Semantics"] = ["Shell", "Knowledge", "Context", "Project"],
        ["Analysis"] = ["Semantics", "Fixes", "Configuration"],
        ["Rules"] = ["Analysis"],
        ["Images"] = ["Text"],
        ["Economics"] = ["Images"],
        ["Reports"] = ["Analysis", "Economics"],
    };

    private static IEnumerable<string> Folders => CoreSources.Trees.Select(TopFolder).Distinct();

    [TestCaseSource(nameof(Folders))]
    public void A_folder_uses_only_those_below_it(string folder)
    {
        Assert.That(Direct, Does.ContainKey(folder), "Its place in the architecture is not known.");
        var allowed = Allowed(folder).Append(folder).ToHashSet(StringComparer.Ordinal);
        var wrong =
            from tree in CoreSources.Trees
            where TopFolder(tree) == folder
            from type in CoreSources.TypesUsedBy(tree)
            let used = FolderOf(type)
            where used is not null && !allowed.Contains(used)
            select $"{CoreSources.FolderOf(tree)}/{CoreSources.NameOf(tree)} uses {used}: {type.Name}";
        Assert.That(string.Join("\n", wrong), Is.Empty);
    }

    [Test]
    public void A_rule_knows_no_other_rule()
    {
        var wrong =
            from tree in CoreSources.Trees
            where TopFolder(tree) == "Rules"
            from type in CoreSources.TypesUsedBy(tree)
            where FolderOf(type) == "Rules" && OutermostOf(type).Name != CoreSources.NameOf(tree)
            select $"{CoreSources.NameOf(tree)} uses {type.Name}";
        Assert.That(string.Join("\n", wrong), Is.Empty);
    }

    [Test]
    public void The_namespace_of_a_file_is_its_folder()
    {
        // Kinds of nodes are sorted into folders and share the namespace of the tree.
        string[] sortedOnly = ["Syntax/Instructions", "Syntax/Words"];
        var wrong =
            from tree in CoreSources.Trees
            let folder = CoreSources.FolderOf(tree)
            where !sortedOnly.Contains(folder)
            from declaration in tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax>()
            let name = declaration.Name.ToString()
            where name.StartsWith("DockerfileOptimizer", StringComparison.Ordinal) && name != "DockerfileOptimizer." + folder.Replace('/', '.')
            select $"{folder}/{CoreSources.NameOf(tree)} is in {name}";
        Assert.That(string.Join("\n", wrong), Is.Empty);
    }

    private static IEnumerable<string> Allowed(string folder) => Direct[folder].SelectMany(below => Allowed(below).Append(below));

    private static string TopFolder(SyntaxTree tree) => CoreSources.FolderOf(tree).Split('/')[0];

    private static string? FolderOf(INamedTypeSymbol type)
    {
        string[] parts = OutermostOf(type).ContainingNamespace.ToDisplayString().Split('.');
        return parts is ["DockerfileOptimizer", var folder, ..] ? folder : null;
    }

    private static INamedTypeSymbol OutermostOf(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
            type = outer;
        return type;
    }
}
