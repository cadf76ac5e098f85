using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

/// <summary>What BuildKit makes of thousands of words must be the same when the rule has rewritten them.</summary>
public sealed class LegacyValueTableTests
{
    private readonly RuleVerifier _verifier = new(RuleCatalog.Of([new LegacyKeyValue()]));

    [Test]
    public void A_rewritten_value_has_the_value_that_BuildKit_gave_it_before()
    {
        int rewritten = 0;
        var wrong = new List<string>();
        foreach (var row in ReferenceTable.Read("expand").Where(row => row.Field("mode").ValueKind == default))
        {
            string escape = row.GetProperty("escape").GetString()!;
            string text = $"# escape={escape}\nFROM x:1\nENV KEY x {row.GetProperty("word").GetString()} y\n";
            if (row.GetProperty("result").GetString() is not { } result || !IsLegacy(text))
                continue;
            string fixedText = _verifier.Fix(text);
            if (fixedText == text)
                continue;
            rewritten++;
            var environment = row.GetProperty("env").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!);
            if (Value(fixedText, escape[0], environment) != $"x {result} y" && Value(text, escape[0], environment) == $"x {result} y")
                wrong.Add(text + fixedText);
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(rewritten, Is.GreaterThan(1500));
    }

    private static string? Value(string text, char escape, IReadOnlyDictionary<string, string> environment)
    {
        var instruction = DockerfileSyntax.Parse(SourceText.From(text)).Instructions.OfType<EnvInstruction>().Single();
        var pair = instruction.Pairs.Single();
        return pair.Value is { } value
            ? WordExpander.Expand(value, escape, name => environment.TryGetValue(name, out string? known) ? VariableValue.Of(known) : VariableValue.Unset).Text
            : null;
    }

    private static bool IsLegacy(string text) =>
        DockerfileSyntax.Parse(SourceText.From(text)).Instructions is [FromInstruction, EnvInstruction { Pairs: [{ IsLegacy: true }] }];
}
