namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Letters as Go lowers them: two characters outside of ASCII become ASCII letters.</summary>
internal static class GoCase
{
    private const char DottedCapitalI = '\u0130';
    private const char KelvinSign = '\u212A';

    public static char Lower(char character) => character switch
    {
        DottedCapitalI => 'i',
        KelvinSign => 'k',
        _ => char.ToLowerInvariant(character),
    };

    public static string Lower(string text) => text.Replace(DottedCapitalI, 'i').Replace(KelvinSign, 'k').ToLowerInvariant();
}
