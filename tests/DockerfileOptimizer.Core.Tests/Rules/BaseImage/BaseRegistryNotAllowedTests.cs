using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseRegistryNotAllowedTests : RuleTests<BaseRegistryNotAllowed>
{
    protected override IReadOnlyDictionary<string, string> Options =>
        new Dictionary<string, string> { ["dockerfile_optimizer.DFO2005.allowed_registries"] = "mcr.microsoft.com, docker.io/library, *.azurecr.io, ghcr.io/our-team/" };

    [Test]
    public void Other_registries_are_reported() => Verify("FROM [|quay.io/someone/app:1|]\nFROM [|localhost:5000/app:1|]\n");

    [Test]
    public void A_registry_in_a_variable_counts() => Verify("ARG REGISTRY=evil.example\nFROM [|${REGISTRY}/app:1|]\n");

    [Test]
    public void Images_copied_and_mounted_from_count() =>
        Verify("FROM debian:13\nCOPY --from=[|quay.io/a/b:1|] /a /b\nRUN --mount=from=[|quay.io/c/d:2|],target=/mnt ls\n");

    [Test]
    public void Hosts_paths_and_domains_are_allowed() =>
        Silent("FROM mcr.microsoft.com/dotnet/sdk:10.0\nFROM debian:13\nFROM docker.io/library/node:26\nFROM shop.azurecr.io/base:1\nFROM ghcr.io/our-team/base:2\n");

    [Test]
    public void A_path_is_one_of_whole_names() => Verify("FROM [|someone/app:1|]\nFROM [|ghcr.io/our-team-evil/base:2|]\nFROM [|evil-azurecr.io/base:1|]\n");

    [Test]
    public void Stages_and_contexts_have_no_registry() => Silent("FROM debian:13 AS quay\nFROM quay\nCOPY --from=assets /a /b\n");

    [Test]
    public void What_is_not_known_is_silent() => Silent("ARG REGISTRY\nFROM $REGISTRY/app:1\n");

    [Test]
    public void Without_a_list_nothing_is_wrong()
    {
        var findings = new RuleVerifier(RuleCatalog.Of([new BaseRegistryNotAllowed()])).Analyze("FROM quay.io/someone/app:1\n");
        Assert.That(findings, Is.Empty);
    }
}
