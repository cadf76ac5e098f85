namespace DockerfileOptimizer.Project.Manifests;

/// <summary>What a <c>requirements.txt</c> lists.</summary>
public sealed class PythonRequirements
{
    private static readonly char[] Ends = ['=', '<', '>', '!', '~', ';', '[', ' ', '@', '#', '\t'];

    private PythonRequirements(IReadOnlyList<string> packages, IReadOnlyList<string> files, bool needsSources)
    {
        Packages = packages;
        Files = files;
        NeedsSources = needsSources;
    }

    /// <summary>Names of packages in lower case, with dashes.</summary>
    public IReadOnlyList<string> Packages { get; }

    /// <summary>Further lists and constraints that it names.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>True when it lists a folder of sources, so that an install needs them.</summary>
    public bool NeedsSources { get; }

    public static PythonRequirements Parse(string text)
    {
        var packages = new List<string>();
        var files = new List<string>();
        bool needsSources = false;
        foreach (string line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] words = line.Split([' ', '=', '\t'], 2);
            if (words[0] is "-r" or "--requirement" or "-c" or "--constraint" && words.Length == 2)
                files.Add(words[1].Trim());
            else if (line[0] == '.' || words[0] is "-e" or "--editable")
                needsSources |= line.IndexOf("://", StringComparison.Ordinal) < 0;
            else if (line[0] != '-' && line.Split(Ends)[0] is { Length: > 0 } name)
                packages.Add(name.ToLowerInvariant().Replace('_', '-'));
        }

        return new(packages, files, needsSources);
    }
}
