using System.Globalization;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Configuration;

/// <summary>An <c>.editorconfig</c> or <c>.globalconfig</c>, read as Roslyn reads it. Mistakes are <see cref="Problems"/>.</summary>
public sealed class EditorConfigFile
{
    internal const string FileName = ".editorconfig";
    internal const string GlobalFileName = ".globalconfig";

    private const string GlobalKey = "is_global";
    private const string GlobalLevelKey = "global_level";

    // What Roslyn gives a file named .globalconfig, so that it wins over those that come with packages.
    private const int LevelOfGlobalFileName = 100;

    private readonly SourceText _text;

    private EditorConfigFile(string path, SourceText text)
    {
        Path = path;
        _text = text;
        var sections = EditorConfigParser.Parse(text.Content);
        Preamble = sections[0];
        Sections = [.. sections.Skip(1)];

        bool hasGlobalName = string.Equals(System.IO.Path.GetFileName(path), GlobalFileName, StringComparison.OrdinalIgnoreCase);
        IsGlobal = hasGlobalName || Preamble.Find(GlobalKey) is not null;
        IsRoot = string.Equals(Preamble.Find("root"), "true", StringComparison.OrdinalIgnoreCase);
        GlobalLevel = int.TryParse(Preamble.Find(GlobalLevelKey), NumberStyles.Integer, CultureInfo.InvariantCulture, out int level) ? level
            : hasGlobalName ? LevelOfGlobalFileName
            : 0;
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>True when files in folders above do not count.</summary>
    public bool IsRoot { get; }

    /// <summary>True when the file applies wherever it stands, below every file that is not global.</summary>
    public bool IsGlobal { get; }

    /// <summary>Where global files set the same key, the one of the highest level wins.</summary>
    public int GlobalLevel { get; }

    /// <summary>What is wrong with keys of this tool, or with the file as a whole.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems { get; private set; } = [];

    /// <summary>The lines before the first section header.</summary>
    internal EditorConfigSection Preamble { get; }

    internal IReadOnlyList<EditorConfigSection> Sections { get; }

    /// <summary>What a global file sets for all files: the preamble without what it says about the file itself.</summary>
    internal IEnumerable<EditorConfigProperty> GlobalProperties =>
        Preamble.Properties.Where(property => property.Key is not (GlobalKey or GlobalLevelKey));

    /// <summary>Reads the text of a configuration file.</summary>
    /// <param name="path">Absolute path of the file; its name may make it a global one, its folder is where sections start.</param>
    /// <param name="text">The text.</param>
    public static EditorConfigFile Parse(string path, SourceText text)
    {
        var file = new EditorConfigFile(path, text);
        file.Problems = [.. ConfigurationChecks.Run(file)];
        return file;
    }

    /// <summary>A file that gave no text: it sets nothing and is a problem itself.</summary>
    internal static EditorConfigFile Unreadable(string path, string reason)
    {
        var file = new EditorConfigFile(path, SourceText.From(string.Empty));
        file.Problems = [file.ProblemAt(default, reason)];
        return file;
    }

    internal ConfigurationProblem ProblemAt(TextSpan span, string message) =>
        new(Path, span, _text.PositionAt(span.Start), message);
}
