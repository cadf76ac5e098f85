using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class RedundantMkdirTests : RuleTests<RedundantMkdir>
{
    [TestCase("RUN [|mkdir|] /app\nWORKDIR /app\n", "WORKDIR /app\n")]
    [TestCase("RUN [|mkdir|] -p /srv/a/b\nWORKDIR /srv/a/b\nCOPY . .\n", "WORKDIR /srv/a/b\nCOPY . .\n")]
    [TestCase("RUN [|mkdir|] -p /srv/shop\n\n# where the app lives\nWORKDIR /srv/shop/web\n", "\n# where the app lives\nWORKDIR /srv/shop/web\n")]
    [TestCase("RUN [|mkdir|] -p /etc/shop\nCOPY shop.json /etc/shop/\n", "COPY shop.json /etc/shop/\n")]
    [TestCase("RUN [|mkdir|] -p /etc/shop\nCOPY shop.json /etc/shop/shop.json\n", "COPY shop.json /etc/shop/shop.json\n")]
    [TestCase("RUN [|mkdir|] /conf\nCOPY a.conf b.conf /conf/\n", "COPY a.conf b.conf /conf/\n")]
    [TestCase("RUN [|mkdir|] -p /a && mkdir -p /b\nWORKDIR /b\nCOPY x.json /a/\n", "WORKDIR /b\nCOPY x.json /a/\n")]
    [TestCase("RUN [|mkdir|] -p /a /b\nWORKDIR /a\nWORKDIR /b\n", "WORKDIR /a\nWORKDIR /b\n")]
    [TestCase("WORKDIR /srv\nRUN [|mkdir|] -pv web\nENV MODE=fast\nEXPOSE 80\nWORKDIR web\n", "WORKDIR /srv\nENV MODE=fast\nEXPOSE 80\nWORKDIR web\n")]
    [TestCase("ENV HOME_OF_APP=/opt/app\nRUN [|mkdir|] -p $HOME_OF_APP\nWORKDIR $HOME_OF_APP\n", "ENV HOME_OF_APP=/opt/app\nWORKDIR $HOME_OF_APP\n")]
    [TestCase("FROM debian AS base\nRUN [|mkdir|] \\\n    -p /app\nWORKDIR /app\nFROM base\nCMD [\"true\"]\n", "FROM debian AS base\nWORKDIR /app\nFROM base\nCMD [\"true\"]\n")]
    [TestCase("# escape=`\r\nFROM debian\r\nRUN [|mkdir|] `\r\n  /app\r\nWORKDIR /app\r\n", "# escape=`\r\nFROM debian\r\nWORKDIR /app\r\n")]
    [TestCase("RUN [|mkdir|] /opt/tool\nCOPY --from=busybox:1.36 /bin/tool.sh /opt/tool/tool.sh\n", "COPY --from=busybox:1.36 /bin/tool.sh /opt/tool/tool.sh\n")]
    public void The_next_instruction_makes_the_folder(string text, string fixedText)
    {
        Verify(text, fixedText);
        Assert.That(SafetyOf(MarkedText.Parse(text).Text), Is.EqualTo(FixSafety.Safe));
    }

    [TestCase("RUN [|mkdir|] /app\nCOPY . /app\n", "COPY . /app\n")]
    [TestCase("RUN [|mkdir|] /app\nCOPY src/ /app/\n", "COPY src/ /app/\n")]
    [TestCase("RUN [|mkdir|] /app/web\nCOPY --from=build /out /app/web/\n", "COPY --from=build /out /app/web/\n")]
    [TestCase("FROM example.com/team/base\nRUN [|mkdir|] /app\nWORKDIR /app\n", "FROM example.com/team/base\nWORKDIR /app\n")]
    [TestCase("USER 1000\nRUN [|mkdir|] -p /tmp/work\nWORKDIR /tmp/work\n", "USER 1000\nWORKDIR /tmp/work\n")]
    public void Its_mode_or_owner_may_be_another(string text, string fixedText)
    {
        Verify(text, fixedText);
        Assert.That(SafetyOf(MarkedText.Parse(text).Text), Is.EqualTo(FixSafety.Review));
    }

    [TestCase("RUN mkdir -m 700 /app\nWORKDIR /app\n")]
    [TestCase("RUN mkdir -p --mode=1777 /app\nWORKDIR /app\n")]
    [TestCase("RUN mkdir /app && chown shop /app\nWORKDIR /app\n")]
    [TestCase("RUN mkdir /app && cd /app\nWORKDIR /srv\n")]
    [TestCase("RUN mkdir -p /app /data\nWORKDIR /app\n")]
    [TestCase("RUN mkdir -p /app/logs\nWORKDIR /app\n")]
    [TestCase("RUN mkdir /app\nRUN touch /app/x\nWORKDIR /app\n")]
    [TestCase("RUN mkdir /app\nUSER shop\nWORKDIR /app\n")]
    [TestCase("RUN mkdir /app\nVOLUME /app\nWORKDIR /app\n")]
    [TestCase("RUN mkdir /app\nCOPY --chown=shop . /app/\n")]
    [TestCase("RUN mkdir /app\nCOPY --chmod=755 x.sh /app/\n")]
    [TestCase("RUN mkdir /app\nCOPY shop /app\n")]
    [TestCase("RUN mkdir -p /app/data\nCOPY shop /app\nWORKDIR /app/data\n")]
    [TestCase("FROM example.com/team/base\nRUN mkdir /app\nCOPY x.json /app/\n")]
    [TestCase("USER 1000\nRUN mkdir -p /home/shop/x\nCOPY x.json /home/shop/x/\n")]
    [TestCase("RUN mkdir $DIRECTORY\nWORKDIR $DIRECTORY\n")]
    [TestCase("RUN mkdir /app || true\nWORKDIR /app\n")]
    [TestCase("RUN --mount=type=cache,target=/app mkdir -p /app/x\nWORKDIR /app/x\n")]
    [TestCase("RUN mkdir /app > /log\nWORKDIR /app\n")]
    [TestCase("RUN umask 077 && mkdir /app\nWORKDIR /app\n")]
    [TestCase("FROM debian AS build\nRUN mkdir /src\nWORKDIR /src\nFROM debian\nCOPY --from=build /src /src\n")]
    [TestCase("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN mkdir C:\\app\nWORKDIR C:\\app\n")]
    [TestCase("ONBUILD RUN mkdir /app\nONBUILD WORKDIR /app\n")]
    [TestCase("RUN mkdir /app\n")]
    public void A_folder_that_is_needed_or_special_is_fine(string text) => Silent(text);

    [Test]
    public void A_comment_inside_is_kept() => Assert.That(Single("RUN \\\n    # for the app\n    mkdir /app\nWORKDIR /app\n").Fix, Is.Null);

    [Test]
    public void The_message_names_who_makes_it() =>
        Assert.That(Message("RUN mkdir /app\nWORKDIR /app\n"), Is.EqualTo("'/app' is made by 'WORKDIR' in line 3 anyway; delete this RUN"));
}
