using System.Text;

namespace DockerfileOptimizer.Context;

/// <summary>A pattern of Go's <c>filepath.Match</c>, which decides on wildcards in COPY and ADD sources. A <c>**</c> is no more than a <c>*</c>.</summary>
public sealed class GlobPattern(string text)
{
    // Go steps over names by bytes, so that a '?' behind a '*' may take a part of a character.
    private readonly byte[] _pattern = Encoding.UTF8.GetBytes(text);

    public string Text { get; } = text;

    /// <summary>True when a component of a source makes Go look for files instead of one file.</summary>
    public static bool HasWildcard(string component)
    {
        for (int index = 0; index < component.Length; index++)
        {
            if (component[index] == '\\')
                index++;
            else if (component[index] is '*' or '?' or '[')
                return true;
        }

        return false;
    }

    /// <summary>Matches all of a name; a mistake behind a star is found only where all before it matches, as in Go.</summary>
    public PatternMatch Match(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        int position = 0;
        var chunk = GlobChunk.First(_pattern);
        while (!chunk.IsNone)
        {
            if (chunk.IsTrailingStar)
                return Array.IndexOf(bytes, (byte)'/', position) < 0 ? PatternMatch.Yes : PatternMatch.No;

            int end = MatchClosest(chunk, bytes, position);
            if (end < 0)
                return end == GlobChunk.Malformed ? PatternMatch.Malformed : PatternMatch.No;
            position = end;
            chunk = chunk.Next();
        }

        return position == bytes.Length ? PatternMatch.Yes : PatternMatch.No;
    }

    /// <summary>Where the chunk ends in the name, at the first place that its star allows.</summary>
    private static int MatchClosest(GlobChunk chunk, byte[] name, int position)
    {
        for (int start = position; ; start++)
        {
            int end = chunk.Match(name, start);
            if (end == GlobChunk.Malformed || (end >= 0 && (end == name.Length || !chunk.IsLast)))
                return end;
            if (!chunk.HasStar || start >= name.Length || name[start] == '/')
                return GlobChunk.Mismatch;
        }
    }
}
