using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

[ExemptFrom(Variants.Onbuild, "a trigger takes from the context of another build")]
public sealed class CopySourceMissingTests : ContextRuleTests<CopySourceMissing>
{
    [Test]
    public void A_near_name_is_offered() => In("src/app.py").Verify("COPY [|src/ap.py|] /", "COPY src/app.py /");

    [Test]
    public void A_far_one_is_not() => In("main.py").Verify("COPY [|server.py|] /", "COPY server.py /");

    [Test]
    public void Two_near_names_are_none() => In("app1.js", "app2.js").Verify("COPY [|app3.js|] /", "COPY app3.js /");

    [Test]
    public void A_pattern_for_an_ending_has_to_match() => In("a.cs").Verify("COPY [|*.csproj|] ./");

    [TestCase("COPY yarn.lock* ./")]
    [TestCase("COPY package.json *.lock ./")]
    [TestCase("COPY --parents ./src/**/go.mod ./")]
    public void Patterns_say_that_a_file_is_optional(string text) => In("package.json", "src/a").Silent(text);

    [TestCase("COPY bin/Release/net10.0/publish/app.dll /app/")]
    [TestCase("COPY target/app.txt /app/")]
    [TestCase("COPY Dist/index.html /app/")]
    [TestCase("COPY service.jar /app/")]
    [TestCase("COPY service /app/")]
    [TestCase("COPY cert.pem /app/")]
    public void What_is_built_before_is_not_missed(string text) => In("a").Silent(text);

    [Test]
    public void What_git_ignores_is_not_missed() => In(".git/HEAD", ".gitignore=*.generated.ts\nlocal/\n", "a").Silent("COPY api.generated.ts local/settings.json /");

    [Test]
    public void What_a_submodule_will_hold_is_not_missed() => In(".gitmodules", "lib/parser/").Silent("COPY lib/parser/grammar.txt /");

    [Test]
    public void Another_case_is_another_finding() => In("App.py").Silent("COPY app.py /");

    [Test]
    public void A_path_above_the_context_is_another_finding() => In("a").Silent("COPY ../lib/a.txt /");

    [Test]
    public void Defaults_of_arguments_count() => In("a").Verify("ARG NAME=settings\nCOPY [|$NAME.json|] /");

    [Test]
    public void Arguments_without_value_are_not_known() => In("a").Silent("ARG NAME\nCOPY $NAME.json /");

    [Test]
    public void A_mount_is_left_alone() => In("a").Silent("RUN --mount=type=bind,source=b.txt,target=/b cat /b");

    [Test]
    public void The_slash_of_a_folder_stays() => In("source/a").Verify("COPY [|sourc/|] /", "COPY source/ /");

    [Test]
    public void Json_words_are_rewritten_inside_their_quotes() => In("server.js").Verify("COPY [[|\"servr.js\"|], \"/\"]", "COPY [\"server.js\", \"/\"]");
}
