using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class PhpModel : CommandModel
{
    private static readonly OptionSyntax Options = new("dcrfBRFEtSz", "--define", "--php-ini", "--run", "--file");

    private static readonly OptionSyntax SetupOptions = new("", "--install-dir", "--filename", "--version");

    public override IReadOnlyList<string> Programs { get; } = ["php", "php7", "php8", "composer", "composer.phar", "artisan"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        if (call.Program is "composer" or "composer.phar")
            ComposerCall.Describe(call, call.Arguments, effects);
        else if (call.Program == "artisan")
            ProjectFolder.Of(call).RunCode(effects);
        else
            DescribePhp(call, effects);
    }

    private static void DescribePhp(CommandCall call, EffectRecorder effects)
    {
        int script = ScriptOf(call);
        if (script < 0)
        {
            bool isQuestion = call.Arguments.Count > 0 && call.Arguments.All(argument => argument.Value is "-v" or "-m" or "-i" or "--ini" or "-n" or "--modules" or "--info" or "--ri");
            if (!isQuestion)
                effects.MayDoAnything();
            return;
        }

        var file = call.Arguments[script];
        IReadOnlyList<CommandArgument> rest = [.. call.Arguments.Skip(script + 1)];
        string? name = file.Value is { } path ? ContextPath.NameOf(path) : null;
        if (name is "composer" or "composer.phar")
            ComposerCall.Describe(call, rest, effects);
        else if (name is "composer-setup.php" or "installer")
            SetUp(call, rest, effects);
        else if (name is "artisan" or "console" or "drush" or "wp" or "yii")
            ProjectFolder.Of(call).RunCode(effects);
        else
            effects.MayDoAnything();
    }

    /// <summary>The index of the script that is run; -1 when there is none, or its text is given.</summary>
    private static int ScriptOf(CommandCall call)
    {
        var line = call.Read(Options);
        return line.Has("-r", "--run", "-a", "-S", "-B", "-R") || line.Operands.Count == 0 ? -1 : call.Arguments.ToList().IndexOf(line.Operands[0]);
    }

    /// <summary>The installer of Composer puts it where it is told to.</summary>
    private static void SetUp(CommandCall call, IReadOnlyList<CommandArgument> arguments, EffectRecorder effects)
    {
        var line = CommandLine.Read(arguments, SetupOptions);
        var folder = line.Find("--install-dir");
        if (folder is { Value: null })
            effects.MayWrite(PathSet.Anywhere);
        else
            effects.Writes(call.At((folder?.Value ?? ".") + "/" + (line.Find("--filename")?.Value ?? "composer.phar")));
        ToolStore.Of(call, null, ".composer", ("COMPOSER_HOME", "")).MayFill(effects);
    }
}
