using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>The grammar is made of productions; only tokens and look-aheads look at characters.</summary>
public sealed partial class TokenTests
{
    private static readonly string[] MayLookAtCharacters =
        ["ArithmeticScan", "AssignmentTokens", "CharClass", "CommandLookahead", "EscapedText", "Failures", "HeredocTokens", "InterpreterSyntax", "ParameterTokens", "PartLookahead", "RecoveryTokens", "RedirectionTokens", "ReservedWords", "ShellOptions", "SymbolTokens", "TestLookahead", "TestTokens", "Trivia", "WordTokens"];

    [Test]
    public void Productions_do_not_look_at_characters()
    {
        var offenders = Directory.EnumerateFiles(GrammarFolder(), "*.cs")
            .Where(path => !MayLookAtCharacters.Contains(Path.GetFileNameWithoutExtension(path)))
            .Where(path => CharacterAccess().IsMatch(File.ReadAllText(path)));
        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Productions_are_parsers_of_Sprache()
    {
        var grammars = typeof(ShellScript).Assembly.GetTypes().Where(type => type.Namespace == "DockerfileOptimizer.Shell.Grammar" && type.Name.EndsWith("Grammar", StringComparison.Ordinal));
        var productions = grammars.SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(field => !field.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .ToList();
        Assert.That(productions, Has.Count.GreaterThan(60));
        Assert.That(productions.Select(field => field.FieldType.GetGenericTypeDefinition()), Is.All.EqualTo(typeof(Sprache.Parser<>)));
    }

    private static string GrammarFolder([CallerFilePath] string path = "") =>
        Path.Combine(path, "..", "..", "..", "..", "src", "DockerfileOptimizer.Core", "Shell", "Grammar");

    [GeneratedRegex("""\.Current\b(?! == '[(<]')|\.Peek\(|\.Text\[|\.IndexOf\('|\.Source\[""")]
    private static partial Regex CharacterAccess();
}
