namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>What the build says of a Dockerfile because it knows the project: one file with a mistake of each kind.</summary>
[TestFixture(TemporaryProject.SingleTargeted)]
[TestFixture(TemporaryProject.MultiTargeted)]
public sealed class ProjectFindingTests(string frameworks)
{
    private const string Password = "q8Zr2Lw9vKx4";

    private const string Dockerfile =
        """
        FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
        WORKDIR /src
        COPY NuGet.config ./
        COPY src/Web/Web.csproj src/Web/
        COPY src/Logic/Logic.csproj src/Logic/
        RUN dotnet restore src/Web/Web.csproj
        COPY . .
        RUN dotnet build src/Web/Web.csproj -o /app

        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        WORKDIR /app
        EXPOSE 80
        COPY --from=build /app ./
        ENTRYPOINT ["dotnet", "web.dll"]

        """;

    private const string AheadOfTime =
        """
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
        WORKDIR /src
        COPY src src
        RUN dotnet publish src/Web/Web.csproj -f net10.0 -p:PublishAot=true -o /app

        FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
        COPY --from=build /app /app
        ENTRYPOINT ["/app/Web"]

        """;

    private ProjectTree _tree = null!;
    private CommandResult _result = null!;

    [OneTimeSetUp]
    public void Build()
    {
        _tree = new ProjectTree(frameworks + "<InvariantGlobalization>true</InvariantGlobalization>");
        _tree.Write("NuGet.config", _tree.Read("NuGet.config").Replace(
            "</configuration>",
            $"<packageSourceCredentials><local><add key=\"Username\" value=\"build\" /><add key=\"ClearTextPassword\" value=\"{Password}\" /></local></packageSourceCredentials></configuration>",
            StringComparison.Ordinal));
        _tree.Write("src/Web/Dockerfile", Dockerfile);
        _tree.Write("src/Web/Dockerfile.aot", AheadOfTime);
        _result = _tree.Run("build", "src/Web/Web.csproj", "-tl:off", "-p:DockerfileAnalysisMode=Recommended");
    }

    [OneTimeTearDown]
    public void Remove() => _tree.Dispose();

    [Test]
    public void Framework_and_tag() => Expect("DFO8002", "error", "Dockerfile", 1, "The SDK 8.0 cannot build for .NET 10.0");

    [Test]
    public void Entry_point() => Expect("DFO8004", "error", "Dockerfile", 14, "'Web.dll'");

    [Test]
    public void Restore_layer_two_references_deep() => Expect("DFO8007", "warning", "Dockerfile", 6, "'src/Data/Data.vbproj'");

    [Test]
    public void A_project_that_is_only_built_before_is_not_missed() =>
        Assert.That(_result.Findings.Select(finding => finding.Message), Has.None.Contains("Tool.csproj"), _result.Output);

    [Test]
    public void Central_packages() => Expect("DFO8008", "warning", "Dockerfile", 6, "'Directory.Packages.props'");

    [Test]
    public void Configuration() => Expect("DFO8011", "warning", "Dockerfile", 8, "Release");

    [Test]
    public void Ports() => Expect("DFO8019", "warning", "Dockerfile", 12, "8080");

    [Test]
    public void Users() => Expect("DFO8021", "warning", "Dockerfile", 10, "$APP_UID");

    [Test]
    public void Globalization() => Expect("DFO8027", "warning", "Dockerfile.aot", 6, "ICU");

    [Test]
    public void Native_ahead_of_time() => Expect("DFO8029", "warning", "Dockerfile.aot", 1, "linker");

    [Test]
    public void Credentials()
    {
        Expect("DFO8035", "warning", "Dockerfile", 3, "'NuGet.config'");
        Assert.That(_result.Output, Does.Not.Contain(Password));
    }

    private void Expect(string code, string severity, string file, int line, string message)
    {
        var finding = _result.Findings.SingleOrDefault(finding => finding.Code == code && finding.File == _tree[$"src/Web/{file}"]);
        Assert.That(finding, Is.Not.Null, _result.Output);
        Assert.That((finding!.Severity, finding.Line), Is.EqualTo((severity, line)), finding.Message);
        Assert.That(finding.Message, Does.Contain(message));
    }
}
