namespace DockerfileOptimizer.Semantics;

/// <summary>
/// The parts of an image's name, by the grammar of the distribution project. By hand, since making the equal regular
/// expressions would take longer than the analysis of a file.
/// </summary>
internal static class ImageNameSyntax
{
    private const int MaximumTagLength = 128;
    private const int IdentifierLength = 64;

    /// <summary>What an image's ID looks like, which is no name.</summary>
    public static bool IsIdentifier(string text) => text.Length == IdentifierLength && text.All(IsLowerHex);

    public static bool IsTag(string text) =>
        text.Length is > 0 and <= MaximumTagLength
        && text[0] is not ('.' or '-')
        && text.All(character => IsLetter(character) || IsDigit(character) || character is '_' or '.' or '-');

    public static bool IsDigest(string text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0)
            return false;
        int length = text.Substring(0, colon) switch { "sha256" => 64, "sha384" => 96, "sha512" => 128, _ => -1 };
        return text.Length - colon - 1 == length && text.Skip(colon + 1).All(IsLowerHex);
    }

    /// <summary>A host with or without a port: names between dots, or an address in brackets.</summary>
    public static bool IsHost(string text)
    {
        int bracket = text.IndexOf(']');
        int colon = text.IndexOf(':', bracket + 1);
        string name = colon < 0 ? text : text.Substring(0, colon);
        if (colon >= 0 && (colon + 1 == text.Length || !text.Skip(colon + 1).All(IsDigit)))
            return false;
        if (name.Length > 0 && name[0] == '[')
            return bracket > 1 && bracket == name.Length - 1 && name.Substring(1, bracket - 1).All(character => IsHex(character) || character == ':');
        return name.Split('.').All(IsHostLabel);
    }

    /// <summary>Names between slashes: lower-case letters and digits, with <c>.</c>, <c>_</c>, <c>__</c> or dashes between them.</summary>
    public static bool IsPath(string text) => text.Split('/').All(IsPathComponent);

    private static bool IsHostLabel(string label) =>
        label.Length > 0
        && label[0] != '-'
        && label[label.Length - 1] != '-'
        && label.All(character => IsLetter(character) || IsDigit(character) || character == '-');

    private static bool IsPathComponent(string component)
    {
        if (component.Length == 0 || !IsLowerAlphanumeric(component[0]) || !IsLowerAlphanumeric(component[component.Length - 1]))
            return false;
        for (int index = 0; index < component.Length; index++)
        {
            if (IsLowerAlphanumeric(component[index]))
                continue;
            int start = index;
            while (component[index] == component[start])
                index++;
            bool isSeparator = component[start] switch { '.' => index - start == 1, '_' => index - start <= 2, '-' => true, _ => false };
            if (!isSeparator || !IsLowerAlphanumeric(component[index]))
                return false;
        }

        return true;
    }

    private static bool IsLowerAlphanumeric(char character) => character is >= 'a' and <= 'z' || IsDigit(character);

    private static bool IsLetter(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsLowerHex(char character) => IsDigit(character) || character is >= 'a' and <= 'f';

    private static bool IsHex(char character) => IsLowerHex(character) || character is >= 'A' and <= 'F';
}
