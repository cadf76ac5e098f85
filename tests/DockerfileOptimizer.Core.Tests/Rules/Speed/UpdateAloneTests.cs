using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

public sealed class UpdateAloneTests : RuleTests<UpdateAlone>
{
    [TestCase("apt-get update", "apt-get install -y zip")]
    [TestCase("apt-get update -qq", "DEBIAN_FRONTEND=noninteractive apt-get install -y zip")]
    [TestCase("apt update", "apt install -y zip")]
    [TestCase("apk update", "apk add zip")]
    [TestCase("dnf makecache", "dnf install -y zip")]
    [TestCase("yum -y makecache", "yum install -y zip")]
    [TestCase("zypper --non-interactive refresh", "zypper install -y zip")]
    [TestCase("zypper ref", "zypper in -y zip && zypper clean")]
    [TestCase("sudo apt-get update", "sudo apt-get install -y zip")]
    [TestCase("dpkg --add-architecture i386 && apt-get update", "apt-get install -y zip && rm -rf /var/lib/apt/lists/*")]
    [TestCase("echo deb https://example.com stable main > /etc/apt/sources.list.d/x.list && apt-get update", "apt-get install -y zip")]
    [TestCase("apt-get update || apt-get update", "apt-get install -y zip")]
    public void A_refresh_joins_the_install(string refresh, string install) =>
        Verify($"[|RUN|] {refresh}\nRUN {install}\n", $"RUN {refresh} && {install}\n");

    [Test]
    public void Comments_and_blank_lines_stay() =>
        Verify(
            "# fresh lists\n[|RUN|] apt-get update\n\n# tools\nRUN apt-get install -y \\\n    # logs\n    zip\n",
            "# fresh lists\n\n# tools\nRUN apt-get update && apt-get install -y \\\n    # logs\n    zip\n");

    [Test]
    public void Continued_lines_stay() =>
        Verify(
            "[|RUN|] dpkg --add-architecture i386 \\\n # then\n && apt-get update\nRUN apt-get install -y zip\n",
            "RUN dpkg --add-architecture i386 \\\n # then\n && apt-get update && apt-get install -y zip\n");

    [Test]
    public void Line_endings_and_the_escape_character_stay() =>
        Verify(
            "# escape=`\r\nFROM debian\r\n[|RUN|] apt-get update\r\nRUN apt-get install -y `\r\n  zip\r\n",
            "# escape=`\r\nFROM debian\r\nRUN apt-get update && apt-get install -y `\r\n  zip\r\n");

    [Test]
    public void Equal_flags_stay() =>
        Verify(
            "[|RUN|] --mount=type=cache,target=/var/cache/apt apt-get update\nRUN --mount=type=cache,target=/var/cache/apt apt-get install -y zip\n",
            "RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y zip\n");

    [Test]
    public void Layers_are_merged_before_words_are_changed() =>
        Assert.That(Single("RUN apt-get update\nRUN apt-get install -y zip\n").Fix!.Phase, Is.EqualTo(FixPhase.Layers));

    [TestCase("RUN apt-get update\nENV A=b\nRUN apt-get install -y zip\n")]
    [TestCase("RUN apt-get update\nUSER root\nRUN apt-get install -y zip\n")]
    [TestCase("RUN apt-get update\nRUN pip install flask\nRUN apt-get install -y zip\n")]
    [TestCase("RUN apt-get update\nRUN --mount=type=tmpfs,target=/tmp apt-get install -y zip\n")]
    [TestCase("RUN apt-get update\nRUN set -ex; apt-get install -y zip\n")]
    [TestCase("RUN apt-get update\nRUN apt-get install -y zip || apt-get install -y gzip\n")]
    [TestCase("RUN apt-get update\nRUN apt-get install -y zip # tools\n")]
    [TestCase("RUN apt-get update\nRUN <<EOT\napt-get install -y zip\nEOT\n")]
    [TestCase("RUN apt-get update\nRUN [\"sh\", \"-c\", \"apt-get install -y zip\"]\n")]
    [TestCase("RUN apt-get update\nRUN apt-get update && apt-get install -y zip\n")]
    [TestCase("RUN apt-get update\nRUN apk add zip\n")]
    [TestCase("RUN cd /tmp && apt-get update\nRUN apt-get install -y zip\n")]
    [TestCase("RUN export A=b && apt-get update\nRUN apt-get install -y zip\n")]
    [TestCase("RUN apt-get update # fresh\nRUN apt-get install -y zip\n")]
    [TestCase("RUN apt-get update \\\n  # fresh\n\nRUN apt-get install -y zip\n")]
    [TestCase("RUN apt-get update\n")]
    [TestCase("RUN apt-get update && mkdir -p /srv\n")]
    [TestCase("ONBUILD RUN apt-get update\nONBUILD RUN apt-get install -y zip\n")]
    public void Where_the_two_cannot_be_joined_plainly_nothing_is_offered(string text) => Assert.That(Single(text).Fix, Is.Null);

    [Test]
    public void A_stage_that_is_only_built_from_gets_a_hint() =>
        Assert.That(SeverityOf("FROM debian AS build\nRUN apt-get update\nRUN apt-get install -y gcc\nFROM scratch\n"), Is.EqualTo(Severity.Info));

    [TestCase("apt-get update && apt-get install -y zip")]
    [TestCase("apt-get update; apt-get install -y zip")]
    [TestCase("apt-get update && apt-get upgrade -y")]
    [TestCase("apt-get install -y gpg && apt-get update")]
    [TestCase("apk update && apk upgrade")]
    [TestCase("apk add --update zip")]
    [TestCase("npm update")]
    [TestCase("yum update -y")]
    [TestCase("dnf update")]
    [TestCase("dnf install -y zip")]
    [TestCase("gem update --system")]
    [TestCase("apt-get update && ./install-tools.sh")]
    [TestCase("apt-get update && bash /tmp/setup")]
    [TestCase("apt-get update && curl -fsSL https://example.com/setup | bash")]
    [TestCase("apt-get update && npx playwright install --with-deps")]
    [TestCase("apt-get update && $INSTALL zip")]
    [TestCase("apt-get update && for p in zip gzip; do apt-get install -y $p; done")]
    [TestCase("apt-get update && apt-get purge -y imagemagick && rm -rf /var/lib/apt/lists/*")]
    [TestCase("apk update && rm -rf /var/cache/apk/*")]
    [TestCase("dnf makecache && dnf clean all")]
    [TestCase("test -d /srv || apt-get update")]
    [TestCase("echo apt-get update")]
    public void A_refresh_that_serves_its_own_script_is_fine(string script) => Silent($"RUN {script}\n");
}
