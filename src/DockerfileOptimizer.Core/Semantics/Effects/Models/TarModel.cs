using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class TarModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "fCTXIbgKNHVF", "--file", "--directory", "--files-from", "--exclude-from", "--use-compress-program", "--exclude", "--strip-components", "--strip", "--transform", "--xform",
        "--owner", "--group", "--mode", "--mtime", "--format", "--warning", "--one-top-level");

    public override IReadOnlyList<string> Programs { get; } = ["tar", "bsdtar", "gtar"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = CommandLine.Read(WithDash(call.Arguments), Options);
        var archive = line.Find("-f", "--file")?.Argument;
        var from = archive is null || archive.Value == "-" ? null : call.PathOf(archive);
        string? folder = call.WorkingDirectory;
        if (line.Find("-C", "--directory")?.Argument is { } directory)
            folder = directory is { Value: { } path } ? call.Absolute(path) : null;

        if (line.Has("-x", "--extract", "--get"))
        {
            effects.Transfers(TransferKind.Extract, from, folder is null ? PathSet.Anywhere : PathSet.Below(folder));
        }
        else if (line.Has("-c", "--create", "-r", "--append", "-u", "--update"))
        {
            foreach (var operand in line.Operands)
                effects.Reads(ArgumentPath.Of(operand, folder, isDeep: true));
            if (from is not null)
                effects.Writes(from);
        }
        else if (from is not null)
        {
            effects.Reads(from);
        }

        if (line.Has("--remove-files") || call.HasMoreArguments)
            effects.MayDoAnything();
    }

    /// <summary>The first word is a bundle of letters, with or without a dash: each that takes a value takes the next word that is left.</summary>
    private static IReadOnlyList<CommandArgument> WithDash(IReadOnlyList<CommandArgument> arguments)
    {
        if (arguments.Count == 0 || arguments[0] is not { Value: { Length: > 0 } first } || first[0] == '-' || !first.All(char.IsLetter))
            return arguments;
        var expanded = new List<CommandArgument>();
        int next = 1;
        foreach (char letter in first)
        {
            expanded.Add(new(arguments[0].Word, "-" + letter, isKnown: true, hasGlob: false));
            if (Options.ShortWithValue.IndexOf(letter) >= 0 && next < arguments.Count)
                expanded.Add(arguments[next++]);
        }

        return [.. expanded, .. arguments.Skip(next)];
    }
}
