using System.Text.Json;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Properties;

/// <summary>Both grammars on broken Dockerfiles: no exception, and every node stands where its text does.</summary>
public sealed class SyntaxMutationTests
{
    private const int Seed = 20260202;

    private static readonly Dictionary<string, string> NoArguments = [];

    [Test]
    public void Every_node_stands_where_its_text_does()
    {
        var failures = new List<string>();
        var mutator = new DockerfileMutator(MutationSources.All, Seed);
        for (int count = MutationSources.Count; count > 0 && failures.Count < 5; count--)
        {
            string text = mutator.Next();
            if (Problem(text) is { } problem)
                failures.Add($"{problem}\n{JsonSerializer.Serialize(text)}");
        }

        Assert.That(failures, Is.Empty, string.Join("\n", failures));
    }

    private static string? Problem(string text)
    {
        try
        {
            var syntax = DockerfileSyntax.Parse(SourceText.From(text));
            var model = DockerfileModel.Create(syntax, target: null, NoArguments);
            return NodePlaces.Problem(syntax) ?? syntax.Instructions.Select(Innermost).OfType<CommandInstruction>()
                .Select(instruction => model.ScriptOf(instruction) is { } script ? NodePlaces.Problem(script, syntax.Text) : null)
                .FirstOrDefault(problem => problem is not null);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static Instruction Innermost(Instruction instruction)
    {
        while (instruction is OnbuildInstruction { Trigger: { } trigger })
            instruction = trigger;
        return instruction;
    }
}
