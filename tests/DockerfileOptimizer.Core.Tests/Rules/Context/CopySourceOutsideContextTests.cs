using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

[ExemptFrom(Variants.Onbuild, "a trigger takes from the context of another build")]
public sealed class CopySourceOutsideContextTests : ContextRuleTests<CopySourceOutsideContext>
{
    [TestCase("COPY [|../lib|] /lib")]
    [TestCase("COPY [|../../a.txt|] /")]
    [TestCase("COPY [|src/../../b|] /")]
    [TestCase("ADD [|/../b|] /")]
    public void What_is_not_in_the_context_is_reported(string text) => In("src/a").Verify(text);

    [Test]
    public void BuildKit_finds_it_in_the_root() => In("lib/a").Silent("COPY ../lib /lib");

    [Test]
    public void The_root_itself_is_there() => In("a").Silent("COPY .. /");

    [Test]
    public void A_way_back_stays_inside() => In("src/a").Silent("COPY src/../b.txt /");
}
