using System.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>Texts as sequences of code points, as Go counts characters; half a surrogate pair stands for itself.</summary>
internal static class CodePoints
{
    public static int[] Of(string text)
    {
        var points = new List<int>(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            bool isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            points.Add(isPair ? char.ConvertToUtf32(text[index], text[++index]) : text[index]);
        }

        return [.. points];
    }

    public static string ToText(int[] points, int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (int index = start; index < end; index++)
        {
            if (points[index] > char.MaxValue)
                text.Append(char.ConvertFromUtf32(points[index]));
            else
                text.Append((char)points[index]);
        }

        return text.ToString();
    }
}
