using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Semantics;

public sealed class StageTests
{
    [Test]
    public void A_stage_is_from_an_earlier_one_of_that_name()
    {
        var model = Models.Of("FROM a:1 AS Base\nFROM base AS next\nFROM c:1\n");
        Assert.That(model.Stages.Select(stage => stage.Parent?.Index), Is.EqualTo(new int?[] { null, 0, null }));
    }

    [Test]
    public void Names_behind_FROM_are_told_apart_by_case_as_Docker_does() =>
        Assert.That(Models.Of("FROM a:1 AS Base\nFROM Base\n").Stages[1].Parent, Is.Null);

    [Test]
    public void Of_equal_names_the_last_before_it_counts() =>
        Assert.That(Models.Of("FROM a:1 AS x\nFROM b:1 AS x\nFROM x\nFROM c:1 AS x\n").Stages[2].Parent!.Index, Is.EqualTo(1));

    [Test]
    public void A_stage_that_comes_later_is_no_parent() => Assert.That(Models.Of("FROM x\nFROM a:1 AS x\n").Stages[0].Parent, Is.Null);

    [Test]
    public void A_variable_may_name_a_parent() => Assert.That(Models.Of("ARG S=x\nFROM a:1 AS x\nFROM $S\n").Stages[1].Parent!.Index, Is.Zero);

    [Test]
    public void The_last_stage_is_the_target() =>
        Assert.That(Models.Of("FROM a:1 AS x\nFROM b:1\n").Stages.Select(stage => stage.IsTarget), Is.EqualTo(new[] { false, true }));

    [TestCase("X")]
    [TestCase("0")]
    public void A_target_may_be_asked_for(string target) =>
        Assert.That(Models.Of("FROM a:1 AS x\nFROM b:1\n", target).Target!.Index, Is.Zero);

    [Test]
    public void A_target_that_is_no_stage_is_none() => Assert.That(Models.Of("FROM a:1\n", "x").Target, Is.Null);

    [Test]
    public void The_target_and_its_parents_are_exported() =>
        Assert.That(
            Models.Of("FROM a:1 AS x\nFROM b:1 AS y\nFROM x\nCOPY --from=y /a /b\n").Stages.Select(stage => stage.IsExported),
            Is.EqualTo(new[] { true, false, true }));

    [Test]
    public void Instructions_are_inherited_in_order()
    {
        var stage = Models.Of("FROM a:1 AS x\nUSER a\nWORKDIR /a\nFROM x\nUSER b\n").Stages[1];
        Assert.That(stage.InheritedInstructions.Select(instruction => instruction.Arguments[0].Text), Is.EqualTo(new[] { "a", "/a", "b" }));
        Assert.That(stage.Last<UserInstruction>()!.Value!.Text, Is.EqualTo("b"));
        Assert.That(stage.Last<WorkdirInstruction>()!.Value!.Text, Is.EqualTo("/a"));
        Assert.That(stage.Last<CmdInstruction>(), Is.Null);
    }

    [Test]
    public void The_image_at_the_bottom_is_the_root() =>
        Assert.That(Models.Of("FROM node:26 AS x\nFROM x AS y\nFROM y\n").Stages[2].RootImage!.Name!.ToString(), Is.EqualTo("node:26"));

    [Test]
    public void Scratch_has_no_image()
    {
        var stage = Models.Of("FROM scratch\n").Stages[0];
        Assert.That((stage.IsScratch, stage.BaseImage), Is.EqualTo((true, (object?)null)));
    }

    [Test]
    public void An_index_finds_a_stage_that_stands_before()
    {
        var model = Models.Of("FROM a:1\nFROM b:1 AS x\nFROM c:1\n");
        Assert.That(model.FindStage("0", model.Stages[2])!.Index, Is.Zero);
        Assert.That(model.FindStage("X", model.Stages[2])!.Index, Is.EqualTo(1));
        Assert.That(model.FindStage("2", model.Stages[2]), Is.Null);
        Assert.That(model.FindStage("x", model.Stages[1]), Is.Null);
        Assert.That(model.FindStage("99999999999", model.Stages[2]), Is.Null);
    }
}
