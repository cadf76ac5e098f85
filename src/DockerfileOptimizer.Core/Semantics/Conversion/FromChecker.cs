using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Reads what each stage is FROM, by the default values of the arguments.</summary>
internal sealed class FromChecker(DockerfileSyntax syntax, GlobalArguments arguments, StageTable table, List<BaseReference> images, List<ConversionError> errors)
{
    private readonly List<string> _unset = [];

    public void Check(BuildStage stage)
    {
        var from = stage.From;
        if (from.Errors.Count == 0 && from.Image is { } image)
        {
            ReadBase(stage, image);
            ReadPlatform(stage, from.Flag("platform"));
            CheckName(from);
        }

        table.Add(stage);
    }

    private void ReadBase(BuildStage stage, Word image)
    {
        if (Scope().Expand(image) is not { } name)
            return;
        var culprit = Culprit(ConversionErrorKind.ImageReference);
        if (name.Length == 0)
            Report(culprit, image.Span, $"FROM {image} names no image");
        else if (table.FindBase(name) is { } parent)
            stage.SetParent(parent);
        else if (name != "scratch")
            images.Add(new(name, image.Span, culprit));
    }

    private void ReadPlatform(BuildStage stage, InstructionFlag? flag)
    {
        stage.IsWindows = stage.Parent is { IsWindows: true };
        if (flag?.Value is not { Length: > 0 } written || Scope().Expand(flag) is not { } value)
            return;
        var culprit = Culprit(ConversionErrorKind.Platform);
        if (value.Length == 0)
            Report(culprit, flag.PlaceOfValue(), $"The platform '{written}' is empty");
        else if (PlatformSpecifier.TryParse(value) is not { } platform)
            Report(culprit, flag.PlaceOfValue(), $"'{value}' is no platform, such as 'linux/amd64'");
        else if (stage.Parent is null && stage.From.Image?.Text != "scratch")
            stage.IsWindows = platform.OperatingSystem == "windows";
    }

    /// <summary>A build can replace a stage by a context of its name, so it must be possible as one.</summary>
    private void CheckName(FromInstruction from)
    {
        if (from.StageName is not { } word || from.NormalizedStageName is not { } name || name is "scratch" or "context")
            return;
        if (ImageName.TryParse(name) is null)
            Report(ConversionErrorKind.StageName, word.Span, $"'{word}' cannot name a stage; end it in a letter or a digit, with single separators between");
    }

    private ConversionScope Scope()
    {
        _unset.Clear();
        return new(syntax.Escape, LookUp, errors);
    }

    private VariableValue LookUp(string name)
    {
        var value = arguments.Find(name);
        if (value.IsKnown && value.Text is null)
            _unset.Add(name);
        return value;
    }

    /// <summary>The variable that most likely makes the word last expanded wrong.</summary>
    private ConversionErrorKind Culprit(ConversionErrorKind otherwise) =>
        _unset.Count == 0 ? otherwise
        : _unset.Any(name => !arguments.Declares(name)) ? ConversionErrorKind.UndefinedArgInFrom
        : ConversionErrorKind.EmptyArgInFrom;

    private void Report(ConversionErrorKind kind, TextSpan span, string problem) => errors.Add(new(kind, span, problem + Remedy(kind)));

    private static string Remedy(ConversionErrorKind kind) => kind switch
    {
        ConversionErrorKind.UndefinedArgInFrom => "; declare its variable by ARG before the first FROM",
        ConversionErrorKind.EmptyArgInFrom => "; give its ARG a default",
        _ => "",
    };
}
