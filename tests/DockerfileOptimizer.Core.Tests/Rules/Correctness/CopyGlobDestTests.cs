using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

[ExemptFrom(Variants.Onbuild, "a trigger takes from the context of another build")]
[ExemptFrom(Variants.Renamed, "the files of the example bear the names of the example")]
public sealed class CopyGlobDestTests : ContextRuleTests<CopyGlobDest>
{
    private static readonly string[] Files = ["a.json", "b.json", "c.txt"];

    [TestCase("COPY *.json [|/app/conf|]", "COPY *.json /app/conf/")]
    [TestCase("WORKDIR /app\nADD *.json [|conf|]", "WORKDIR /app\nADD *.json conf/")]
    [TestCase("COPY [\"*.json\", [|\"/src/conf\"|]]", "COPY [\"*.json\", \"/src/conf/\"]")]
    public void Several_files_need_a_folder(string text, string expected) => In(Files).Verify(text, expected);

    [Test]
    public void Nothing_is_in_an_empty_image() => In(Files).Verify("FROM scratch\nCOPY *.json [|/etc|]\n", "FROM scratch\nCOPY *.json /etc/\n");

    [TestCase("COPY *.json /app/conf/")]
    [TestCase("COPY *.json .")]
    [TestCase("COPY *.json ./")]
    [TestCase("COPY *.txt /app/conf")]
    [TestCase("COPY a.json /app/conf")]
    [TestCase("COPY *.json c.txt /app/conf")]
    [TestCase("COPY --from=x *.json /app/conf")]
    public void One_file_or_a_folder_is_fine(string text) => In(Files).Silent(text);

    [TestCase("WORKDIR /app/conf\nCOPY *.json /app/conf")]
    [TestCase("WORKDIR /app/conf/d\nWORKDIR /\nCOPY *.json /app/conf")]
    [TestCase("RUN mkdir -p /app/conf\nCOPY *.json /app/conf")]
    [TestCase("COPY c.txt /app/conf/\nCOPY *.json /app/conf")]
    [TestCase("RUN ./prepare\nCOPY *.json /app/conf")]
    public void The_folder_may_have_been_made_before(string text) => In(Files).Silent(text);

    [TestCase("COPY *.json /etc/app")]
    [TestCase("COPY *.json /usr/local/bin")]
    [TestCase("COPY *.json /docker-entrypoint-initdb.d")]
    public void The_base_image_may_have_the_folder(string text) => In(Files).Silent(text);

    [Test]
    public void A_private_base_image_may_have_any_folder() => In(Files).Silent("FROM registry.example.org/base:1\nCOPY *.json /app/conf\n");

    [Test]
    public void Files_that_are_ignored_do_not_count() => In(".dockerignore=b.json\n", "a.json", "b.json").Silent("COPY *.json /app/conf");

    [Test]
    public void It_is_an_error_where_the_context_is_given() =>
        Assert.That(In(Files).Single("COPY *.json /app/conf").Diagnostic.Severity, Is.EqualTo(Severity.Error));
}
