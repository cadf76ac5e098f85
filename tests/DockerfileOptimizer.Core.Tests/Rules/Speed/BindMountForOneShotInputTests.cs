using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class BindMountForOneShotInputTests : RuleTests<BindMountForOneShotInput>
{
    private const string Head = "# syntax=docker/dockerfile:1\nFROM python:3.13\n";

    [TestCase("list.txt", "/tmp/list.txt", "pip install -r /tmp/list.txt", "pip install -r /tmp/list.txt")]
    [TestCase("conf/own.tar.gz", "/tmp/own.tar.gz", "tar -xzf /tmp/own.tar.gz -C /opt", "tar -xzf /tmp/own.tar.gz -C /opt")]
    [TestCase("own.tar.gz", "/own.tar.gz", "tar -xzf /own.tar.gz -C /opt && rm /own.tar.gz", "tar -xzf /own.tar.gz -C /opt")]
    [TestCase("tool.zip", "/opt/tool.zip", "unzip /opt/tool.zip -d /opt/tool && rm -f /opt/tool.zip", "unzip /opt/tool.zip -d /opt/tool")]
    public void It_is_mounted_instead(string source, string target, string command, string expected) =>
        Verify(
            $"{Head}[|COPY|] {source} {target}\nRUN {command}\n",
            $"{Head}RUN --mount=type=bind,source={source},target={target} {expected}\n");

    [Test]
    public void Other_instructions_may_stand_between() =>
        Verify(
            $"{Head}[|COPY|] a.txt /tmp/\nENV A=b\nRUN echo x > /opt/x\nRUN pip install -r /tmp/a.txt\n",
            $"{Head}ENV A=b\nRUN echo x > /opt/x\nRUN --mount=type=bind,source=a.txt,target=/tmp/a.txt pip install -r /tmp/a.txt\n");

    [Test]
    public void A_comment_keeps_the_COPY() =>
        Verify($"{Head}# list\n[|COPY|] a.txt /tmp/\nRUN pip install -r /tmp/a.txt\n", $"{Head}# list\nCOPY a.txt /tmp/\nRUN pip install -r /tmp/a.txt\n");

    [TestCase("COPY requirements.txt /app/\nRUN pip install -r /app/requirements.txt")]
    [TestCase("COPY list.txt /tmp/\nRUN pip install -r /tmp/list.txt\nRUN cp /tmp/list.txt /opt/")]
    [TestCase("COPY list.txt /tmp/\nRUN pip install -r /tmp/list.txt\nRUN own-script")]
    [TestCase("COPY list.txt /tmp/\nRUN own-script /tmp/list.txt")]
    [TestCase("COPY list.txt /tmp/\nCMD [\"cat\", \"/tmp/list.txt\"]")]
    [TestCase("COPY --from=other list.txt /tmp/\nRUN pip install -r /tmp/list.txt")]
    [TestCase("COPY --chown=1 list.txt /tmp/\nRUN pip install -r /tmp/list.txt")]
    [TestCase("COPY a.txt b.txt /tmp/\nRUN pip install -r /tmp/a.txt -r /tmp/b.txt")]
    [TestCase("COPY . /tmp/\nRUN pip install -r /tmp/list.txt")]
    [TestCase("COPY <<EOT /tmp/a.txt\nflask\nEOT\nRUN pip install -r /tmp/a.txt")]
    [TestCase("ADD list.txt /tmp/\nRUN pip install -r /tmp/list.txt")]
    [TestCase("RUN --mount=type=bind,source=list.txt,target=/tmp/list.txt pip install -r /tmp/list.txt")]
    public void Others_are_fine(string instructions) => Silent($"FROM scratch AS other\nFROM python:3.13\n{instructions}\n");

    [Test]
    public void An_older_frontend_knows_no_mounts() => Silent("# syntax=docker/dockerfile:1.1\nFROM python:3.13\nCOPY a.txt /tmp/\nRUN pip install -r /tmp/a.txt\n");
}
