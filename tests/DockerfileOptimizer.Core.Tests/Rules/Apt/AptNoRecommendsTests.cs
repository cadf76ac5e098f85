using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Apt;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Apt;

public sealed class AptNoRecommendsTests : RuleTests<AptNoRecommends>
{
    [Test]
    public void An_install_by_default_is_found() =>
        Verify("RUN [|apt-get|] install zip\n", "RUN apt-get install --no-install-recommends zip\n");

    [Test]
    public void The_option_joins_those_that_are_there() =>
        Verify(
            "RUN [|apt-get|] -qq install -y -f \\\n    zip \\\n    gzip\n",
            "RUN apt-get -qq install -y -f --no-install-recommends \\\n    zip \\\n    gzip\n");

    [Test]
    public void An_option_with_a_value_is_not_torn_apart() =>
        Verify("RUN [|apt|] install -t stable -y zip\n", "RUN apt install --no-install-recommends -t stable -y zip\n");

    [Test]
    public void Other_options_of_the_command_do_not_matter() =>
        Verify("RUN [|apt-get|] install -y -o Dpkg::Options::=--force-confold zip\n");

    [Test]
    public void A_backtick_continues_lines_where_it_is_the_escape() =>
        Verify(
            "# escape=`\nFROM ubuntu:24.04\nRUN [|apt-get|] install -y `\n    zip\n",
            "# escape=`\nFROM ubuntu:24.04\nRUN apt-get install -y --no-install-recommends `\n    zip\n");

    [Test]
    public void It_is_no_more_than_a_hint() =>
        Assert.That(SeverityOf("RUN apt-get install zip\n"), Is.EqualTo(Severity.Info));

    [Test]
    public void A_missing_recommendation_is_for_a_person_to_judge() =>
        Assert.That(SafetyOf("RUN apt-get install zip\n"), Is.EqualTo(FixSafety.Review));

    [TestCase("install --no-install-recommends zip")]
    [TestCase("--no-install-recommends -y install zip")]
    [TestCase("install zip --no-install-recommends")]
    [TestCase("install --install-recommends zip")]
    [TestCase("install -o APT::Install-Recommends=0 zip")]
    [TestCase("-o APT::Install-Recommends=false install zip")]
    [TestCase("--option APT::Install-Recommends=false install zip")]
    [TestCase("install --only-upgrade zip")]
    [TestCase("install -y -f")]
    [TestCase("install -y --download-only zip")]
    [TestCase("remove zip")]
    [TestCase("upgrade -y")]
    [TestCase("update")]
    public void A_decided_or_other_call_is_fine(string call) => Silent($"RUN apt-get {call}\n");

    [TestCase("RUN echo 'APT::Install-Recommends \"0\";' > /etc/apt/apt.conf.d/10lean\n")]
    [TestCase("RUN printf 'APT::Install-Recommends \"false\";\\nAPT::Install-Suggests \"false\";\\n' > /etc/apt/apt.conf.d/10lean\n")]
    [TestCase("RUN echo 'APT { Install-Recommends \"0\"; };' >> /etc/apt/apt.conf\n")]
    [TestCase("COPY lean /etc/apt/apt.conf.d/\n")]
    public void A_decision_in_the_configuration_is_seen(string configuration) => Silent($"{configuration}RUN apt-get install -y zip\n");

    [Test]
    public void A_decision_in_a_parent_stage_is_seen() => Silent(
        "FROM debian AS lean\nRUN echo 'APT::Install-Recommends \"0\";' > /etc/apt/apt.conf.d/10lean\nFROM lean AS app\nRUN apt-get install -y zip\n");

    [Test]
    public void A_decision_earlier_in_the_same_script_is_seen() => Silent(
        "RUN echo 'APT::Install-Recommends \"0\";' > /etc/apt/apt.conf.d/10lean && apt-get install -y zip\n");

    [Test]
    public void Options_in_an_unknown_variable_are_not_judged() => Silent("RUN apt-get install -y $FLAGS zip\n");

    [Test]
    public void An_image_that_decides_itself_is_known() => Silent("FROM bitnami/minideb:bookworm\nRUN apt-get install -y zip\n");
}
