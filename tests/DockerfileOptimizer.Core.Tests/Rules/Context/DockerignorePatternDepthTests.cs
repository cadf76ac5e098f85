using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

public sealed class DockerignorePatternDepthTests : ContextRuleTests<DockerignorePatternDepth>
{
    private const string All = "FROM node:26\nCOPY . .\n";

    [Test]
    public void A_name_matches_in_the_root_only() => In("web/node_modules/a=1").VerifyIgnoreFile(All, "[|node_modules/|]\n.git\n", "**/node_modules/\n.git\n");

    [Test]
    public void A_pattern_does_too() => In(".git/HEAD", ".gitignore=*.log\n", "src/a.log").VerifyIgnoreFile(All, ".git\n[|*.log|]\n", ".git\n**/*.log\n");

    [TestCase("**/node_modules\n")]
    [TestCase("/node_modules\n")]
    [TestCase("node_modules\nweb/node_modules\n")]
    [TestCase("node_modules\n*/node_modules\n")]
    [TestCase("web\nnode_modules\n")]
    public void Nothing_of_the_kind_is_sent_or_the_root_is_meant(string ignoreFile) => In(".dockerignore=" + ignoreFile, "web/node_modules/a=1").Silent(All);

    [Test]
    public void A_namesake_that_is_source_is_left_alone() => In(".dockerignore=docs\nbin\n*.md\n", "src/docs/a.cs", "tools/bin/run.sh", "src/notes.md").Silent(All);

    [Test]
    public void A_namesake_that_no_COPY_takes_is_left_alone() => In(".dockerignore=node_modules\n", "web/node_modules/a=1", "src/b").Silent("COPY src /src");
}
