using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class VolatileArgTooEarlyTests : RuleTests<VolatileArgTooEarly>
{
    private const string Install = "RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n";

    [TestCase("BUILD_DATE")]
    [TestCase("GIT_SHA")]
    [TestCase("GIT_COMMIT")]
    [TestCase("VCS_REF")]
    [TestCase("COMMIT_SHA")]
    [TestCase("CI_COMMIT_SHORT_SHA")]
    [TestCase("REVISION")]
    [TestCase("BUILD_NUMBER")]
    [TestCase("SHOP_BUILD_TIMESTAMP")]
    [TestCase("VERSION")]
    [TestCase("APP_VERSION=0.0.0-dev")]
    [TestCase("BUILD_VERSION=\"unknown\"")]
    [TestCase("revision=local")]
    public void An_argument_goes_to_its_first_use(string argument)
    {
        string name = argument.Split('=')[0];
        Verify(
            $"[|ARG|] {argument}\n{Install}COPY app /app\nRUN echo \"${{{name}}}\" > /revision\n",
            $"{Install}COPY app /app\nARG {argument}\nRUN echo \"${{{name}}}\" > /revision\n");
    }

    [TestCase("apk add --no-cache curl")]
    [TestCase("dnf install -y zip && dnf clean all")]
    [TestCase("curl -fsSLo /opt/tool.tgz https://example.com/tool-1.tgz")]
    [TestCase("pip install --no-cache-dir flask==3.0")]
    [TestCase("npm install -g typescript@5")]
    public void Each_step_that_takes_time_counts(string command) =>
        Verify($"[|ARG|] GIT_SHA\nRUN {command}\nRUN build $GIT_SHA\n", $"RUN {command}\nARG GIT_SHA\nRUN build $GIT_SHA\n");

    [Test]
    public void Comments_move_along() =>
        Verify(
            $"# the commit\n[|ARG|] GIT_SHA\n\n{Install}# stamp it\nRUN stamp $GIT_SHA\n",
            $"\n{Install}# the commit\nARG GIT_SHA\n# stamp it\nRUN stamp $GIT_SHA\n");

    [Test]
    public void A_label_goes_below_the_last_RUN_and_its_argument_follows() =>
        Verify($"ARG BUILD_DATE\n[|LABEL|] created=$BUILD_DATE\n{Install}CMD [\"a\"]\n", $"{Install}ARG BUILD_DATE\nLABEL created=$BUILD_DATE\nCMD [\"a\"]\n");

    [Test]
    public void A_label_is_safe_and_mild() => Assert.Multiple(() =>
    {
        string file = $"ARG BUILD_DATE\nLABEL created=$BUILD_DATE\n{Install}";
        Assert.That(SafetyOf(file), Is.EqualTo(FixSafety.Safe));
        Assert.That(SeverityOf(file), Is.EqualTo(Severity.Info));
    });

    [Test]
    public void An_ENV_made_of_it_is_found() =>
        Verify($"ARG GIT_SHA\n[|ENV|] RELEASE=$GIT_SHA\n{Install}RUN npm run build\n");

    [Test]
    public void Build_stages_are_judged_mildly() =>
        Assert.That(SeverityOf($"FROM debian AS build\nARG GIT_SHA\n{Install}RUN stamp $GIT_SHA\nFROM scratch\nCOPY --from=build /x /x\n"), Is.EqualTo(Severity.Info));

    [TestCase("ARG GIT_SHA\nRUN apt-get update && apt-get install -y tool=$GIT_SHA\n")]
    [TestCase("ARG GIT_SHA\nRUN make\nRUN apt-get install -y zip\n")]
    [TestCase("ARG GIT_SHA\nRUN stamp ${GIT_SHA:-none}\nRUN apt-get install -y zip\n")]
    [TestCase("RUN apt-get install -y zip\nARG GIT_SHA\nRUN stamp $GIT_SHA\n")]
    [TestCase("ARG NODE_VERSION=22.1.0\nRUN apt-get install -y zip\n")]
    [TestCase("ARG VERSION=1.4.2\nRUN apt-get install -y zip\n")]
    [TestCase("ARG NGINX_COMMIT=3f2a1bcd\nRUN apt-get install -y zip\n")]
    [TestCase("ARG GIT_COMMIT=3f2a1bcd\nRUN apt-get install -y zip\n")]
    [TestCase("ARG CACHE_BUST\nRUN apt-get install -y zip\n")]
    [TestCase("ENV BUILD_DATE=2020-01-01\nRUN apt-get install -y zip\n")]
    [TestCase("LABEL created=2020-01-01\nRUN apt-get install -y zip\n")]
    [TestCase("ARG TARGETARCH\nRUN apt-get install -y zip\n")]
    [TestCase("ARG GIT_SHA\nRUN mkdir /x\nRUN echo $GIT_SHA\n")]
    [TestCase("ARG GIT_SHA\nRUN npm ci\n")]
    public void Others_are_fine(string instructions) => Silent(instructions);

    [Test]
    public void Arguments_above_the_first_stage_are_fine() => Silent($"ARG VERSION\nFROM debian:12\n{Install}");

    [Test]
    public void Where_nothing_uses_it_there_is_no_fix() => Verify($"[|ARG|] GIT_SHA\n{Install}", $"ARG GIT_SHA\n{Install}");

    [Test]
    public void An_argument_between_two_RUNs_stays() =>
        Verify($"RUN apt-get update\n[|ARG|] GIT_SHA\n{Install}RUN stamp $GIT_SHA\n", $"RUN apt-get update\nARG GIT_SHA\n{Install}RUN stamp $GIT_SHA\n");
}
