using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

public sealed class DockerignoreEmptyTests : ContextRuleTests<DockerignoreEmpty>
{
    [Test]
    public void A_file_without_a_pattern_is_reported() => In("a").VerifyIgnoreFile("COPY . .", "[||]\n\n", "\n\n.git\n");

    [Test]
    public void Comments_are_no_patterns() => In("a").VerifyIgnoreFile("COPY . .", "[||]# bin\n");

    [Test]
    public void Exceptions_alone_ignore_nothing() => In("a").VerifyIgnoreFile("COPY . .", "[||]!a\n");

    [Test]
    public void One_pattern_is_enough() => In(".dockerignore=x\n", "a").Silent("COPY . .");

    [Test]
    public void Where_no_folder_is_copied_nothing_needs_to_be_ignored() => In(".dockerignore", "a.txt").Silent("COPY a.txt .");

    [Test]
    public void One_for_this_Dockerfile_may_put_the_other_out_of_force() => In(".dockerignore=x\n", "Dockerfile.dockerignore=", "a").Silent("COPY . .");

    [Test]
    public void The_fix_adds_what_is_there() => In(".dockerignore=# nothing", "package.json", "node_modules/a=1").Gives("COPY . .\nRUN make", "# nothing\n**/node_modules\n");
}
