namespace DockerfileOptimizer.MSBuild;

/// <summary>Where a rule is explained: on the site that the project names, else in the page that the package carries.</summary>
internal sealed class HelpLinks(string? page, string? baseUrl)
{
    /// <summary>An absolute URI, or null when there is neither.</summary>
    public string? For(string id)
    {
        if (!string.IsNullOrEmpty(baseUrl))
            return baseUrl + id;
        return Uri.TryCreate(page, UriKind.Absolute, out var uri) ? $"{uri.AbsoluteUri}#{id}" : null;
    }
}
