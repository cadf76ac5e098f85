using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Semantics.Inheritance;

/// <summary>What every instruction inherits: four times the instructions cost four times the memory.</summary>
public sealed class InheritanceLinearityTests
{
    private const int Count = 1_000;

    private static readonly TestCaseData[] Families =
    [
        Family("Stages in a row", "FROM node:24 AS s0\nENV A=1\n", index => $"FROM s{index} AS s{index + 1}\nENV A{index}=$A\n"),
        Family("Stages in a row that set the same", "FROM node:24 AS s0\n", index => $"FROM s{index} AS s{index + 1}\nENV A=$A{index}\nARG A=2\nUSER $A\nWORKDIR /$A\n"),
        Family("Stages side by side", "FROM node:24 AS base\nENV A=1\n", index => $"FROM base AS s{index}\nENV A=$A{index}\nUSER a\n"),
        Family("Values of values", "FROM node:24\nENV A=1\n", _ => "ENV A=$A\n"),
        Family("Growing values", "FROM node:24\n", _ => "ENV A=$A$A:x\n"),
        Family("Values of many values", "FROM node:24\n", index => $"ENV A{index}=$A{index - 1}$A{index - 2}$A{index - 3}\n"),
        Family("Arguments", "FROM node:24\n", index => $"ARG A{index} B=$A{index}\n"),
        Family("Working directories", "FROM node:24\n", _ => "WORKDIR a\nWORKDIR ..\n"),
        Family("Users", "FROM node:24\n", index => $"RUN useradd -u {index} u{index}\nUSER u{index}\n"),
        Family("Shells", "FROM node:24\n", _ => "SHELL [\"bash\", \"-c\"]\nRUN x\n"),
        Family("Triggers", "FROM node:24 AS base\n", index => $"ONBUILD ENV A{index}=$A\n", string.Concat(Enumerable.Repeat("FROM base\nENV B=$A1\n", Count))),
    ];

    [TestCaseSource(nameof(Families))]
    public void Memory_grows_with_the_input(string start, Func<int, string> repeated, string end)
    {
        string small = Text(start, repeated, end, Count);
        string large = Text(start, repeated, end, 4 * Count);
        Measure(small);
        Assert.That(Measure(large), Is.LessThan(4.6 * Measure(small)));
    }

    [Test]
    public void A_chain_of_any_length_is_followed()
    {
        const int stages = 30_000;
        string text = "FROM node:24 AS s0\nENV A=1\nUSER node\nWORKDIR /a\n" + string.Concat(Enumerable.Range(0, stages).Select(index => $"FROM s{index} AS s{index + 1}\nENV B=$A\nCMD x\n"));
        var model = Models.Of(text);
        Ask(model);
        var last = model.Stages[stages];
        Assert.That(model.UserOf(last)!.Name, Is.EqualTo("node"));
        Assert.That(model.WorkingDirectoryAt(last.Instructions[^1]), Is.EqualTo("/a"));
        Assert.That(model.EnvironmentAt(last.Instructions[^1])!.Find("B").Text, Is.EqualTo("1"));
        Assert.That(last.Last<UserInstruction>()!.Value!.Text, Is.EqualTo("node"));
    }

    private static TestCaseData Family(string name, string start, Func<int, string> repeated, string end = "") =>
        new TestCaseData(start, repeated, end).SetName(name);

    private static string Text(string start, Func<int, string> repeated, string end, int count) =>
        start + string.Concat(Enumerable.Range(0, count).Select(repeated)) + end;

    private static long Measure(string text)
    {
        var model = Models.Of(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Ask(model);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Ask(DockerfileModel model)
    {
        foreach (var instruction in model.Syntax.Instructions)
        {
            model.WorkingDirectoryAt(instruction);
            model.UserAt(instruction);
            model.HomeAt(instruction);
            model.ShellAt(instruction);
            model.EnvironmentAt(instruction)?.Find("A");
            model.EnvironmentAt(instruction)?.FindInImage("A");
            model.StageOf(instruction)?.Last<UserInstruction>();
            model.StageOf(instruction)?.Last<CmdInstruction>();
        }
    }
}
