using System.Text.Json;

namespace DockerfileOptimizer.Tests.Knowledge;

/// <summary>Writes what is known of a configuration as lines; what is not known gets none.</summary>
internal sealed class BaseConfigurationValues(JsonElement meta)
{
    private static readonly string[] Lists = ["cmd", "entrypoint", "exposedPorts", "volumes", "onbuild", "tools", "absentTools", "parent", "olderDiffer"];
    private static readonly string[] Words = ["distro", "workingDir", "stopSignal", "packageManager", "libc"];

    private readonly JsonElement _defaults = meta.GetProperty("defaults");
    private readonly JsonElement _distributions = meta.GetProperty("distroAccounts");

    public IEnumerable<string> Of(JsonElement entry)
    {
        if (entry.Text("os") == "windows")
            return ["windows"];
        bool isPartial = entry.Truth("partial") == true;
        // A default stands for the parent too, which nobody has read here.
        Func<string, JsonElement?> value = name =>
            entry.TryGetProperty(name, out var own) ? own : !isPartial && _defaults.TryGetProperty(name, out var usual) ? usual : null;
        return
        [
            .. entry.Text("basis") == "documented" ? ["documented"] : Array.Empty<string>(),
            .. isPartial ? ["partial"] : Array.Empty<string>(),
            .. Words.Select(name => value(name) is { ValueKind: JsonValueKind.String } word ? Line(name, None(word.GetString()!)) : null).OfType<string>(),
            .. Lists.Select(name => value(name) is { ValueKind: JsonValueKind.Array } list ? Line(name, [.. list.EnumerateArray().Select(item => item.GetString()!)]) : null).OfType<string>(),
            .. UserOf(value("user")),
            .. ShellOf(value("shell")),
            .. VariablesOf(value("env"), entry, isPartial),
            .. AccountsOf(value("accounts"), "accounts"),
            .. entry.Text("distro") is { } distribution && _distributions.TryGetProperty(distribution, out var accounts) ? AccountsOf(accounts, "system") : [],
        ];
    }

    private static IEnumerable<string> UserOf(JsonElement? user)
    {
        if (user is { ValueKind: JsonValueKind.Object } known && known.Text("kind") is not null)
            yield return Line("user", known.Text("name")!, NumberOf(known.GetProperty("uid")));
    }

    private static IEnumerable<string> ShellOf(JsonElement? shell)
    {
        if (shell is not { ValueKind: JsonValueKind.Object } known || known.Text("impl") is not { } program)
            yield break;
        string pipefail = known.Truth("pipefail") switch { true => "yes", false => "no", _ => "" };
        yield return Line("shell", [known.Text("path") ?? "", program, pipefail, .. known.Texts("default")]);
    }

    private IEnumerable<string> VariablesOf(JsonElement? environment, JsonElement entry, bool isPartial)
    {
        if (environment is not { ValueKind: JsonValueKind.Object } known)
            yield break;
        yield return "env";
        foreach (var variable in known.EnumerateObject())
            yield return Line("var", variable.Value.ValueKind == JsonValueKind.Null ? variable.Name : $"{variable.Name}={variable.Value.GetString()}");
        if (!isPartial && !known.TryGetProperty("PATH", out _))
            yield return Line("var", "PATH=" + _defaults.Text("env.PATH"));
        if (entry.Texts("envSometimes") is { Length: > 0 } sometimes)
            yield return Line("varSometimes", sometimes);
    }

    private static IEnumerable<string> AccountsOf(JsonElement? accounts, string name)
    {
        if (accounts is { ValueKind: JsonValueKind.Object } known)
            yield return Line(name, [.. known.EnumerateObject().Select(account => $"{account.Name}={NumberOf(account.Value)}")]);
    }

    private static string None(string word) => word == "none" ? "" : word;

    private static string NumberOf(JsonElement number) => number.ValueKind == JsonValueKind.Null ? "" : number.GetRawText();

    private static string Line(string name, params string[] values) => string.Join('\t', [name, .. values]);
}
