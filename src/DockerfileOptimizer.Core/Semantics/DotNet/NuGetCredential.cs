using System.Text.RegularExpressions;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Tells where a Dockerfile hands a password for a package source to NuGet.</summary>
internal static class NuGetCredential
{
    private const string Endpoints = "VSS_NUGET_EXTERNAL_FEED_ENDPOINTS";

    private const string SourcePrefix = "NuGetPackageSourceCredentials_";

    /// <summary>What the JSON of the endpoints, or the list of a source, gives as the password.</summary>
    private static readonly Regex Password = new(@"password[\\""']*\s*[:=]\s*[\\""']*[^\s\\""';}]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] PasswordOptions = ["-p", "--password", "-Password", "-password"];

    /// <summary>True for a variable that NuGet, or its credential provider, takes passwords from.</summary>
    public static bool IsVariable(string name) =>
        name == Endpoints || name.StartsWith(SourcePrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the value of such a variable holds a password, or a reference to a build argument that may.</summary>
    public static bool HoldsPassword(Word value, DockerfileModel model, Instruction instruction) =>
        Password.IsMatch(value.Text) || (value.Text.IndexOf('$') >= 0 && model.ValueOf(value, instruction) is not { Length: 0 });

    /// <summary>True when a command stores a password for a source that is written down, or comes from ARG or ENV.</summary>
    public static bool IsStoredBy(ShellCommand command, RunInstruction run, Stage stage)
    {
        if (!AddsSource(command) || MountOptions.Of(run).Any(mount => mount.Type == "secret"))
            return false;
        for (int index = 0; index + 1 < command.Arguments.Count; index++)
        {
            if (command.Arguments[index].Value is { } option && PasswordOptions.Contains(option, StringComparer.Ordinal))
                return IsVisible(command.Arguments[index + 1], run, stage);
        }

        return false;
    }

    private static bool AddsSource(ShellCommand command)
    {
        string[] words = [.. command.Arguments.Take(3).Select(word => word.Value ?? "")];
        return ProgramName.Of(command) switch
        {
            "dotnet" or "dotnet.exe" => words.Length == 3 && words[0] == "nuget" && (words[1] is "add" or "update") && words[2] == "source",
            "nuget" or "nuget.exe" => words.Length > 1 && words[0].Equals("sources", StringComparison.OrdinalIgnoreCase) && (words[1].ToLowerInvariant() is "add" or "update"),
            _ => false,
        };
    }

    private static bool IsVisible(ShellWord password, RunInstruction run, Stage stage)
    {
        if (password.Value is { } text)
            return text.Length > 0;
        var names = Parts(password).OfType<ShellParameter>().Select(parameter => parameter.Name).ToList();
        return names.Count > 0 && !Parts(password).Any(part => part is ShellCommandSubstitution) && names.TrueForAll(name => IsDeclared(name, run, stage));
    }

    private static IEnumerable<ShellNode> Parts(ShellNode node) => node.Children.SelectMany(child => Parts(child).Prepend(child));

    private static bool IsDeclared(string name, RunInstruction run, Stage stage) => stage.InheritedInstructions
        .TakeWhile(instruction => instruction != run)
        .OfType<KeyValueInstruction>()
        .Any(instruction => instruction is ArgInstruction or EnvInstruction && instruction.Pairs.Any(pair => pair.Key.Text == name));
}
