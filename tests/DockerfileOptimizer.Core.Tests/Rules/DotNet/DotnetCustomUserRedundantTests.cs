using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetCustomUserRedundantTests : RuleTests<DotnetCustomUserRedundant>
{
    private const string Image = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\n";

    private const string Start = "COPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";

    [Test]
    public void The_account_of_the_image_takes_its_place() => Verify(
        $"{Image}RUN [|adduser|] --disabled-password --gecos '' runner\nUSER runner\n{Start}",
        $"{Image}USER $APP_UID\n{Start}");

    [Test]
    public void By_its_number_it_is_the_same_account() => Verify($"{Image}RUN [|useradd|] -u 5678 runner\nUSER 5678\n{Start}", $"{Image}USER $APP_UID\n{Start}");

    [Test]
    public void What_else_the_command_does_stays() => Verify(
        $"{Image}RUN [|adduser|] -u 5678 --disabled-password --gecos '' runner && chown -R runner /app\nUSER runner\n{Start}",
        $"{Image}RUN adduser -u 5678 --disabled-password --gecos '' runner && chown -R runner /app\nUSER runner\n{Start}");

    [Test]
    public void Files_of_the_account_keep_it() => Verify($"{Image}RUN [|useradd|] runner\nCOPY --chown=runner ./x /x\nUSER runner\n{Start}", $"{Image}RUN useradd runner\nCOPY --chown=runner ./x /x\nUSER runner\n{Start}");

    [Test]
    public void An_account_that_the_app_does_not_run_as_is_for_something_else() => Silent($"{Image}RUN useradd backup\nUSER $APP_UID\n{Start}");

    [Test]
    public void Without_user_nothing_is_said() => Silent($"{Image}RUN useradd runner\n{Start}");

    [TestCase("mcr.microsoft.com/dotnet/aspnet:7.0")]
    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0")]
    [TestCase("debian:trixie-slim")]
    public void Other_images_have_none(string image) => Silent($"FROM {image}\nRUN useradd runner\nUSER runner\n{Start}");

    [Test]
    public void A_stage_that_only_builds_may_do_so() => Silent($"{Image}RUN useradd runner\nUSER runner\n\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Start}");
}
