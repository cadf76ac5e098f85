using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

[ExemptFrom(Variants.Onbuild, "a trigger takes from the context of another build")]
public sealed class DockerignoreMissingTests : ContextRuleTests<DockerignoreMissing>
{
    [TestCase("COPY [|.|] .")]
    [TestCase("COPY [|./|] /app/")]
    [TestCase("COPY [|/|] /app/")]
    [TestCase("ADD [|*|] /app/")]
    [TestCase("COPY [[|\".\"|], \"/app\"]")]
    public void A_copy_of_everything_asks_for_an_ignore_file(string text) => In("app.py").Verify(text);

    [Test]
    public void The_first_of_several_is_reported() => In("app.py").Verify("FROM python AS a\nCOPY app.py .\nCOPY [|.|] .\nFROM a\nCOPY . /x\n");

    [Test]
    public void A_folder_with_nothing_to_ignore_is_fine() => In("src/a.cs").Silent("COPY src /src");

    [Test]
    public void A_folder_with_outputs_is_not() => In("src/App.csproj", "src/obj/a.json").Verify("COPY [|src|] /src");

    [TestCase(".dockerignore")]
    [TestCase("Dockerfile.dockerignore")]
    public void Any_ignore_file_will_do(string name) => In("app.py", name).Silent("COPY . .");

    [Test]
    public void Files_alone_ask_for_none() => In("app.py").Silent("COPY app.py ./");

    [Test]
    public void A_source_of_another_stage_asks_for_none() => In("a").Silent("COPY --from=golang . .");

    [Test]
    public void The_fix_names_what_is_there_and_history() =>
        In(".git/HEAD=x", ".gitignore=obj\nnode_modules\n", "App.csproj", "obj/a.json=1", "web/node_modules/a/b.js=1").Gives("COPY . .\nRUN dotnet build", ".git\n**/obj/\n**/node_modules\n");

    [Test]
    public void History_that_a_build_reads_stays() => In("App.csproj", "obj/a.json=1").Gives("COPY . .\nRUN git describe > version", "**/obj/\n");

    [Test]
    public void What_a_COPY_names_stays() => In("App.csproj", "bin/a.dll=1", "obj/b=1").Gives("COPY . .\nCOPY bin/a.dll .\n", ".git\n**/obj/\n");

    [Test]
    public void What_is_checked_in_stays() => In(".git/HEAD=x", "package.json", "node_modules/a.js=1").Gives("COPY . .", ".git\n");

    [Test]
    public void The_largest_is_named() => Assert.That(
        In("package.json", "node_modules/a.js=12345").Message("COPY . ."),
        Is.EqualTo("No '.dockerignore' keeps anything back from '.', not even 'node_modules' (5 B); add one"));
}
