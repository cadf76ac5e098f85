using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8014: a restore for no platform, and a build for one that relies on it.</summary>
public sealed class DotnetRestoreRidMismatch : Rule<DockerfileModel>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY Shop.csproj ./\n";

    private const string Rest = "COPY Program.cs ./\nRUN dotnet publish -r linux-x64 --no-restore -o /app\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8014", "dotnet-restore-rid-mismatch", Category.DotNet, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "What restore writes down holds for the platforms it was told. Without `-r` or `-a` there is none in it, and `dotnet publish -r linux-x64 --no-restore` fails: NETSDK1047.",
        Files = new Dictionary<string, string> { ["Shop.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\" />", ["Program.cs"] = "" },
        Noncompliant = Base + "RUN [|dotnet|] restore\n" + Rest,
        Compliant = Base + "RUN dotnet restore -r linux-x64\n" + Rest,
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { } files || context.Files is null)
            return;
        var subjects = DotNetSubjects.Of(model, files, context.Files, context.Project);
        var reported = new HashSet<DotNetCall>();
        foreach (var call in DotNetCalls.All(model).Where(call => call.IsCertain && call.SkipsRestore && call.Command.Has("--no-restore")))
        {
            var platform = call.Command.Options.Where(RestoreSettings.NamesPlatform).ToList();
            if (platform.Count == 0 || RestoreBefore(call, subjects, model) is not { } restore || !reported.Add(restore))
                continue;
            string words = string.Join(" ", platform.SelectMany(option => new[] { option.Word, option.Value }).OfType<ShellWord>().Select(word => word.Text));
            string message = $"This restores for no platform, and '{call.Verb} {words} --no-restore' below fails (NETSDK1047); add '{words}'";
            bool isDeclared = platform.TrueForAll(option => RestoreCommand.AreDeclared(option, restore.Run, restore.Stage));
            var last = restore.Command.Command.Arguments[restore.Command.Command.Arguments.Count - 1];
            context.Report(restore.Command.Command.Name!, message, isDeclared ? Fix.Safe($"Add '{words}'", last.InsertAfter(" " + words)) : null);
        }
    }

    /// <summary>The one restore that a command relies on, when it is certainly for no platform at all.</summary>
    private static DotNetCall? RestoreBefore(DotNetCall call, DotNetSubjects subjects, DockerfileModel model)
    {
        var restores = DotNetCalls.Before(call, model).Where(other => other.Restores).ToList();
        if (restores.Count != 1 || restores[0] is not { Verb: "restore", IsCertain: true } restore || subjects.Of(call) is not { } built || subjects.Of(restore) is not { } restored)
            return null;
        bool isOpen = restore.Command.Options.Any(RestoreSettings.NamesPlatform)
            || restore.Command.Properties.Keys.Any(MentionsPlatform)
            || call.Stage.InheritedInstructions.OfType<EnvInstruction>().Any(environment => environment.Pairs.Any(pair => MentionsPlatform(pair.Key.Text)))
            || !built.IsPartOf(restored) || !restored.Closure.IsComplete || restored.Closure.Mentions("RuntimeIdentifier")
            || model.EffectsOf(restore.Run).MayWriteAnywhere
            || built.Files.Any(file => built.Of(file) == Presence.Unknown);
        return isOpen ? null : restore;
    }

    private static bool MentionsPlatform(string name) => name.IndexOf("RuntimeIdentifier", StringComparison.OrdinalIgnoreCase) >= 0;
}
