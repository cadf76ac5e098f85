using System.Text;

namespace DockerfileOptimizer.MSBuild.Caching;

/// <summary>
/// The findings of the build before, which hold while nothing that they depend on has changed: the parameters of the task, the
/// version of the tool, and each file and folder that the analysis has looked at, also where there was none.
/// </summary>
/// <param name="path">Absolute path of the file that keeps them.</param>
/// <param name="parameters">Everything the task is told.</param>
internal sealed class AnalysisCache(string path, string parameters)
{
    private const string FileMark = "file\t";

    private const string FolderMark = "folder\t";

    private const string FindingMark = "finding\t";

    /// <summary>Changes with every build of this assembly and of the rules.</summary>
    private readonly string _key = string.Join(
        "\t",
        "DockerfileOptimizer",
        typeof(AnalysisCache).Assembly.ManifestModule.ModuleVersionId,
        typeof(Analysis.DockerfileAnalyzer).Assembly.ManifestModule.ModuleVersionId,
        InputStamp.Hash(Encoding.UTF8.GetBytes(parameters)));

    /// <summary>The findings that still hold; null when there are none.</summary>
    public IReadOnlyList<FileFinding>? TryRead()
    {
        string[] lines;
        try
        {
            if (!File.Exists(path))
                return null;
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        // The last line says that all of it was written.
        if (lines.Length < 2 || lines[0] != _key || lines[lines.Length - 1] != _key)
            return null;
        var findings = new List<FileFinding>();
        for (int index = 1; index < lines.Length - 1; index++)
        {
            string line = lines[index];
            if (!line.StartsWith(FindingMark, StringComparison.Ordinal))
            {
                if (!IsUnchanged(line))
                    return null;
            }
            else if (FindingText.TryRead(line.Substring(FindingMark.Length)) is { } finding)
            {
                findings.Add(finding);
            }
            else
            {
                return null;
            }
        }

        return findings;
    }

    /// <summary>Keeps findings; false when the file cannot be written, so that the next build analyzes again.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="files">Absolute paths of the files they depend on.</param>
    /// <param name="folders">Absolute paths of the folders they depend on.</param>
    public bool TryWrite(IEnumerable<FileFinding> findings, IEnumerable<string> files, IEnumerable<string> folders)
    {
        try
        {
            // Before the stamps are taken: a new folder changes that of the one above.
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Text(findings, files, folders));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string Text(IEnumerable<FileFinding> findings, IEnumerable<string> files, IEnumerable<string> folders)
    {
        var text = new StringBuilder().Append(_key).Append('\n');
        foreach (string file in files)
            text.Append(FileMark).Append(InputStamp.OfFile(file)).Append('\t').Append(FindingText.Escape(file)).Append('\n');
        foreach (string folder in folders)
            text.Append(FolderMark).Append(InputStamp.OfFolder(folder)).Append('\t').Append(FindingText.Escape(folder)).Append('\n');
        foreach (var finding in findings)
            text.Append(FindingMark).Append(FindingText.Write(finding)).Append('\n');
        text.Append(_key).Append('\n');
        return text.ToString();
    }

    private static bool IsUnchanged(string line)
    {
        string[] fields = line.Split('\t');
        if (fields.Length != 3)
            return false;
        string input = FindingText.Unescape(fields[2]);
        return (fields[0] + "\t") switch
        {
            FileMark => InputStamp.OfFile(input) == fields[1],
            FolderMark => InputStamp.OfFolder(input) == fields[1],
            _ => false,
        };
    }
}
