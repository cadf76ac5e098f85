using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

public sealed class TooManyLayersTests : RuleTests<TooManyLayers>
{
    private static string Lines(string line, int count) => string.Concat(Enumerable.Repeat(line + "\n", count));

    [TestCase("RUN true")]
    [TestCase("COPY a /b/")]
    [TestCase("ADD a /b/")]
    [TestCase("WORKDIR /a")]
    [TestCase("run true")]
    public void More_than_fifty_layers_are_many(string line) => Verify("FROM [|debian|]\n" + Lines(line, 51));

    [Test]
    public void Parent_stages_count() =>
        Verify("FROM debian AS base\n" + Lines("RUN true", 30) + "FROM [|base|]\n" + Lines("COPY a /b/", 30));

    [Test]
    public void All_kinds_count_together() =>
        Verify("FROM [|debian|]\n" + Lines("RUN true", 20) + Lines("COPY a /b/", 20) + Lines("WORKDIR /c", 11));

    [Test]
    public void The_number_is_told() => Assert.That(Message("FROM debian\n" + Lines("RUN true", 64)), Does.StartWith("The image gets 64 layers"));

    [TestCase("RUN true", 50)]
    [TestCase("ENV A=b", 90)]
    [TestCase("LABEL a=b", 90)]
    [TestCase("EXPOSE 80", 90)]
    [TestCase("USER app", 90)]
    [TestCase("ARG A", 90)]
    [TestCase("ONBUILD RUN true", 90)]
    [TestCase("VOLUME /a", 90)]
    [TestCase("# RUN true", 90)]
    public void Few_layers_and_what_makes_none_are_fine(string line, int count) => Silent("FROM debian\n" + Lines(line, count));

    [Test]
    public void Stages_that_are_only_copied_from_do_not_count() =>
        Silent("FROM debian AS build\n" + Lines("RUN true", 60) + "FROM debian\nCOPY --from=build /a /a\n");
}
