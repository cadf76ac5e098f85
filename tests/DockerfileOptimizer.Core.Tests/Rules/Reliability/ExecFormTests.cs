using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Reliability;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Reliability;

public sealed class ExecFormTests : RuleTests<ExecForm>
{
    [TestCase("httpd -DFOREGROUND", "[\"httpd\", \"-DFOREGROUND\"]")]
    [TestCase("/opt/server", "[\"/opt/server\"]")]
    [TestCase("server --name 'two words' --empty \"\"", "[\"server\", \"--name\", \"two words\", \"--empty\", \"\"]")]
    [TestCase("server --json '{\"a\": 1}'", "[\"server\", \"--json\", \"{\\\"a\\\": 1}\"]")]
    [TestCase("server --path='C:\\temp'", "[\"server\", \"--path=C:\\\\temp\"]")]
    [TestCase("bash -c \"a && b\"", "[\"bash\", \"-c\", \"a && b\"]")]
    [TestCase("server --größe=1", "[\"server\", \"--größe=1\"]")]
    public void Plain_words_become_an_array(string shell, string array)
    {
        Verify($"CMD [|{shell}|]\n", $"CMD {array}\n");
        Assert.That(SafetyOf($"CMD {shell}\n"), Is.EqualTo(FixSafety.Safe));
    }

    [Test]
    public void An_entry_point_becomes_an_array() =>
        Verify("ENTRYPOINT [|server --port 80|]\n", "ENTRYPOINT [\"server\", \"--port\", \"80\"]\n");

    [Test]
    public void Lines_and_comments_stay() =>
        Verify(
            "CMD [|server \\\n    # the port\n    --port 80 \\\n    --quiet|]\n",
            "CMD [\"server\", \\\n    # the port\n    \"--port\", \"80\", \\\n    \"--quiet\"]\n");

    [Test]
    public void A_backtick_continues_lines_where_it_is_the_escape() =>
        Verify(
            "# escape=`\nFROM alpine\nCMD [|server `\n  --quiet|]\n",
            "# escape=`\nFROM alpine\nCMD [\"server\", `\n  \"--quiet\"]\n");

    [TestCase("server $OPTIONS", "exec server $OPTIONS")]
    [TestCase("server --port ${PORT:-80}", "exec server --port ${PORT:-80}")]
    [TestCase("server *.conf", "exec server *.conf")]
    [TestCase("server --home=~", "exec server --home=~")]
    [TestCase("cd /srv && server", "cd /srv && exec server")]
    [TestCase("migrate; server", "migrate; exec server")]
    [TestCase("MODE=live server", "MODE=live exec server")]
    [TestCase("server > /dev/stdout 2>&1", "exec server > /dev/stdout 2>&1")]
    [TestCase("$PROGRAM run", "exec $PROGRAM run")]
    [TestCase("server \"$NAME\"", "exec server \\\"$NAME\\\"")]
    [TestCase("server two\\ words", "exec server two\\\\ words")]
    [TestCase("setup | cat && server", "setup | cat && exec server")]
    public void What_needs_a_shell_keeps_one_that_hands_over(string shell, string script)
    {
        Verify($"CMD [|{shell}|]\n", $"CMD [\"/bin/sh\", \"-c\", \"{script}\"]\n");
        Assert.That(SafetyOf($"CMD {shell}\n"), Is.EqualTo(FixSafety.Review));
    }

    [TestCase("server | tee log")]
    [TestCase("server &")]
    [TestCase("helper & server")]
    [TestCase("server || sleep 60")]
    [TestCase("while true; do sleep 1; done")]
    [TestCase("(cd /srv && server)")]
    [TestCase("trap stop TERM; server")]
    [TestCase("! server")]
    [TestCase("cd /srv")]
    [TestCase("export A=1")]
    [TestCase("server;")]
    public void Where_the_shell_has_work_to_do_nothing_is_offered(string shell) =>
        Assert.That(Single($"CMD {shell}\n").Fix, Is.Null);

    [TestCase("FROM alpine\nENTRYPOINT [\"/run\"]\nCMD server\n")]
    [TestCase("FROM node:24\nCMD server\n")]
    [TestCase("FROM example.com/own\nCMD server\n")]
    [TestCase("FROM alpine\nCMD /srv/run.sh\n")]
    [TestCase("FROM alpine\nCMD echo hello\n")]
    [TestCase("FROM alpine AS a\nENTRYPOINT [\"/run\"]\nFROM a\nCMD server\n")]
    [TestCase("FROM alpine\nENTRYPOINT server\nCMD [\"--quiet\"]\n")]
    [TestCase("FROM alpine AS a\nENTRYPOINT server\nFROM a\nCMD [\"--quiet\"]\n")]
    public void What_the_array_may_change_is_for_a_person_to_judge(string text) =>
        Assert.That(SafetyOf(text), Is.EqualTo(FixSafety.Review));

    [Test]
    public void A_stage_that_is_only_built_from_gets_a_hint() =>
        Assert.That(SeverityOf("FROM alpine AS build\nCMD server\nFROM alpine\n"), Is.EqualTo(Severity.Info));

    [Test]
    public void An_instruction_that_a_later_one_replaces_is_dead_already() =>
        Verify("CMD first\nCMD [|second|]\n", "CMD first\nCMD [\"second\"]\n");

    [TestCase("CMD [\"server\"]\n")]
    [TestCase("CMD exec server $OPTIONS\n")]
    [TestCase("ENTRYPOINT exec server\n")]
    [TestCase("CMD cd /srv && exec server\n")]
    [TestCase("HEALTHCHECK CMD curl -f http://localhost\n")]
    [TestCase("RUN server\n")]
    [TestCase("SHELL [\"/bin/bash\", \"-c\"]\nCMD server\n")]
    [TestCase("CMD ['server']\n")]
    [TestCase("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nCMD server.exe\n")]
    [TestCase("FROM --platform=windows/amd64 example.com/own\nCMD server.exe\n")]
    public void What_is_meant_or_another_defect_is_not_judged(string text) => Silent(text);

    [Test]
    public void A_test_is_no_array() => Verify("CMD [|[ -f /ready ] && server|]\n", "CMD [\"/bin/sh\", \"-c\", \"[ -f /ready ] && exec server\"]\n");
}
