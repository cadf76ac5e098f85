using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Semantics.Commands;

public sealed class DotNetCommandTests
{
    [TestCase("dotnet publish", ExpectedResult = "publish: ")]
    [TestCase("dotnet publish App.csproj -c Release -o /app", ExpectedResult = "publish: App.csproj")]
    [TestCase("dotnet publish -c $CONFIGURATION /src/App", ExpectedResult = "publish: /src/App")]
    [TestCase("dotnet publish /p:UseAppHost=false /nologo /src", ExpectedResult = "publish: /src")]
    [TestCase("dotnet publish --self-contained false App.csproj", ExpectedResult = "publish: App.csproj")]
    [TestCase("dotnet publish --self-contained App.csproj", ExpectedResult = "publish: App.csproj")]
    [TestCase("dotnet restore -f App.csproj", ExpectedResult = "restore: App.csproj")]
    [TestCase("dotnet build -f net10.0 App.csproj", ExpectedResult = "build: App.csproj")]
    [TestCase("/usr/bin/dotnet test", ExpectedResult = "test: ")]
    [TestCase("dotnet --info", ExpectedResult = null)]
    [TestCase("dotnet $VERB", ExpectedResult = null)]
    [TestCase("msbuild App.csproj", ExpectedResult = null)]
    public string? A_command_is_taken_apart(string command) =>
        Read(command) is { } read ? $"{read.Verb}: {string.Join(" ", read.Operands.Select(operand => operand.Value))}" : null;

    [TestCase("dotnet publish -o /app", ExpectedResult = "/app")]
    [TestCase("dotnet publish --output=/app", ExpectedResult = "/app")]
    [TestCase("dotnet publish -o:/app", ExpectedResult = "/app")]
    [TestCase("dotnet publish -o $OUT", ExpectedResult = null)]
    [TestCase("dotnet publish", ExpectedResult = null)]
    public string? A_value_is_found_by_its_option(string command) => Read(command)!.ValueOf("-o", "--output");

    [TestCase("dotnet publish -p:PublishAot=true", ExpectedResult = true)]
    [TestCase("dotnet publish \"/p:A=1;publishaot=true\"", ExpectedResult = true)]
    [TestCase("dotnet publish --property:PublishAot=$AOT", ExpectedResult = true)]
    [TestCase("dotnet publish -p:Other=PublishAot", ExpectedResult = false)]
    public bool A_property_that_is_set_is_seen(string command) => Read(command)!.Sets("PublishAot");

    private static DotNetCommand? Read(string command)
    {
        var model = Models.Of($"FROM x:1\nRUN {command}\n");
        return DotNetCommand.TryRead(model.ScriptOf((RunInstruction)model.Syntax.Instructions[1])!.Commands[0]);
    }
}
