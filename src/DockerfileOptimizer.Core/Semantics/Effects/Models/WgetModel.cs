using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class WgetModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "oOaePtTwQUlADRIXBi", "--output-document", "--output-file", "--append-output", "--directory-prefix", "--tries", "--timeout", "--wait", "--header", "--user", "--password",
        "--user-agent", "--execute", "--level", "--accept", "--reject", "--ca-certificate", "--post-data", "--post-file", "--max-redirect", "--limit-rate", "--quota", "--input-file", "--progress",
        "--cut-dirs", "--retry-connrefused", "--secure-protocol", "--load-cookies", "--save-cookies", "--referer", "--domains", "--waitretry", "--connect-timeout", "--read-timeout", "--dns-timeout");

    public override IReadOnlyList<string> Programs { get; } = ["wget"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        var output = line.Find("-O", "--output-document")?.Argument;
        var folder = line.Find("-P", "--directory-prefix")?.Argument;
        bool isTree = line.Has("-r", "--recursive", "-m", "--mirror", "-p", "--page-requisites", "-x", "--force-directories", "--content-disposition", "--trust-server-names");
        foreach (var location in line.Operands)
        {
            string? name = isTree || location.Value is not { } address ? null : ContextPath.NameOf(address.Split('#')[0]);
            effects.Downloads(location, output is not null ? FileOf(call, output)
                : name is { Length: > 0 } && name.IndexOf('?') < 0 && folder is null or { Value: not null } ? call.At(folder is null ? name : folder.Value + "/" + name)
                : folder is null ? call.Below(".")
                : call.TreeOf(folder));
        }

        if (line.Find("-o", "--output-file", "-a", "--append-output")?.Argument is { } log)
            effects.Writes(call.PathOf(log), FileRole.Log);
        if (line.Has("-i", "--input-file") || call.HasMoreArguments)
            effects.MayWrite(folder is null ? call.Below(".") : call.TreeOf(folder));
    }

    private static PathSet? FileOf(CommandCall call, CommandArgument output) => output.Value is "-" or "/dev/null" or "/dev/stdout" ? null : call.PathOf(output);
}
