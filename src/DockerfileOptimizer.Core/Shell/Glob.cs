namespace DockerfileOptimizer.Shell;

/// <summary>Tells which unquoted characters a shell replaces by names of files or by several words.</summary>
internal static class Glob
{
    private static readonly char[] Wildcards = ['*', '?', '['];

    public static bool IsIn(IReadOnlyList<ShellWordPart> parts)
    {
        int openBraces = 0;
        bool isList = false;
        for (int index = 0; index < parts.Count; index++)
        {
            if (parts[index] is ShellExtendedGlob)
                return true;
            if (parts[index] is not ShellLiteral literal)
                continue;
            string text = literal.Text;
            if (text.IndexOfAny(Wildcards) >= 0 || (index == 0 && text[0] == '~'))
                return true;
            foreach (char character in text)
            {
                if (character == '{')
                    openBraces++;
                else if (openBraces > 0 && character is ',' or '.')
                    isList = true;
                else if (openBraces > 0 && isList && character == '}')
                    return true;
            }
        }

        return false;
    }
}
