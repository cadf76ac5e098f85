using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Context;

/// <summary>Files of a context's root that tell people, Docker or a CI system about a project, and that its build does not read.</summary>
public static class AboutFiles
{
    private static readonly Regex Names = new(
        @"^(?:(?:Dockerfile|Containerfile)(?:\..+)?|.+\.Dockerfile|(?:docker-)?compose(?:[.-].+)?\.ya?ml|\.github|\.gitlab|\.gitlab-ci\.yml|\.circleci|\.travis\.yml|appveyor\.yml|azure-pipelines.*\.yml|Jenkinsfile|CHANGELOG\.(?:md|txt|rst)|CONTRIBUTING\.md|CODE_OF_CONDUCT\.md)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Readme = new(@"^README(?:\..+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Packagers read the notes of a project: to leave them out breaks the build.
    private static readonly string[] ReadingReadme = ["pyproject.toml", "setup.py", "setup.cfg", "Cargo.toml", "mix.exs", "stack.yaml"];

    private static readonly string[] ReadingReadmeEndings = [".csproj", ".fsproj", ".gemspec", ".cabal", ".nuspec", ".sln", ".slnx"];

    /// <summary>The entries of the root that are sent.</summary>
    public static IEnumerable<string> In(BuildContext context)
    {
        var root = context.Scan.Sent.Where(entry => entry.Path.IndexOf('/') < 0).ToList();
        bool isReadmeRead = root.Any(entry => ReadingReadme.Contains(entry.Path, StringComparer.Ordinal) || ReadingReadmeEndings.Any(ending => entry.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
        return root
            .Select(entry => entry.Path)
            .Where(name => Names.IsMatch(name) || (!isReadmeRead && Readme.IsMatch(name)));
    }
}
