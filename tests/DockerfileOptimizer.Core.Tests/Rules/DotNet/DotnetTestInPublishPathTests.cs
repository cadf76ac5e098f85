using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetTestInPublishPathTests : RuleTests<DotnetTestInPublishPath>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nWORKDIR /there\nCOPY . .\n";
    private const string Run = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=compile /out /app\nENTRYPOINT [\"dotnet\", \"/app/Bill.dll\"]\n";

    [Test]
    public void Tests_before_and_after_the_publish_are_found() => Verify($"{Build}RUN [|dotnet|] test && dotnet publish -o /out\nRUN [|dotnet|] test --no-build\n{Run}");

    [Test]
    public void A_stage_that_others_are_FROM_is_built_too() =>
        Verify($"{Build}RUN [|dotnet|] test\nFROM compile AS publish\nRUN dotnet publish -o /out\n{Run.Replace("compile", "publish", StringComparison.Ordinal)}");

    [Test]
    public void A_stage_that_nothing_needs_is_not_built() => Silent($"{Build}RUN dotnet publish -o /out\nFROM compile AS check-it\nRUN dotnet test\n{Run}");

    [Test]
    public void Tests_that_a_condition_guards_are_a_choice() => Silent($"{Build}ARG TESTS\nRUN if [ -n \"$TESTS\" ]; then dotnet test; fi\nRUN dotnet publish -o /out\n{Run}");

    [Test]
    public void An_image_that_tests_is_for_that() => Silent($"{Build}FROM compile AS test\nRUN dotnet test\n");
}
