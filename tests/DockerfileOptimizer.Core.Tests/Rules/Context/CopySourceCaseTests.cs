using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

[ExemptFrom(Variants.Onbuild, "a trigger takes from the context of another build")]
[ExemptFrom(Variants.Renamed, "the files of the example bear the names of the example")]
public sealed class CopySourceCaseTests : ContextRuleTests<CopySourceCase>
{
    [Test]
    public void A_file_is_written_as_it_is_on_disk() => In("README.md").Verify("COPY [|Readme.md|] /", "COPY README.md /");

    [Test]
    public void So_is_a_folder_on_the_way() => In("Src/App/a.cs").Verify("COPY [|./src/app/a.cs|] /", "COPY ./Src/App/a.cs /");

    [Test]
    public void A_slash_stays() => In("Src/a").Verify("COPY [|src/|] /", "COPY Src/ /");

    [Test]
    public void Two_that_differ_in_case_leave_it_open() => In("A", "a").Silent("COPY a A /");

    [Test]
    public void Two_others_leave_it_open() => In("AB/x", "Ab/x").Silent("COPY ab/x /");

    [Test]
    public void A_variable_is_not_rewritten() => In("App.cs").Verify("ARG NAME=app\nCOPY [|$NAME.cs|] /", "ARG NAME=app\nCOPY $NAME.cs /");

    [Test]
    public void What_is_not_there_at_all_is_another_finding() => In("a").Silent("COPY b.txt /");

    [Test]
    public void Windows_does_not_tell_the_case() => In("A").Silent("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCOPY a /\n");
}
