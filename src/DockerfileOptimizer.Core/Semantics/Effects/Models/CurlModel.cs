using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class CurlModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "AbcCdDeEFHhKmoPQrtTuUwxXyYz", "--output", "--output-dir", "--header", "--data", "--data-raw", "--data-binary", "--data-urlencode", "--request", "--user", "--user-agent",
        "--retry", "--retry-delay", "--retry-max-time", "--connect-timeout", "--max-time", "--max-redirs", "--proto", "--proto-redir", "--cacert", "--cert", "--key", "--proxy", "--write-out",
        "--url", "--form", "--referer", "--resolve", "--range", "--limit-rate", "--netrc-file", "--config", "--cookie", "--cookie-jar", "--dump-header", "--upload-file", "--interface",
        "--ciphers", "--tls-max", "--stderr", "--keepalive-time", "--speed-limit", "--speed-time", "--oauth2-bearer", "--unix-socket", "--parallel-max", "--rate", "--time-cond");

    /// <summary>Options with a file to read, or with data that '@' takes from one.</summary>
    private static readonly string[] Read =
        ["-K", "--config", "-E", "--cert", "--cacert", "--key", "--netrc-file", "-b", "--cookie", "-T", "--upload-file", "-d", "--data", "--data-binary", "--data-raw", "--data-urlencode", "-F", "--form", "-H", "--header"];

    public override IReadOnlyList<string> Programs { get; } = ["curl"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        IReadOnlyList<CommandArgument> locations = [.. line.Operands, .. line.Options.Where(option => option.Name == "--url" && option.Argument is not null).Select(option => option.Argument!)];
        var outputs = line.Options.Where(option => option.Name is "-o" or "--output").Select(option => option.Argument).ToList();
        bool isNamedByAddress = line.Has("-O", "--remote-name", "--remote-name-all");
        bool isNamedByServer = line.Has("-J", "--remote-header-name");
        for (int index = 0; index < locations.Count; index++)
        {
            var output = index < outputs.Count ? outputs[index] : null;
            effects.Downloads(locations[index], output is not null ? FileOf(call, line, output)
                : !isNamedByAddress ? null
                : isNamedByServer ? FolderOf(call, line)
                : NameOf(call, line, locations[index]));
        }

        foreach (var option in line.Options.Where(option => option.Name is "-c" or "--cookie-jar" or "-D" or "--dump-header" && option.Argument is not null))
            effects.Writes(call.PathOf(option.Argument!));
        foreach (var option in line.Options.Where(option => Array.IndexOf(Read, option.Name) >= 0 && option.Argument is not null))
            effects.Reads(option.Argument!.KnownStart.IndexOf('@') >= 0 ? PathSet.Anywhere : call.PathOf(option.Argument));
        effects.Reads(call.InHome(".netrc"));
        effects.Reads(call.InHome(".curlrc"));
        if (call.HasMoreArguments)
            effects.MayWrite(FolderOf(call, line));
    }

    private static PathSet? FileOf(CommandCall call, CommandLine line, CommandArgument output)
    {
        if (output.Value is "-" or "/dev/null" or "/dev/stdout")
            return null;
        return line.Find("--output-dir")?.Argument is { } folder ? call.TreeOf(folder) : call.PathOf(output);
    }

    private static PathSet NameOf(CommandCall call, CommandLine line, CommandArgument location)
    {
        string? name = location.Value is { } address ? ContextPath.NameOf(address.Split('?', '#')[0]) : null;
        return string.IsNullOrEmpty(name) || line.Has("--output-dir") ? FolderOf(call, line) : call.At(name!);
    }

    private static PathSet FolderOf(CommandCall call, CommandLine line) => line.Find("--output-dir")?.Argument is { } folder ? call.TreeOf(folder) : call.Below(".");
}
