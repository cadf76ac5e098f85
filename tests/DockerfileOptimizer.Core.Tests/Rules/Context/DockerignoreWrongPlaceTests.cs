using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Rules.Context;

public sealed class DockerignoreWrongPlaceTests : ContextRuleTests<DockerignoreWrongPlace>
{
    [Test]
    public void One_for_the_Dockerfile_puts_that_of_the_root_out_of_force() =>
        In("Dockerfile.dockerignore=bin\n").VerifyIgnoreFile("COPY . .", "[|obj|]\nbin\n");

    [Test]
    public void The_patterns_move_to_the_file_that_is_read() =>
        In(".dockerignore=obj\nbin\n", "Dockerfile.dockerignore=bin\n").Gives("COPY . .", "Dockerfile.dockerignore", "bin\nobj\n");

    [Test]
    public void One_that_says_the_same_does_no_harm() => In(".dockerignore=bin\n", "Dockerfile.dockerignore=bin\n").Silent("COPY . .");

    [TestCase("Dockerfile.test")]
    [TestCase("docker/web.Dockerfile")]
    public void Another_Dockerfile_may_read_it(string other) => In(".dockerignore=obj\n", "Dockerfile.dockerignore=bin\n", other).Silent("COPY . .");

    [Test]
    public void Beside_the_Dockerfile_it_is_not_read_when_the_context_is_another_folder()
    {
        var finding = Analyze(("src/App/.dockerignore", "bin\n**/obj\n!bin/keep\n")).Single();
        Assert.That(finding.Diagnostic.File, Is.EqualTo(".dockerignore"));
        Assert.That(finding.Diagnostic.Message, Is.EqualTo("Nobody reads this file: the build context is '../..'; move the patterns to '../../.dockerignore'"));
        Assert.That(finding.Fix!.Edits.Single().Path, Is.EqualTo("../../.dockerignore"));
        Assert.That(finding.Fix.Edits.Single().NewContent, Is.EqualTo("src/App/bin\n**/obj\n!src/App/bin/keep\n"));
        Assert.That(finding.Fix.Safety, Is.EqualTo(FixSafety.Review));
    }

    [Test]
    public void Where_the_root_has_one_it_may_be_for_another_build() => Assert.That(Analyze(("src/App/.dockerignore", "bin\n"), (".dockerignore", "x\n")), Is.Empty);

    [Test]
    public void Where_another_Dockerfile_stands_it_may_be_for_that_one() => Assert.That(Analyze(("src/App/.dockerignore", "bin\n"), ("src/App/Dockerfile.dev", "")), Is.Empty);

    private static IReadOnlyList<Finding> Analyze(params (string Path, string Text)[] files) =>
        new DockerfileAnalyzer(RuleCatalog.Of([new DockerignoreWrongPlace()])).Analyze(new AnalysisInput
        {
            Path = "/repository/src/App/Dockerfile",
            Source = SourceFile.Decode("FROM scratch\nCOPY src/App /app\n"u8.ToArray()),
            ContextRoot = "/repository",
            Files = new MemoryFiles("/repository", files.Append(("src/App/Dockerfile", "")).ToDictionary(file => file.Item1, file => file.Item2)),
        }).Findings;
}
