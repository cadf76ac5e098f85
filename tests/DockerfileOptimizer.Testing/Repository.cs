namespace DockerfileOptimizer.Testing;

/// <summary>The working copy that the tests run in.</summary>
public static class Repository
{
    /// <summary>Absolute path of the folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Absolute path of a file or folder, given by its path in the repository.</summary>
    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    private static string Find(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, "Optimizer.sln")))
                return current.FullName;
        }

        throw new DirectoryNotFoundException($"No solution stands above {folder}: the tests read the repository they were built in.");
    }
}
