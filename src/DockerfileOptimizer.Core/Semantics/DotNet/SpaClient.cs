using System.Text.RegularExpressions;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>The single-page application that a project builds with Node.js when it is published.</summary>
internal static class SpaClient
{
    // <Exec … Command="npm run build" …/>; what a condition guards may not run.
    private static readonly Regex NodeCommand = new(@"<Exec\b(?![^>]*\bCondition=)[^>]*\bCommand=""\s*(?<tool>npm|npx|yarn|pnpm|node)\s", RegexOptions.CultureInvariant);

    private static readonly Regex PublishTarget = new(
        @"<Target\b(?![^>]*\bCondition=)[^>]*\b(?:AfterTargets|BeforeTargets)=""[^""]*\b(?:ComputeFilesToPublish|ComputeResolvedFilesToPublishList|PrepareForPublish|PrepareResourceNames|Publish)\b[^""]*""[^>]*>(?<body>.*?)</Target>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Comment = new("<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    // Its own SDK builds it by npm, for the project that references it too.
    private static readonly Regex JavaScriptProject = new(@"<ProjectReference\b(?![^>]*\bCondition=)[^>]*\bInclude=""(?<path>[^""]+\.esproj)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The tool that publishing certainly calls, or the JavaScript project that it builds; null when there is none.</summary>
    /// <param name="project">The project, whose <see cref="ProjectFacts.SpaRoot"/> is known.</param>
    /// <param name="text">The text of its file.</param>
    public static string? NeedOf(ProjectFacts project, string text)
    {
        string code = Comment.Replace(text, "");
        if (JavaScriptProject.Match(code) is { Success: true } reference)
            return ProjectName(reference.Groups["path"].Value);
        if (project.SpaRoot is null)
            return null;
        foreach (Match target in PublishTarget.Matches(code))
        {
            if (NodeCommand.Match(target.Groups["body"].Value) is { Success: true } command)
                return command.Groups["tool"].Value;
        }

        return null;
    }

    private static string ProjectName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
