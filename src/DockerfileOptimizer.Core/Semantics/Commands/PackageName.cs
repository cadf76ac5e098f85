namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>The name of a package of a distribution, without what follows it on a command line.</summary>
internal static class PackageName
{
    private static readonly char[] Marks = ['=', '~', '<', '>', ':', '@'];

    /// <summary>The name in front of a version, an architecture or a release: <c>curl</c> of <c>curl=8.5.0-r0</c>.</summary>
    public static string Of(string package) => package.IndexOfAny(Marks) is > 0 and var mark ? package.Substring(0, mark) : package;
}
