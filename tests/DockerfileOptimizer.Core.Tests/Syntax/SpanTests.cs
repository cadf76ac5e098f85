using System.Text.Json;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Syntax;

/// <summary>Where nodes stand: inside their parents, in order, and on the text they say they are.</summary>
public sealed class SpanTests
{
    private static readonly string[] Texts =
    [
        .. ReferenceTable.Read("parse").Where(row => row.Field("text").ValueKind == JsonValueKind.String).Select(row => row.Field("text").GetString()!),
    ];

    [Test]
    public void Every_word_maps_back_to_its_text()
    {
        int words = 0;
        foreach (string text in Texts)
        {
            var syntax = DockerfileSyntax.Parse(SourceText.From(text));
            foreach (var word in syntax.Instructions.SelectMany(WordsOf))
            {
                words++;
                if (word.View.IsVerbatim)
                    Assert.That(syntax.Text.Slice(word.Span), Is.EqualTo(word.Text), () => JsonSerializer.Serialize(text));
                else
                    Assert.That(word.Text, Is.EqualTo(CharacterByCharacter(syntax.Text, word)), () => JsonSerializer.Serialize(text));
            }
        }

        Assert.That(words, Is.GreaterThan(10_000));
    }

    [Test]
    public void Nodes_stand_in_order_inside_of_their_parents()
    {
        foreach (string text in Texts)
        {
            var syntax = DockerfileSyntax.Parse(SourceText.From(text));
            int end = 0;
            foreach (var instruction in syntax.Instructions)
            {
                Assert.That(instruction.LinesSpan.Start, Is.GreaterThanOrEqualTo(end), () => JsonSerializer.Serialize(text));
                Assert.That(instruction.LinesSpan.Contains(instruction.Span), () => JsonSerializer.Serialize(text));
                end = instruction.LinesSpan.End;
                AssertOrdered(text, instruction, [instruction.Keyword, .. instruction.Flags]);
                AssertOrdered(text, instruction, [instruction.Keyword, .. instruction.Arguments]);
                AssertOrdered(text, instruction, instruction.Heredocs);
            }

            Assert.That(syntax.Errors.All(error => error.Span.End <= text.Length), () => JsonSerializer.Serialize(text));
        }
    }

    [TestCase("FROM alpine\nRUN apt-get ins\\\ntall curl\n", "apt-get install curl")]
    [TestCase("FROM alpine\nRUN a \\\n  # why\n\n  && b\n", "a   && b")]
    [TestCase("# escape=`\nFROM alpine\nRUN a `\n b\n", "a  b")]
    public void Continued_lines_are_joined(string text, string command)
    {
        var syntax = DockerfileSyntax.Parse(SourceText.From(text));
        var run = syntax.Instructions.OfType<RunInstruction>().Single();
        Assert.That(run.Command.ToString(), Is.EqualTo(command));
    }

    [Test]
    public void A_word_broken_by_a_continuation_keeps_its_place()
    {
        var syntax = DockerfileSyntax.Parse(SourceText.From("FROM alpine\nENV NA\\\nME=va\\\nlue OTHER=x\n"));
        var pair = ((EnvInstruction)syntax.Instructions[1]).Pairs[0];
        Assert.That(syntax.Text.Slice(pair.Key.Span), Is.EqualTo("NA\\\nME"));
        Assert.That(syntax.Text.Slice(pair.Value!.Span), Is.EqualTo("va\\\nlue"));
        Assert.That(pair.Value.Text, Is.EqualTo("value"));
    }

    private static IEnumerable<Word> WordsOf(Instruction instruction) => instruction switch
    {
        OnbuildInstruction { Trigger: { } trigger } => WordsOf(trigger).Prepend(instruction.Keyword),
        KeyValueInstruction pairs => pairs.Pairs.Select(pair => pair.Key).Concat(pairs.Arguments).Prepend(instruction.Keyword),
        _ => instruction.Arguments.Prepend(instruction.Keyword),
    };

    private static string CharacterByCharacter(SourceText source, Word word) => string.Concat(
        Enumerable.Range(word.View.Start, word.View.Length).Select(offset => source.Content[word.View.ToSource(offset)]));

    private static void AssertOrdered(string text, SyntaxNode parent, IReadOnlyList<SyntaxNode> children)
    {
        int end = parent.Span.Start;
        foreach (var child in children.OrderBy(child => child.Span.Start))
        {
            Assert.That(child.Span.Start, Is.GreaterThanOrEqualTo(end), () => JsonSerializer.Serialize(text));
            end = child.Span.End;
        }

        Assert.That(end, Is.LessThanOrEqualTo(parent.Span.End), () => JsonSerializer.Serialize(text));
    }
}
