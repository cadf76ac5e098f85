using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>What holds for all models of programs.</summary>
public sealed class CommandModelContracts
{
    private static readonly IReadOnlyList<CommandModel> All =
    [
        .. typeof(CommandModel).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CommandModel)))
            .Select(type => (CommandModel)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    [Test]
    public void The_table_is_fresh() =>
        GeneratedFile.Verify("src/DockerfileOptimizer.Core/Semantics/Effects/command-models.txt", CommandModels.Write(All));

    [Test]
    public void A_program_has_one_model() =>
        Assert.That(All.SelectMany(model => model.Programs).GroupBy(program => program).Where(group => group.Count() > 1).Select(group => group.Key), Is.Empty);

    [Test]
    public void The_table_finds_each_model() =>
        Assert.That(All.SelectMany(model => model.Programs).Where(program => CommandModels.Shipped.Find(program)?.Programs.Contains(program) != true), Is.Empty);
}
