using System.Text.RegularExpressions;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Testing;

/// <summary>The same file with other names for its stages, variables, folders and packages: no rule is about those of its example.</summary>
internal static class RenamedTwin
{
    private static readonly string[] Installers = ["apt", "apt-get", "apk", "dnf", "yum", "microdnf", "zypper", "pip", "pip3", "npm", "yarn"];

    private static readonly string[] InstallWords = ["install", "add"];

    /// <summary>Folders that every Linux has: a path below one of them means something.</summary>
    private static readonly HashSet<string> SystemFolders = new(StringComparer.Ordinal)
    {
        "bin", "boot", "dev", "etc", "home", "lib", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var",
        "local", "share", "cache", "lists",
    };

    public static MarkedText? Of(MarkedText file)
    {
        var syntax = file.Syntax;
        var model = DockerfileModel.Create(syntax, target: null, new Dictionary<string, string>());
        string[] variables = [.. VariablesOf(syntax)];
        string[] stages = [.. model.Stages.Select(stage => stage.From.StageName?.Text).OfType<string>()];
        string[] folders = [.. FoldersOf(syntax).Except(stages).Except(variables)];

        var changes = Replaced(file.Text, variables, @"(?<![\w-])", @"(?![\w-])", "RENAMED_")
            .Concat(Replaced(file.Text, folders, @"(?<=[/\s""=,])", @"(?=[/\s""=,]|$)", "other-"))
            .Concat(StageChanges(syntax, model, stages))
            .Concat(PackageChanges(model));
        // A word may be several of them; the first one counts.
        var distinct = new List<TextChange>();
        foreach (var change in changes.OrderBy(change => change.Span))
        {
            if (distinct.Count == 0 || distinct[^1].Span.End <= change.Span.Start)
                distinct.Add(change);
        }

        return Variants.Changed(file, distinct);
    }

    private static IEnumerable<string> VariablesOf(DockerfileSyntax syntax) => syntax.Instructions
        .Where(instruction => instruction is ArgInstruction or EnvInstruction)
        .SelectMany(instruction => ((KeyValueInstruction)instruction).Pairs)
        .Select(pair => pair.Key.Text)
        .Where(name => Regex.IsMatch(name, @"^\w+$") && !IsKnown(name))
        .Except(syntax.Instructions.Select(instruction => instruction.Name))
        .Distinct();

    // What tools and Docker itself read is no free name.
    private static bool IsKnown(string name) =>
        Regex.IsMatch(name, "^(PATH|HOME|TZ|LANG|DEBIAN_FRONTEND|TARGET.*|BUILD.*|NODE_ENV|LC_.*|.*_PROXY|ASPNETCORE_.*|DOTNET_.*|PIP_.*|NPM_.*|PYTHON.*)$", RegexOptions.IgnoreCase);

    private static IEnumerable<string> FoldersOf(DockerfileSyntax syntax) => syntax.Instructions
        .Where(instruction => instruction is WorkdirInstruction or TransferInstruction)
        .SelectMany(instruction => instruction.Arguments)
        .SelectMany(word => word.Value.Trim('"').Split('/'))
        .Where(name => Regex.IsMatch(name, "^[a-z]{2,}$") && !SystemFolders.Contains(name) && !InstallWords.Contains(name))
        .Distinct();

    private static IEnumerable<TextChange> StageChanges(DockerfileSyntax syntax, DockerfileModel model, string[] stages)
    {
        var names = new HashSet<string>(stages, StringComparer.OrdinalIgnoreCase);
        foreach (var stage in model.Stages)
        {
            if (stage.From.StageName is { } name)
                yield return name.ReplaceWith("renamed-" + name.Text);
            if (stage is { Parent: not null, From.Image: { } parent })
                yield return parent.ReplaceWith("renamed-" + parent.Text);
        }

        foreach (var flag in syntax.Instructions.SelectMany(instruction => instruction.Flags))
        {
            if (flag is { Name: "from", Value: { } source } && names.Contains(source))
                yield return new(flag.ValueSpan, "renamed-" + source);
        }
    }

    private static IEnumerable<TextChange> PackageChanges(DockerfileModel model) => model.Syntax.Instructions
        .OfType<CommandInstruction>()
        .SelectMany(instruction => model.ScriptOf(instruction)?.Commands ?? [])
        .Where(command => Installers.Contains(command.NameText))
        .SelectMany(PackagesOf)
        .Select(word => new TextChange(new(word.Span.Start, 0), "x"));

    private static IEnumerable<ShellWord> PackagesOf(ShellCommand command) => command.Arguments
        .SkipWhile(word => !InstallWords.Contains(word.Value))
        .Skip(1)
        .Where(word => word.Value is { } value && Regex.IsMatch(value, "^[a-z][a-z0-9.+-]*$") && word.Text == value);

    private static IEnumerable<TextChange> Replaced(string text, string[] names, string before, string after, string prefix) => names
        .SelectMany(name => Regex.Matches(text, before + Regex.Escape(name) + after))
        .Select(match => new TextChange(new(match.Index, match.Length), prefix + match.Value));
}
