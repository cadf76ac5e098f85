using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Tests.Semantics.Flow;

public sealed class LayerFlowTests
{
    [Test]
    public void A_removal_knows_all_writers()
    {
        var removal = Flow("FROM debian\nCOPY a.jar /x/\nCOPY b.jar /x/\nRUN rm -rf /x\n").Removals.Single();
        Assert.That(removal.Earlier.Select(written => written.Paths.Path), Is.EqualTo(["/x/a.jar", "/x/b.jar"]));
        Assert.That(removal.HasOneWriter, Is.False);
    }

    [Test]
    public void What_is_gone_is_removed_once() =>
        Assert.That(Flow("FROM debian\nCOPY a.jar /x/\nRUN rm -rf /x\nRUN rm -rf /x\n").Removals, Has.Count.EqualTo(1));

    [Test]
    public void What_is_written_again_is_removed_again() =>
        Assert.That(Flow("FROM debian\nCOPY a.jar /x/\nRUN rm -rf /x\nCOPY a.jar /x/\nRUN rm -rf /x\n").Removals, Has.Count.EqualTo(2));

    [TestCase("RUN rm /x/a.jar", ExpectedResult = true)]
    [TestCase("RUN cat /x/a.jar\nRUN rm /x/a.jar", ExpectedResult = false)]
    [TestCase("RUN ls /x\nRUN rm /x/a.jar", ExpectedResult = false)]
    [TestCase("RUN cat /y/a.jar\nRUN rm /x/a.jar", ExpectedResult = true)]
    [TestCase("RUN unknown\nRUN rm /x/a.jar", ExpectedResult = false)]
    [TestCase("RUN dpkg -i b.deb\nRUN rm /x/a.jar", ExpectedResult = false)]
    [TestCase("RUN apt-get install -y zip\nRUN rm /x/a.jar", ExpectedResult = true)]
    [TestCase("RUN apt-get install -y /x/*.deb\nRUN rm /x/a.jar", ExpectedResult = false)]
    [TestCase("COPY b.jar /x/\nRUN rm /x/a.jar", ExpectedResult = true)]
    [TestCase("COPY b/ /x/\nRUN rm /x/a.jar", ExpectedResult = false)]
    public bool Uses_between_the_two_ends_are_seen(string rest) =>
        Flow($"FROM debian\nCOPY a.jar /x/\n{rest}\n").Removals.Single().IsUnused;

    [Test]
    public void A_mode_is_changed_once() =>
        Assert.That(Flow("FROM debian\nCOPY a.jar /x/\nRUN chmod 700 /x/a.jar\nRUN chmod 755 /x/a.jar\n").ModeChanges, Has.Count.EqualTo(1));

    [Test]
    public void What_a_command_writes_stays_although_the_same_command_may_remove_around_it() =>
        Assert.That(Flow("FROM centos:7\nRUN yum install -y zip\nRUN yum clean all\n").Removals, Has.Count.EqualTo(1));

    [Test]
    public void What_another_stage_copies_is_used() =>
        Assert.That(
            Flow("FROM debian AS base\nCOPY a.jar /x/\nCOPY b.jar /y/\nFROM base\nCOPY --from=base /x/a.jar /z/\n").Remaining.Where(path => path.IsUsedLater).Select(path => path.Written.Paths.Path),
            Is.EqualTo(["/x/a.jar"]));

    private static LayerFlow Flow(string text)
    {
        var model = Models.Of(text);
        return LayerFlow.Of(model, model.Target!);
    }
}
