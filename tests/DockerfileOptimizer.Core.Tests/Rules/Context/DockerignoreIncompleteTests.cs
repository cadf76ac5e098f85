using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

public sealed class DockerignoreIncompleteTests : ContextRuleTests<DockerignoreIncomplete>
{
    private const string All = "FROM node:26\nCOPY . .\n";

    [Test]
    public void What_exists_and_is_sent_is_named_with_its_size() => Assert.That(
        In(".dockerignore=*.log\n", "package.json", "web/node_modules/a.js=12345", "api/App.csproj", "api/obj/x=123").Message(All),
        Is.EqualTo("What no build needs is sent: add '**/node_modules' (5 B), '**/obj/' (3 B)"));

    [Test]
    public void The_fix_adds_the_patterns() =>
        In("package.json", "node_modules/a.js=1").VerifyIgnoreFile(All, "[|*.log|]\r\n# end", "*.log\r\n# end\r\n**/node_modules\r\n");

    [TestCase("node_modules\n")]
    [TestCase("**/node_modules/\n")]
    [TestCase("*\n!package.json\n")]
    public void What_is_ignored_is_not_missed(string ignoreFile) => In(".dockerignore=" + ignoreFile, "package.json", "node_modules/a.js=1").Silent(All);

    [Test]
    public void History_is_named_unless_the_build_reads_it()
    {
        In(".git/HEAD=x", "a").VerifyIgnoreFile(All, "[|*.log|]\n", "*.log\n.git\n");
        In(".dockerignore=*.log\n", ".git/HEAD=x", "a").Silent(All + "RUN git rev-parse HEAD > version\n");
        In(".dockerignore=*.log\n", ".git/HEAD=x", "a").Silent(All + "RUN ./build.sh\n");
        In(".dockerignore=*.log\n", ".git/HEAD=x", "Directory.Build.props=<PackageReference Include=\"MinVer\" />").Silent(All);
    }

    [Test]
    public void Folders_of_those_names_that_are_something_else_are_left_alone() =>
        In(".dockerignore=*.log\n", "bin/run.sh=1", "dist/a=1", "target/b=1", "build/c=1", "venv/d=1").Silent(All);

    [Test]
    public void What_is_checked_in_is_meant() => In(".dockerignore=.git\n", ".git/HEAD=x", "package.json", "dist/a.js=1").Silent(All);

    [Test]
    public void What_git_ignores_is_not() => In(".git/HEAD=x", ".gitignore=dist\n", "package.json", "dist/a.js=1").VerifyIgnoreFile(All, "[|.git|]\n", ".git\ndist\n");

    [Test]
    public void What_a_COPY_asks_for_is_meant() =>
        In(".dockerignore=.git\n", "App.csproj", "bin/Release/publish/app.dll=1").Silent(All + "COPY bin/Release/publish /app\n");

    [Test]
    public void What_no_COPY_takes_is_not_sent() => In(".dockerignore=.git\n", "src/a", "node_modules/b=1").Silent("COPY src /src");

    [Test]
    public void An_unknown_source_may_ask_for_it() => In(".dockerignore=.git\n", "package.json", "node_modules/b=1").Silent(All + "ARG X\nCOPY $X /x\n");

    [Test]
    public void A_virtual_environment_is_known_by_its_configuration() => In("env/pyvenv.cfg=x", "a.py").VerifyIgnoreFile(All, "[|.git|]\n", ".git\n**/env\n");

    [Test]
    public void A_fix_that_would_undo_an_exception_is_not_offered() =>
        In("package.json", "node_modules/keep/a.js=1", "node_modules/b.js=1").VerifyIgnoreFile(All, "[|*.log|]\n!node_modules/keep/a.js\n", "*.log\n!node_modules/keep/a.js\n");
}
