using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>
/// Cuts what runs off from what builds, where that is certain to be possible: the output of the one build step is known, the start command
/// names it, and nothing else is set up that the app could need.
/// </summary>
internal static class RuntimeStage
{
    private const string BuildName = "build";

    /// <summary>The changes that put what stands behind the build into a stage of its own; null when that is not certain.</summary>
    public static IReadOnlyList<TextChange>? Split(Stage stage, BuildStep build, DockerfileModel model)
    {
        bool isPlain = stage.Index == model.Stages.Count - 1 && stage is { Name: null, Parent: null, BaseImage.IsLiteral: true, From.Arguments.Count: 1 } && IsFree(BuildName, model);
        if (!isPlain || RunOf(stage, build, model) is not { } run || !IsBuildOnly(stage.Instructions.TakeWhile(instruction => instruction != run), model))
            return null;
        if (!stage.After(run).All(IsConfiguration) || Lines(stage, BuildName, build, model) is not { } lines)
            return null;
        string line = model.Syntax.Text.NewLine;
        return
        [
            stage.From.Image!.InsertAfter($" {Keyword(stage, "AS")} {BuildName}"),
            new TextChange(new TextSpan(run.LinesSpan.End, 0), line + line + string.Join(line, lines)),
        ];
    }

    /// <summary>The changes that put a stage that is FROM the one that builds on a runtime image; null when that is not certain.</summary>
    public static IReadOnlyList<TextChange>? Replace(Stage stage, BuildStep build, DockerfileModel model)
    {
        if (stage.Parent is not { Parent: null, Name: { } name } builder || stage.From is not { Image: { } image, Flags.Count: 0 } from || image.Text != name)
            return null;
        bool isPlain = RunOf(builder, build, model) is { } run && builder.Instructions[builder.Instructions.Count - 1] == run
            && IsBuildOnly(builder.Instructions.Where(instruction => instruction != run), model)
            && stage.Instructions.All(IsConfiguration);
        if (!isPlain || Lines(stage, name, build, model) is not { } lines)
            return null;
        string line = model.Syntax.Text.NewLine;
        string runtime = lines[0].Substring(lines[0].IndexOf(' ') + 1);
        return [image.ReplaceWith(runtime), new TextChange(new TextSpan(from.LinesSpan.End, 0), line + string.Join(line, lines.Skip(1)))];
    }

    /// <summary>The first instructions of the stage that runs: FROM, WORKDIR where it is needed, COPY.</summary>
    private static List<string>? Lines(Stage stage, string builder, BuildStep build, DockerfileModel model)
    {
        if (stage.RootImage?.Name is not { } image || RuntimeBase.For(image, build.Ecosystem) is not { } runtime)
            return null;
        if (build.Output is not { IsPartial: false, Scope: PathScope.Exact or PathScope.Below, Path: { } output } || output.Any(char.IsWhiteSpace))
            return null;
        var last = stage.Instructions[stage.Instructions.Count - 1];
        if (model.WorkingDirectoryAt(last) is not { } folder || StartCommand.Of(stage, model) is not { } start)
            return null;
        var named = start.Words.Select(word => word.Value).OfType<string>().Where(value => IsAtOrBelow(ArgumentPath.Absolute(value, folder), output)).ToList();
        return named.Count == 1 && CopyLines(named[0], folder, builder, output, word => Keyword(stage, word)) is { } copy
            ? [$"{Keyword(stage, "FROM")} {runtime}", .. copy]
            : null;
    }

    /// <summary>Copies the output to where it was, from a working directory that the start command can do with.</summary>
    /// <param name="program">What the start command names of the output.</param>
    /// <param name="folder">Where it is started.</param>
    /// <param name="builder">The stage to copy from.</param>
    /// <param name="output">The program itself, or a folder that it lies in.</param>
    /// <param name="keyword">Writes a keyword as the file does.</param>
    private static List<string>? CopyLines(string program, string folder, string builder, string output, Func<string, string> keyword)
    {
        string target = ArgumentPath.Absolute(program, folder) == output ? "/" + ContextPath.FolderOf(output.Substring(1)) : output;
        string workingDirectory = program.StartsWith("/", StringComparison.Ordinal) ? target : folder;
        if (!IsAtOrBelow(target, workingDirectory))
            return null;
        string below = target.Substring(workingDirectory.Length).Trim('/');
        string destination = workingDirectory == "/" ? target.TrimEnd('/') + "/" : below.Length == 0 ? "./" : $"./{below}/";
        var lines = new List<string>();
        if (workingDirectory != "/")
            lines.Add($"{keyword("WORKDIR")} {workingDirectory}");
        lines.Add($"{keyword("COPY")} --from={builder} {output} {destination}");
        return lines;
    }

    private static bool IsAtOrBelow(string? path, string folder) => path is not null && PathSet.Below(folder).MayHold(path);

    private static RunInstruction? RunOf(Stage stage, BuildStep build, DockerfileModel model) =>
        stage.Instructions.OfType<RunInstruction>().FirstOrDefault(run => model.EffectsOf(run).Steps.Contains(build));

    /// <summary>True for instructions that only build: they install no packages, set no variables, and take no users.</summary>
    private static bool IsBuildOnly(IEnumerable<Instruction> instructions, DockerfileModel model) => instructions.All(instruction => instruction switch
    {
        WorkdirInstruction or TransferInstruction => true,
        RunInstruction run => model.EffectsOf(run) is { MayWriteAnywhere: false, Packages.Count: 0, Downloads.Count: 0, Steps.Count: > 0 },
        _ => false,
    });

    private static bool IsConfiguration(Instruction instruction) =>
        instruction is EntrypointInstruction or CmdInstruction or ExposeInstruction or LabelInstruction or StopsignalInstruction;

    private static bool IsFree(string name, DockerfileModel model) =>
        model.StagesNamed(name).Count == 0
        && model.Stages.All(stage => stage.BaseImage?.Expanded != name)
        && !model.Syntax.Instructions.SelectMany(StageReference.Of).Any(reference => reference.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Keyword(Stage stage, string word) => stage.From.Keyword.Text.Any(char.IsUpper) ? word : word.ToLowerInvariant();
}
