using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class SerialIndependentStepsTests : RuleTests<SerialIndependentSteps>
{
    [TestCase("WORKDIR /client\nRUN npm ci && npm run build\nWORKDIR /server\n[|RUN|] cargo build --release")]
    [TestCase("RUN cd /client && yarn install --frozen-lockfile\nRUN cd /client && yarn build\n[|RUN|] cd /server && mvn package")]
    [TestCase("WORKDIR /tools\nRUN cargo build\nWORKDIR /web\n[|RUN|] npm ci\nRUN npm run build")]
    [TestCase("WORKDIR /docs\nRUN bundle install --path vendor\nWORKDIR /site\n[|RUN|] npm ci")]
    public void Groups_that_share_nothing_are_found(string instructions) => Verify($"FROM example.com/builder\nCOPY . /\n{instructions}\n");

    [Test]
    public void Both_tools_are_named() =>
        Assert.That(Message("FROM x/b\nWORKDIR /a\nRUN npm ci\nWORKDIR /b\nRUN cargo build\n"), Does.Contain("'cargo'").And.Contain("'npm'"));

    [Test]
    public void Build_stages_are_judged_mildly() =>
        Assert.That(SeverityOf("FROM x/b AS a\nWORKDIR /a\nRUN npm ci\nWORKDIR /b\nRUN cargo build\nFROM scratch\nCOPY --from=a /b /b\n"), Is.EqualTo(Severity.Info));

    [TestCase("WORKDIR /app\nRUN npm ci\nRUN cargo build")]
    [TestCase("WORKDIR /app/web\nRUN npm run build\nWORKDIR /app\nRUN cargo build")]
    [TestCase("WORKDIR /a\nRUN npm ci && cd /b && cargo build")]
    [TestCase("WORKDIR /a\nRUN npm ci\nWORKDIR /b\nRUN npm ci")]
    [TestCase("WORKDIR /a\nRUN npm ci\nWORKDIR /b\nRUN make")]
    [TestCase("WORKDIR /a\nRUN make\nWORKDIR /b\nRUN npm ci")]
    [TestCase("WORKDIR /a\nRUN npm ci\nWORKDIR /b\nRUN ./build.sh && cargo build")]
    [TestCase("WORKDIR /a\nRUN npm ci\nWORKDIR /b\nRUN cargo build\nWORKDIR /a\nRUN npm run build")]
    [TestCase("WORKDIR /a\nRUN npm run build -- --out /b/dist\nWORKDIR $B\nRUN cargo build")]
    [TestCase("WORKDIR /a\nRUN npm ci")]
    public void Others_are_fine(string instructions) => Silent($"FROM example.com/builder\nARG B\n{instructions}\n");
}
