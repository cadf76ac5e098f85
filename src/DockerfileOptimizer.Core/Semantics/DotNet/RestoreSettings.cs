using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>What of a command's words decides on the packages that are restored.</summary>
internal static class RestoreSettings
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["-r"] = "runtime",
        ["--runtime"] = "runtime",
        ["-a"] = "arch",
        ["--arch"] = "arch",
        ["--os"] = "os",
        ["--ucr"] = "current",
        ["--use-current-runtime"] = "current",
        ["--sc"] = "self-contained",
        ["--self-contained"] = "self-contained",
        ["--packages"] = "packages",
        ["--artifacts-path"] = "artifacts",
    };

    /// <summary>Options of restore that others take too.</summary>
    private static readonly string[] Shared = ["-s", "--source", "--configfile"];

    /// <summary>Properties that change what is compiled or where it goes, not what is restored.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "UseAppHost", "Version", "VersionPrefix", "VersionSuffix", "AssemblyVersion", "FileVersion", "InformationalVersion", "SourceRevisionId", "DebugType", "DebugSymbols",
        "GenerateDocumentationFile", "TreatWarningsAsErrors", "PublishDir", "ContinuousIntegrationBuild", "Deterministic", "WarningLevel", "NoWarn", "Configuration",
        "CopyOutputSymbolsToPublishDirectory", "ErrorOnDuplicatePublishOutputFiles", "RunAnalyzers", "EnforceCodeStyleInBuild", "SatelliteResourceLanguages",
    };

    /// <summary>The settings, each as a text that is equal for equal settings.</summary>
    public static HashSet<string> Of(DotNetCommand command)
    {
        var settings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in command.Options)
        {
            if (Options.TryGetValue(option.Name, out string? kind) && ValueOf(command, option) is var value && !(kind == "self-contained" && value == "false"))
                settings.Add($"{kind}={value}");
        }

        foreach (var property in command.Properties.Where(property => !Harmless.Contains(property.Key)))
            settings.Add($"p:{property.Key.ToLowerInvariant()}={property.Value ?? "?"}");
        return settings;
    }

    /// <summary>The options that a restore in front of the command takes over.</summary>
    public static IEnumerable<DotNetOption> OfRestore(DotNetCommand command) => command.Options.Where(option => command.Verb == "restore" || IsTakenOver(command, option));

    /// <summary>True when it names the platform that packages are restored for.</summary>
    public static bool NamesPlatform(DotNetOption option) => Options.TryGetValue(option.Name, out string? kind) && kind is "runtime" or "arch" or "os" or "current";

    private static bool IsTakenOver(DotNetCommand command, DotNetOption option)
    {
        if (Options.TryGetValue(option.Name, out string? kind))
            return kind != "self-contained";
        if (Shared.Contains(option.Name, StringComparer.Ordinal))
            return true;
        bool isProperty = option.Name.TrimStart('-', '/') is "p" or "property";
        return isProperty && !Harmless.Contains(PropertyIn(command.TextOf(option.Word) ?? option.Word.Text.Trim('"')));
    }

    private static string PropertyIn(string setting) => setting.Substring(setting.IndexOf(':') + 1).Split('=')[0];

    private static string ValueOf(DotNetCommand command, DotNetOption option)
    {
        if (option.Value is { } word)
            return command.TextOf(word) ?? word.Text;
        string text = command.TextOf(option.Word) ?? option.Word.Text;
        return text.Length > option.Name.Length ? text.Substring(option.Name.Length + 1) : "true";
    }
}
