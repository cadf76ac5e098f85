using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
[ExemptFrom(Variants.Renamed, "A package of another name is no such tool")]
public sealed class DevToolsInFinalTests : RuleTests<DevToolsInFinal>
{
    private const string Service = "CMD [\"nginx\", \"-g\", \"daemon off;\"]\n";

    [TestCase("RUN apt-get update && apt-get install -y nginx [|vim|]\n", "RUN apt-get update && apt-get install -y nginx\n")]
    [TestCase("RUN apt-get update && apt-get install -y [|nano|] nginx\n", "RUN apt-get update && apt-get install -y nginx\n")]
    [TestCase("RUN apt-get update \\\n    && apt-get install -y \\\n        [|htop|] \\\n        nginx \\\n        strace \\\n    && rm -rf /var/lib/apt/lists/*\n", "RUN apt-get update \\\n    && apt-get install -y \\\n        nginx \\\n    && rm -rf /var/lib/apt/lists/*\n")]
    [TestCase("FROM alpine:3.20\nRUN apk add --no-cache nginx [|vim|] nano\n", "FROM alpine:3.20\nRUN apk add --no-cache nginx\n")]
    [TestCase("FROM fedora:41\nRUN dnf install -y nginx [|vim-enhanced|] bind-utils\n", "FROM fedora:41\nRUN dnf install -y nginx\n")]
    [TestCase("RUN apt-get update && apt-get install -y nginx [|git|] man-db\n", "RUN apt-get update && apt-get install -y nginx\n")]
    [TestCase("RUN apt-get update && apt-get install -y nginx [|telnet|]\n", "RUN apt-get update && apt-get install -y nginx\n")]
    [TestCase("RUN apt-get update && apt-get install -y nginx [|gdb|]=13.1-3\n", "RUN apt-get update && apt-get install -y nginx\n")]
    [TestCase("RUN apt-get update && apt-get install -y nginx [|openssh-client|]\n", "RUN apt-get update && apt-get install -y nginx\n")]
    [TestCase("RUN apt-get update && apt-get install -y nginx ca-certificates [|curl|] wget\nHEALTHCHECK CMD [\"/usr/local/bin/check\"]\n", "RUN apt-get update && apt-get install -y nginx ca-certificates\nHEALTHCHECK CMD [\"/usr/local/bin/check\"]\n")]
    [TestCase("# escape=`\r\nFROM debian\r\nRUN apt-get update && apt-get install -y `\r\n  nginx `\r\n  [|vim|]\r\n", "# escape=`\r\nFROM debian\r\nRUN apt-get update && apt-get install -y `\r\n  nginx\r\n")]
    public void They_are_left_out(string text, string fixedText)
    {
        Verify(text.Replace("[|gdb|]=13.1-3", "[|gdb=13.1-3|]", StringComparison.Ordinal) + Service, fixedText + Service);
        Assert.That(SafetyOf(MarkedText.Parse(text).Text + Service), Is.EqualTo(FixSafety.Review));
    }

    [TestCase("RUN apt-get update && apt-get install -y [|vim|]\nCMD [\"/docker-entrypoint.sh\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y [|vim|] nano\nCMD [\"node\", \"server.js\"]\n")]
    [TestCase("ARG EXTRAS\nRUN apt-get update && apt-get install -y python3 $EXTRAS [|vim|]\nCMD [\"python3\", \"app.py\"]\n")]
    [TestCase("FROM nginx:1.27\nRUN apt-get update && apt-get install -y [|nano|]\n")]
    [TestCase("FROM python:3.13\nRUN pip install flask\nRUN apt-get update && apt-get install -y [|dnsutils|]\nCMD [\"gunicorn\", \"app:app\"]\n")]
    public void Where_nothing_would_be_left_there_is_no_rewrite(string text)
    {
        Verify(text);
        Assert.That(Single(MarkedText.Parse(text).Text).Fix, Is.Null);
    }

    [TestCase("RUN apt-get update && apt-get install -y nginx curl\nHEALTHCHECK CMD curl -f http://localhost/\n" + Service)]
    [TestCase("RUN apt-get update && apt-get install -y nginx curl\n" + Service)]
    [TestCase("RUN apt-get update && apt-get install -y nginx wget\nHEALTHCHECK NONE\n" + Service)]
    [TestCase("RUN apt-get update && apt-get install -y nginx curl && curl -o /x https://example.com/x\nHEALTHCHECK CMD [\"check\"]\n" + Service)]
    [TestCase("RUN apt-get update && apt-get install -y nginx curl\nRUN sh -c 'curl https://example.com'\nHEALTHCHECK CMD [\"check\"]\n" + Service)]
    [TestCase("RUN apt-get update && apt-get install -y nginx git\nRUN git clone --depth 1 https://example.com/a.git /a\n" + Service)]
    [TestCase("RUN apt-get update && apt-get install -y git\nRUN pip install -r requirements.txt\nCMD [\"nginx\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y git\nCMD [\"python3\", \"app.py\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y atom git\nENTRYPOINT [\"atom\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y openssh-client\nENTRYPOINT [\"ansible\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y dnsutils\nCMD [\"/usr/local/bin/start.sh\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y strace\nCMD [\"start.sh\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y telnet\nCOPY setup.sh /\nRUN /setup.sh\n" + Service)]
    [TestCase("RUN apt-get update && apt-get install -y vim\nENV EDITOR=vim\n" + Service)]
    [TestCase("RUN apt-get update && apt-get install -y vim\nCOPY .vimrc /root/.vimrc\n" + Service)]
    [TestCase("RUN apt-get update && apt-get install -y vim\nCMD [\"bash\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y vim openssh-server\nCMD [\"/usr/sbin/sshd\", \"-D\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y vim\nCMD [\"tail\", \"-f\", \"/dev/null\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y vim\nENTRYPOINT [\"vim\"]\n")]
    [TestCase("RUN apt-get update && apt-get install -y vim\n")]
    [TestCase("RUN apt-get update && apt-get install -y vim && apt-get purge -y vim\n" + Service)]
    [TestCase("FROM debian AS base\nRUN apt-get update && apt-get install -y vim\nFROM debian\nCMD [\"nginx\"]\n")]
    [TestCase("FROM debian AS base\nRUN apt-get update && apt-get install -y vim\nFROM base\nCMD [\"nginx\"]\n")]
    [TestCase("FROM debian AS dev\nRUN apt-get update && apt-get install -y vim\n" + Service)]
    [TestCase("FROM mcr.microsoft.com/devcontainers/base:debian\nRUN apt-get update && apt-get install -y vim\nENTRYPOINT [\"/init.sh\"]\n")]
    [TestCase("RUN if [ -n \"$DEBUG\" ]; then apt-get update && apt-get install -y vim; fi\n" + Service)]
    [TestCase("RUN apt-get update && apt-get install -y nginx libvim-perl\n" + Service)]
    [TestCase("ONBUILD RUN apt-get update && apt-get install -y vim\n" + Service)]
    public void Tools_that_are_used_or_may_be_are_fine(string text) => Silent(text);

    [Test]
    public void A_comment_between_keeps_the_rewrite_away() =>
        Assert.That(Single("RUN apt-get update && apt-get install -y nginx \\\n    # for the night shift\n    vim\n" + Service).Fix, Is.Null);

    [Test]
    public void The_message_names_them() =>
        Assert.That(Message("RUN apt-get update && apt-get install -y nginx vim nano\n" + Service), Is.EqualTo("Nothing in this file uses 'vim' and 'nano'; leave them out of the image that runs"));
}
