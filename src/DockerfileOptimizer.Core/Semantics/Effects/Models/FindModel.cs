using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class FindModel : CommandModel
{
    private static readonly string[] Running = ["-exec", "-execdir", "-ok", "-okdir"];

    private static readonly string[] Narrowing = ["-name", "-iname", "-path", "-ipath", "-wholename", "-regex", "-iregex", "-type", "-size", "-mtime", "-newer", "-user", "-perm", "-maxdepth", "!", "-not", "-empty", "-mmin", "-executable"];

    private static readonly string[] Changing = ["rm", "rmdir", "chmod", "chown", "chgrp", "touch", "sed", "gzip", "gunzip", "bzip2", "xz", "setfattr", "chcon", "dpkg"];

    public override IReadOnlyList<string> Programs { get; } = ["find"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var roots = call.Arguments.TakeWhile(argument => !IsExpression(argument)).ToList();
        IReadOnlyList<PathSet> paths = roots.Count == 0 ? [call.Below(".")] : [.. roots.Select(call.TreeOf)];
        bool isWhole = !call.Arguments.Any(argument => Array.IndexOf(Narrowing, argument.Value) >= 0 || argument.Value is "(" or ")");
        bool deletes = call.Arguments.Any(argument => argument.Value == "-delete");
        foreach (var path in paths)
        {
            effects.Reads(path);
            if (deletes && isWhole)
                effects.Removes(path);
            else if (deletes)
                effects.MayRemove(path);
        }

        if (call.Arguments.Any(argument => Array.IndexOf(Running, argument.Value) >= 0))
            DescribeRun(call, paths, effects);
    }

    /// <summary>What is run for each file may do to it whatever it likes; a program that works on other files is not looked for here.</summary>
    private static void DescribeRun(CommandCall call, IReadOnlyList<PathSet> paths, EffectRecorder effects)
    {
        foreach (var path in paths)
        {
            effects.MayWrite(path);
            effects.MayRemove(path);
        }

        var programs = call.Arguments.Where((_, index) => index > 0 && Array.IndexOf(Running, call.Arguments[index - 1].Value) >= 0);
        if (!programs.All(program => program.Value is { } name && (IsPlain(ProgramName.Of(name)) || RunsPlainScript(call.Command))))
            effects.MayDoAnything();
    }

    /// <summary>True for a program that changes the files it is given and no others.</summary>
    private static bool IsPlain(string program) =>
        Array.IndexOf(Changing, program) >= 0 || CommandModels.Shipped.Find(program) is ReadingModel or HarmlessModel or BinaryToolModel;

    private static bool RunsPlainScript(ShellCommand command) =>
        command.Inner?.InnerScript is { Errors.Count: 0 } script && script.Commands.All(each => each.Name is null || (ProgramName.Of(each) is { } program && IsPlain(program)));

    private static bool IsExpression(CommandArgument argument) => argument.KnownStart.StartsWith("-", StringComparison.Ordinal) || argument.Value is "(" or "!" or ")";
}
