using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Semantics;

public sealed class DockerfileModelTests
{
    [Test]
    public void Instructions_know_their_stage()
    {
        var model = Models.Of("ARG A\nFROM a:1\nRUN a\nFROM b:1\nONBUILD RUN b\n");
        Assert.That(model.Syntax.Instructions.Select(instruction => model.StageOf(instruction)?.Index), Is.EqualTo(new int?[] { null, 0, 0, 1, 1 }));
        var onbuild = model.Syntax.Instructions.OfType<OnbuildInstruction>().Single();
        Assert.That(model.StageOf(onbuild.Trigger!)!.Index, Is.EqualTo(1));
    }

    [TestCase("FROM node:26 AS a\n", ExpectedResult = "node:26")]
    [TestCase("FROM a:1 AS a\nFROM a\n", ExpectedResult = "a:1")]
    [TestCase("ARG V=26\nFROM node:$V\n", ExpectedResult = "node:26")]
    [TestCase("FROM a:1 AS x\nFROM b:1\nCOPY --from=x a b\nCOPY --from=0 a b\nCOPY --from=7 a b\nCOPY --from=busybox:1 a b\n", ExpectedResult = "a:1 b:1 busybox:1")]
    [TestCase("FROM a:1\nONBUILD COPY --from=c:1 a b\n", ExpectedResult = "a:1 c:1")]
    [TestCase("FROM scratch\nCOPY a b\n", ExpectedResult = "")]
    public string Images_are_named_by_FROM_and_COPY(string text)
    {
        var model = Models.Of(text);
        var instructions = model.Syntax.Instructions.Select(instruction => (instruction as OnbuildInstruction)?.Trigger ?? instruction);
        return string.Join(" ", instructions.SelectMany(model.ImagesOf).Select(image => image.Name?.ToString()));
    }

    [TestCase("FROM node", ExpectedResult = "FROM node[]")]
    [TestCase("FROM node:26", ExpectedResult = "FROM node:[26]")]
    [TestCase("FROM docker.io/library/node:26-alpine AS a", ExpectedResult = "FROM docker.io/library/node:[26-alpine] AS a")]
    [TestCase("FROM localhost:5000/app", ExpectedResult = "FROM localhost:5000/app[]")]
    [TestCase("FROM \"node:26\"", ExpectedResult = null)]
    [TestCase("FROM no\\\nde:26", ExpectedResult = null)]
    public string? The_place_of_a_tag_is_known(string text)
    {
        var image = Models.Of(text).Stages[0].BaseImage!;
        return image.TagSpan is { } span ? text.Insert(span.End, "]").Insert(span.Start, "[") : null;
    }

    [Test]
    public void A_tag_stands_before_the_digest()
    {
        string digest = "@sha256:" + new string('a', 64);
        string text = "FROM node:26" + digest;
        var span = Models.Of(text).Stages[0].BaseImage!.TagSpan!.Value;
        Assert.That(text.Substring(span.Start, span.Length), Is.EqualTo("26"));
    }

    [TestCase("docker.io/library/node:1", ExpectedResult = "node")]
    [TestCase("mirror.gcr.io/library/node", ExpectedResult = "node")]
    [TestCase("public.ecr.aws/docker/library/node", ExpectedResult = "node")]
    [TestCase("team/node", ExpectedResult = null)]
    [TestCase("ghcr.io/library/node", ExpectedResult = null)]
    public string? Official_images_are_known_by_their_mirrors(string name) => ImageName.TryParse(name)!.OfficialName;
}
