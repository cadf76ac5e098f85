using System.Text.Json;
using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Tests.Knowledge;

/// <summary>What the facts on configurations themselves expect of a look-up, and what they leave open.</summary>
public sealed class BaseConfigurationTests
{
    private static IEnumerable<TestCaseData> Expectations =>
        FactSource.Read("base-config.json.gz").GetProperty("tests").EnumerateArray()
            .SelectMany(test => test.GetProperty("expect").EnumerateObject().Select(fact => new TestCaseData(test.Text("image")!, fact.Name, fact.Value).SetArgDisplayNames(test.Text("image")!, fact.Name)));

    [TestCaseSource(nameof(Expectations))]
    public void A_fact_is_as_expected(string image, string fact, JsonElement expected) => Check(FactsOf(image), fact, expected);

    [Test]
    public void There_are_68_images_with_expectations() =>
        Assert.That(FactSource.Read("base-config.json.gz").GetProperty("tests").GetArrayLength(), Is.EqualTo(68));

    [Test]
    public void What_is_in_neither_list_of_tools_is_not_known()
    {
        var facts = FactsOf("node:24-bookworm-slim");
        Assert.That(facts.HasTool("curl"), Is.False);
        Assert.That(facts.HasTool("node"), Is.True);
        Assert.That(facts.HasTool("strace"), Is.Null);
    }

    [Test]
    public void Variables_are_set_or_not_or_not_known()
    {
        var environment = FactsOf("node:24").Environment!;
        Assert.That(environment.Contains("NODE_VERSION"), Is.True);
        Assert.That(environment.ValueOf("NODE_VERSION"), Is.Null);
        Assert.That(environment.ValueOf("PATH"), Is.EqualTo("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"));
        Assert.That(environment.Contains("YARN_VERSION"), Is.Null);
        Assert.That(environment.Contains("GOPATH"), Is.False);
        Assert.That(FactsOf("maven:3.9-sapmachine-21").Environment!.Contains("JAVA_HOME"), Is.Null);
    }

    [Test]
    public void Accounts_that_are_not_listed_are_not_known()
    {
        var facts = FactsOf("node:24");
        Assert.That(facts.HasAccount("node"), Is.True);
        Assert.That(facts.HasAccount("www-data"), Is.True);
        Assert.That(facts.HasAccount("root"), Is.True);
        Assert.That(facts.HasAccount("me"), Is.Null);
    }

    [Test]
    public void Of_a_Windows_image_nothing_else_is_known()
    {
        var facts = FactsOf("python:3.14-windowsservercore");
        Assert.That(facts.IsWindows, Is.True);
        Assert.That(facts.User, Is.Null);
        Assert.That(facts.WorkingDirectory, Is.Null);
        Assert.That(facts.Environment, Is.Null);
    }

    [Test]
    public void What_old_releases_did_otherwise_is_not_known_of_them()
    {
        Assert.That(FactsOf("python:3.14-slim").Command, Is.EqualTo(new[] { "python3" }));
        Assert.That(FactsOf("python:2.7-slim").Command, Is.Null);
        Assert.That(FactsOf("python:2-slim").Command, Is.Null);
        Assert.That(FactsOf("python:3-slim").Command, Is.EqualTo(new[] { "python3" }));
        Assert.That(FactsOf("golang:1.20").Environment!.ValueOf("GOTOOLCHAIN"), Is.Null);
        Assert.That(FactsOf("golang:1.20").Environment!.ValueOf("GOPATH"), Is.EqualTo("/go"));
    }

    [Test]
    public void Facts_say_whether_they_were_read()
    {
        Assert.That(FactsOf("node:24").Basis, Is.EqualTo(FactBasis.Measured));
        Assert.That(FactsOf("debian:trixie").Basis, Is.EqualTo(FactBasis.Derived));
        Assert.That(FactsOf("adoptopenjdk:11").Basis, Is.Null);
    }

    [Test]
    public void The_shell_is_known()
    {
        Assert.That(FactsOf("alpine:3.24").Shell!.Program, Is.EqualTo(ShellProgram.BusyBox));
        Assert.That(FactsOf("debian:trixie").Shell!.AcceptsPipefail, Is.False);
        Assert.That(FactsOf("gcr.io/distroless/static-debian12:nonroot").Shell!.Program, Is.EqualTo(ShellProgram.None));
        Assert.That(FactsOf("maven:3.9-sapmachine-21").Shell, Is.Null);
    }

    private static BaseImageFacts FactsOf(string image)
    {
        int colon = image.LastIndexOf(':');
        return (colon < 0 ? BaseImages.Shipped.Find(image, "latest") : BaseImages.Shipped.Find(image[..colon], image[(colon + 1)..]))!;
    }

    private static void Check(BaseImageFacts facts, string fact, JsonElement expected)
    {
        object? wanted = expected.ValueKind == JsonValueKind.Array ? expected.EnumerateArray().Select(item => item.GetString()).ToArray() : null;
        switch (fact)
        {
            case "cmd": Assert.That(facts.Command, Is.EqualTo(wanted)); break;
            case "entrypoint": Assert.That(facts.EntryPoint, Is.EqualTo(wanted)); break;
            case "exposedPorts": Assert.That(facts.ExposedPorts, Is.EqualTo(wanted)); break;
            case "volumes": Assert.That(facts.Volumes, Is.EqualTo(wanted)); break;
            case "tools": Assert.That(wanted, Is.SubsetOf(facts.Tools!)); break;
            case "absentTools": Assert.That(wanted, Is.SubsetOf(facts.AbsentTools!)); break;
            case "distro": Assert.That(facts.Distribution, Is.EqualTo(expected.GetString())); break;
            case "packageManager": Assert.That(facts.PackageManager, Is.EqualTo(expected.GetString() == "none" ? "" : expected.GetString())); break;
            case "stopSignal": Assert.That(facts.StopSignal, Is.EqualTo(expected.GetString())); break;
            case "workingDir": Assert.That(facts.WorkingDirectory, Is.EqualTo(expected.GetString())); break;
            case "libc": Assert.That(facts.Libc.ToString(), Is.EqualTo(expected.GetString()).IgnoreCase); break;
            case "user": CheckUser(facts.User!, expected); break;
            case "env": CheckVariables(facts.Environment!, expected); break;
            case "accounts": CheckAccounts(facts.Accounts!, expected); break;
            default: Assert.Fail($"'{fact}' is not looked at."); break;
        }
    }

    private static void CheckUser(BaseUser user, JsonElement expected)
    {
        Assert.That(user.IsRoot, Is.EqualTo(expected.Text("kind") == "root"));
        Assert.That(user.Name, Is.EqualTo(expected.Text("name") ?? user.Name));
        if (expected.TryGetProperty("uid", out var id))
            Assert.That(user.Id, Is.EqualTo(id.GetInt32()));
    }

    private static void CheckVariables(BaseEnvironment environment, JsonElement expected)
    {
        foreach (var variable in expected.EnumerateObject())
        {
            Assert.That(environment.Contains(variable.Name), Is.True, variable.Name);
            Assert.That(environment.ValueOf(variable.Name), Is.EqualTo(variable.Value.GetString()), variable.Name);
        }
    }

    private static void CheckAccounts(IReadOnlyDictionary<string, int?> accounts, JsonElement expected)
    {
        foreach (var account in expected.EnumerateObject())
            Assert.That(accounts[account.Name], Is.EqualTo(account.Value.ValueKind == JsonValueKind.Null ? null : account.Value.GetInt32()), account.Name);
    }
}
