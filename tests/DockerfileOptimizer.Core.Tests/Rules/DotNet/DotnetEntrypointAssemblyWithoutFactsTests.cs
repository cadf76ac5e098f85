using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetEntrypointAssemblyWithoutFactsTests : RuleTests<DotnetEntrypointAssembly>
{
    [Test]
    public void Without_a_project_nothing_is_known() => Silent(VisualStudioTemplate.Text);
}
