using System.Text.RegularExpressions;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>What must stand in no file: where packages come from and where files lie are matters of each machine.</summary>
public sealed partial class RepositoryContentTests
{
    private static readonly string[] Untracked = [".git", "artifacts", "bin", "obj", "node_modules", ".vs", ".idea", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] Binary = [".png", ".ico", ".gz", ".dll", ".nupkg", ".binlog"];

    [Test]
    public void No_file_names_the_host_of_a_package_registry() => Assert.That(FilesWith(RegistryHost()), Is.Empty);

    [Test]
    public void No_file_holds_a_path_of_a_machine() => Assert.That(FilesWith(MachinePath()), Is.Empty);

    private static List<string> FilesWith(Regex pattern) =>
    [
        .. from path in FilesBelow(new DirectoryInfo(Repository.Root))
           from line in File.ReadLines(path).Select((text, index) => (Text: text, Number: index + 1))
           where pattern.IsMatch(line.Text)
           select $"{Path.GetRelativePath(Repository.Root, path)}({line.Number}): {line.Text.Trim()}",
    ];

    private static IEnumerable<string> FilesBelow(DirectoryInfo folder) => folder.EnumerateFiles()
        .Where(file => !Binary.Contains(file.Extension))
        .Select(file => file.FullName)
        .Concat(folder.EnumerateDirectories().Where(child => !Untracked.Contains(child.Name)).SelectMany(FilesBelow));

    [GeneratedRegex(@"\b(nuget\.org|npmjs\.(org|com)|yarnpkg\.com|pypi\.org|pythonhosted\.org|rubygems\.org|crates\.io|maven\.org|proxy\.golang\.org)\b")]
    private static partial Regex RegistryHost();

    [GeneratedRegex(@"(?<![\w.}])(/Users/|/home/runner/|/work/|/workspaces?/|[A-Z]:\\Users\\)\w")]
    private static partial Regex MachinePath();
}
