using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

[ExemptFrom(Variants.Onbuild, "a trigger takes from the context of another build")]
[ExemptFrom(Variants.Renamed, "the files of the example bear the names of the example")]
public sealed class CopyIgnoredFileTests : ContextRuleTests<CopyIgnoredFile>
{
    [Test]
    public void A_file_that_a_pattern_takes_out_is_missed() => In(".dockerignore=*.json\n", "package.json").Verify("COPY [|package.json|] .");

    [Test]
    public void A_file_in_an_ignored_folder_is_missed() => In(".dockerignore=conf", "conf/a.ini", "b").Verify("COPY b [|./conf/a.ini|] /etc/");

    [Test]
    public void An_exception_brings_a_file_back() => In(".dockerignore=*\n!src\n", "src/a", "doc/a").Verify("COPY src/a /\nCOPY [|doc|] /");

    [Test]
    public void An_exception_below_an_ignored_folder_leaves_something_of_it() => In(".dockerignore=doc\n!doc/keep.md\n", "doc/keep.md", "doc/b.md").Silent("COPY doc /doc");

    [Test]
    public void What_does_not_exist_yet_will_be_taken_out_too() => In(".dockerignore=dist\n", "a").Verify("COPY [|dist|] /app");

    [Test]
    public void What_may_be_brought_back_in_part_is_left_alone() => In(".dockerignore=dist\n!dist/app\n", "a").Silent("COPY dist /app");

    [Test]
    public void A_pattern_of_which_all_is_ignored_copies_nothing() =>
        Assert.That(In(".dockerignore=*.md\n", "a.md").Single("COPY *.md /").Diagnostic.Severity, Is.EqualTo(Severity.Warning));

    [Test]
    public void A_build_does_not_fail_on_a_stage_that_it_does_not_need() =>
        Assert.That(In(".dockerignore=a\n", "a").Single("FROM scratch AS other\nCOPY a /\nFROM scratch\n").Diagnostic.Severity, Is.EqualTo(Severity.Warning));

    [Test]
    public void A_build_fails_on_a_stage_that_it_needs() =>
        Assert.That(In(".dockerignore=a\n", "a").Single("FROM scratch AS other\nCOPY a /\nFROM scratch\nCOPY --from=other /a /\n").Diagnostic.Severity, Is.EqualTo(Severity.Error));

    [TestCase("COPY --from=other a /")]
    [TestCase("ADD https://example.com/a /")]
    [TestCase("ADD git@example.com:a.git /")]
    [TestCase("COPY <<a /\ntext\na\n")]
    [TestCase("ONBUILD COPY a /")]
    [TestCase("ARG NAME\nCOPY $NAME /")]
    [TestCase("COPY . /")]
    public void Sources_elsewhere_are_left_alone(string text) => In(".dockerignore=a\n", "a").Silent(text);

    [Test]
    public void A_Windows_stage_is_left_alone() => In(".dockerignore=a\n", "a").Silent("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a /\n");

    [Test]
    public void The_ignore_file_beside_the_Dockerfile_goes_first() => In(".dockerignore=a\n", "Dockerfile.dockerignore=b\n", "a", "b").Verify("COPY a /\nCOPY [|b|] /");

    [Test]
    public void The_fix_adds_an_exception() => In(".dockerignore=*.json", "package.json").Gives("COPY package.json .", "*.json\n!package.json\n");

    [Test]
    public void The_message_names_the_pattern() => Assert.That(
        In(".dockerignore=*.json", "package.json").Message("COPY package.json ."),
        Is.EqualTo("'*.json' of '.dockerignore' takes 'package.json' out of the context; add '!package.json' to it"));
}
