using DockerfileOptimizer.Semantics.Conversion;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Finds what a file takes from its build context. Triggers of ONBUILD take from that of another build.</summary>
internal static class ContextSourceReader
{
    public static IEnumerable<ContextSource> Read(DockerfileModel model) =>
        model.Stages.SelectMany(stage => stage.Instructions.SelectMany(instruction => Of(model, stage, instruction)));

    /// <summary>What one instruction takes.</summary>
    public static IEnumerable<ContextSource> Of(DockerfileModel model, Stage stage, Instruction instruction) => instruction switch
    {
        TransferInstruction transfer when transfer.Flag("from") is null => OfTransfer(model, stage, transfer),
        RunInstruction run => OfMounts(stage, run),
        _ => [],
    };

    private static IEnumerable<ContextSource> OfTransfer(DockerfileModel model, Stage stage, TransferInstruction transfer) =>
        from source in transfer.Sources
        where !transfer.IsHeredoc(source)
        let value = model.ValueOf(source, transfer)
        where value is null ? source.Value.IndexOf("://", StringComparison.Ordinal) < 0 : !IsRemote(value)
        select new ContextSource(transfer, stage, source, value is { Length: > 0 } ? value : null);

    private static IEnumerable<ContextSource> OfMounts(Stage stage, RunInstruction run)
    {
        foreach (var flag in run.Flags.Where(flag => flag.Name == "mount"))
        {
            var mount = MountOptions.Read(flag);
            if (mount.Type != "bind" || mount.From is { Length: > 0 })
                continue;
            string source = mount.Source ?? ".";
            yield return new(run, stage, flag, source.IndexOf('$') < 0 ? source : null);
        }
    }

    private static bool IsRemote(string source) =>
        source.IndexOf("://", StringComparison.Ordinal) >= 0 || GitSource.TryParse(source) is { MayBeFile: false };
}
