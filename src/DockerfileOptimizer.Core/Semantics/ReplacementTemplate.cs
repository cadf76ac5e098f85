using System.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>The replacement of <c>${V//p/r}</c>, which Go expands once more.</summary>
internal static class ReplacementTemplate
{
    /// <summary>What Go's replacement templates make of a text: <c>$0</c> is the match, other groups are empty, <c>$$</c> is a dollar.</summary>
    public static string Expand(string template, string match)
    {
        if (template.IndexOf('$') < 0)
            return template;
        var result = new StringBuilder();
        for (int index = 0; index < template.Length; index++)
        {
            if (template[index] != '$' || index + 1 == template.Length)
            {
                result.Append(template[index]);
                continue;
            }

            if (template[index + 1] == '$')
            {
                result.Append('$');
                index++;
                continue;
            }

            bool braces = template[index + 1] == '{';
            int nameStart = index + (braces ? 2 : 1);
            int nameEnd = nameStart;
            while (nameEnd < template.Length && (char.IsLetterOrDigit(template[nameEnd]) || template[nameEnd] == '_'))
                nameEnd++;
            bool isName = nameEnd > nameStart && (!braces || (nameEnd < template.Length && template[nameEnd] == '}'));
            if (!isName)
            {
                result.Append('$');
                continue;
            }

            if (template.Substring(nameStart, nameEnd - nameStart) == "0")
                result.Append(match);
            index = braces ? nameEnd : nameEnd - 1;
        }

        return result.ToString();
    }
}
