namespace DockerfileOptimizer.Tests.Configuration;

/// <summary>Random configuration files, from ordinary to malformed; one seed always gives the same.</summary>
internal sealed class EditorConfigGenerator(int seed)
{
    private static readonly string[] Folders = ["/", "/r/", "/r/ab/", "/r/ab/bD/", "/r/x1/", "/other/"];
    private static readonly string[] FileNames =
        ["Dockerfile", "dockerfile", "Dockerfile.dev", "Dockerfile.12", "Dockerfile.-3", "x.Dockerfile", "Containerfile", "a", "b", "x 7", "ü"];

    private static readonly string[] GlobTokens =
    [
        "Dockerfile", "Container", "file", "a", "b", "r", "x", "dev", ".", " ", "ü", "/", "/", "*", "*", "**", "?", "-", "]", "^", "!",
        "[abD]", "[!a]", "[a-f]", "[!x-z]", "[a-]", "[-z]", "[.,]", "[\\]D]", "[{}]", "[*?]", "{1..9}", "{-3..12}", "{12..1}", "{1..}", "{+1..4}",
        "\\*", "\\{", "\\a", "\\#", "}", ",", "{", "{99999999999..1}",
    ];

    private static readonly string[] Severities = ["none", "silent", "suggestion", "warning", "error", "default", "Warning", "warn", "info", ""];
    private static readonly string[] LineBreaks = ["\n", "\n", "\n", "\r\n", "\r", "\u2028"];

    private readonly Random _random = new(seed);

    public static IEnumerable<string> Paths =>
        from folder in Folders from name in FileNames select folder + name;

    public int Next(int limit) => _random.Next(limit);

    public IReadOnlyList<(string Path, string Text)> Files()
    {
        var files = new List<(string, string)>();
        foreach (string folder in Folders)
        {
            if (Next(2) == 0)
                files.Add((folder + ".editorconfig", LocalFile()));
            if (Next(5) == 0)
                files.Add((folder + (Next(2) == 0 ? ".globalconfig" : "my.config"), GlobalFile()));
        }

        return files;
    }

    public string Glob(int depth = 0)
    {
        var glob = new System.Text.StringBuilder();
        for (int count = 1 + Next(4); count > 0; count--)
            glob.Append(depth < 2 && Next(6) == 0 ? $"{{{Glob(depth + 1)},{Glob(depth + 1)}}}" : Pick(GlobTokens));
        return glob.ToString();
    }

    private string LocalFile() => Lines(
        [.. Next(5) == 0 ? ["root = TRUE"] : Array.Empty<string>(), .. Properties(), .. Sections(() => Next(4) == 0 ? "*" : Glob())]);

    private string GlobalFile() => Lines(
    [
        "is_global = true",
        .. Next(3) == 0 ? [$"global_level = {Next(3)}"] : Array.Empty<string>(),
        .. Properties(),
        .. Sections(() => Next(3) == 0 ? Glob() : Pick(Folders) + Pick(FileNames)),
    ]);

    private IEnumerable<string> Sections(Func<string> name)
    {
        for (int count = Next(4); count > 0; count--)
        {
            yield return Pick(["", "  "]) + $"[{name()}]" + Pick(["", "", "  ", " # note", ";note", " stray"]);
            foreach (string property in Properties())
                yield return property;
        }
    }

    private IEnumerable<string> Properties()
    {
        for (int count = Next(4); count > 0; count--)
        {
            string key = Pick(["key", "KEY", "other-key", "a.b_c", "dotnet_analyzer_diagnostic.severity"]);
            string separator = Pick(["=", " = ", ": ", "\t=\t"]);
            yield return Next(5) switch
            {
                0 => Pick(["# key = no", "; key = no", "nonsense", "= none", "", "  ", "[", "[]"]),
                1 or 2 => $"dotnet_diagnostic.{Pick(["DFO1", "dfo2", "Dfo3"])}.severity{separator}{Pick(Severities)}{Pick(["", " # note"])}",
                _ => $"{Pick(["", " "])}{key}{separator}{Pick(["one", "Two", "a=b", "", "x#y", "z ; y"])}",
            };
        }
    }

    private string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + Pick(LineBreaks)));

    private string Pick(string[] choices) => choices[Next(choices.Length)];
}
