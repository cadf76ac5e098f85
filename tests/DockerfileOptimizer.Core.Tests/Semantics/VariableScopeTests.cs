namespace DockerfileOptimizer.Tests.Semantics;

public sealed class VariableScopeTests
{
    [TestCase("ARG A=1\nFROM x:$A\n", ExpectedResult = "x:1")]
    [TestCase("ARG A=1\nARG B=$A-b\nFROM x:${B}\n", ExpectedResult = "x:1-b")]
    [TestCase("ARG A=1 B=$A\nFROM x:$B\n", ExpectedResult = "x:1")]
    [TestCase("FROM x:${A:-2}\n", ExpectedResult = "x:2")]
    [TestCase("ARG A\nFROM x:${A:-2}\n", ExpectedResult = "x:2")]
    [TestCase("ARG A=1\nFROM y:1\nARG A=2\nFROM x:$A\n", ExpectedResult = "x:1")]
    [TestCase("ARG A\nFROM x:$A\n", ExpectedResult = null)]
    [TestCase("FROM x:$TARGETARCH\n", ExpectedResult = null)]
    [TestCase("ARG TARGETARCH\nFROM x:${TARGETARCH:-amd64}\n", ExpectedResult = null)]
    [TestCase("FROM x:${BUILD_ID:-2}\n", ExpectedResult = "x:2")]
    public string? FROM_sees_the_arguments_before_the_first(string text) => Models.LastValue(text);

    [TestCase("WORKDIR /$A", ExpectedResult = null)]
    [TestCase("ENV A=1\nWORKDIR /$A", ExpectedResult = "/1")]
    [TestCase("ENV A=1\nENV A=2 B=$A\nWORKDIR /$A/$B", ExpectedResult = "/2/1")]
    [TestCase("ARG A=1 B=$A\nWORKDIR /$A/$B", ExpectedResult = "/1/1")]
    [TestCase("ENV A=1\nARG A\nWORKDIR /$A", ExpectedResult = "/1")]
    [TestCase("ENV A=1\nARG A=2\nWORKDIR /$A", ExpectedResult = "/2")]
    [TestCase("ARG A=1\nENV A=2\nWORKDIR /$A", ExpectedResult = "/2")]
    [TestCase("ARG GLOBAL\nWORKDIR /$GLOBAL", ExpectedResult = "/g")]
    [TestCase("ARG GLOBAL=own\nWORKDIR /$GLOBAL", ExpectedResult = "/own")]
    [TestCase("WORKDIR /$GLOBAL", ExpectedResult = null)]
    [TestCase("ENV A=$UNKNOWN\nWORKDIR /$A", ExpectedResult = null)]
    [TestCase("ENV A b c\nWORKDIR /$A", ExpectedResult = "/b c")]
    [TestCase("WORKDIR '/$A'", ExpectedResult = "/$A")]
    [TestCase("ONBUILD ENV A=1\nWORKDIR /$A", ExpectedResult = null)]
    public string? A_stage_sees_what_stands_before(string instructions) => Models.LastValue($"ARG GLOBAL=g\nFROM x:1\n{instructions}\n");

    [Test]
    public void A_stage_sees_what_its_parent_set() =>
        Assert.That(Models.LastValue("FROM node:24 AS a\nENV A=1\nARG B=2\nFROM a\nWORKDIR /$A$B\n"), Is.EqualTo("/12"));

    [Test]
    public void A_stage_does_not_see_another_one() => Assert.That(Models.LastValue("FROM x:1\nENV A=1\nFROM y:1\nWORKDIR /$A\n"), Is.Null);

    [Test]
    public void The_build_passes_values_over_defaults()
    {
        Assert.That(Models.LastValue("ARG A=1\nFROM x:$A\n", ("A", "9")), Is.EqualTo("x:9"));
        Assert.That(Models.LastValue("FROM x:1\nARG A=1\nWORKDIR /$A\n", ("A", "9")), Is.EqualTo("/9"));
    }

    [Test]
    public void A_value_for_an_argument_that_is_not_declared_is_not_seen() =>
        Assert.That(Models.LastValue("FROM x:1\nENV A=1\nWORKDIR /$A\n", ("A", "9")), Is.EqualTo("/1"));
}
