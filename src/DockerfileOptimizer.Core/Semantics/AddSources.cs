using System.Text.RegularExpressions;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Tells what the sources of ADD are.</summary>
internal static class AddSources
{
    private static readonly char[] Wildcards = ['*', '?', '['];

    private static readonly Regex Remote = new(@"^[A-Za-z][A-Za-z0-9+.-]*://|^[A-Za-z0-9._-]+@[^/]+:|\.git(#|$)", RegexOptions.CultureInvariant);

    /// <summary>Judges a source.</summary>
    /// <param name="source">The word.</param>
    /// <param name="value">Its value; null when a variable in it has no known value.</param>
    public static AddSource Classify(Word source, string? value)
    {
        if (value is null)
            return OfPartlyKnown(source.Value);
        if (value.Length == 0)
            return AddSource.Unknown;
        if (Remote.IsMatch(value) || FileNames.IsArchive(value))
            return AddSource.Special;
        string path = value.TrimEnd('/');
        string name = ProgramName.Of(path);
        if (path.Length < value.Length || name is "." or ".." or "")
            return name.IndexOfAny(Wildcards) < 0 ? AddSource.Plain : AddSource.Unknown;
        int dot = name.LastIndexOf('.');
        string ending = name.Substring(dot + 1);
        if (dot < 0 || name.IndexOfAny(Wildcards, dot) >= 0)
            return name.IndexOfAny(Wildcards) < 0 ? AddSource.FileOrFolder : AddSource.Unknown;
        return ending.Any(char.IsLetter) ? AddSource.Plain : AddSource.FileOrFolder;
    }

    /// <summary>A variable inside of a relative path leaves its ending known; one in front may stand for an address.</summary>
    private static AddSource OfPartlyKnown(string text)
    {
        int dollar = text.IndexOf('$');
        string tail = text.Substring(text.LastIndexOfAny(['}', '/']) + 1);
        bool isRelativePath = dollar > 0 && text.IndexOf('/') is > 0 and var slash && slash < dollar && !Remote.IsMatch(text);
        bool hasEnding = tail.LastIndexOf('.') >= 0 && tail.IndexOf('$') < 0 && tail.IndexOfAny(Wildcards) < 0 && !FileNames.IsArchive(tail);
        return isRelativePath && hasEnding ? AddSource.Plain : AddSource.Unknown;
    }
}
