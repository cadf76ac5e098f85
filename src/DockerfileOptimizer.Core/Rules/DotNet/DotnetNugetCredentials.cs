using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8035: passwords of package sources in an image or in its history.</summary>
public sealed class DotnetNugetCredentials : Rule<DockerfileModel>
{
    private static readonly string[] FileNames = ["nuget.config", "NuGet.config", "NuGet.Config"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8035", "dotnet-nuget-credentials", Category.DotNet, Severity.Error) { Since = "1.0", Refines = ["DFO3112", "DFO5008", "DFO5009"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A password for a package source stays in the layer or in the history of the image, where everybody reads it who can pull the image; of a stage that only builds it stays in the build cache. A secret mount shows the file to one command and to nothing else; the build is called with `--secret id=nugetconfig,src=nuget.config`.",
        Equivalents = ["sonar:S6472", "trivy:DS031", "tally:require-secret-mounts"],
        Noncompliant = "FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /src\nCOPY [|nuget.config|] .\nCOPY Shop.csproj .\nRUN dotnet restore\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /src\nCOPY Shop.csproj .\nRUN --mount=type=secret,id=nugetconfig dotnet restore --configfile /run/secrets/nugetconfig\n",
        Files = new Dictionary<string, string>
        {
            ["nuget.config"] = "<configuration><packageSourceCredentials><feed><add key=\"Username\" value=\"build\" /><add key=\"ClearTextPassword\" value=\"q8Zr2Lw9vKx4\" /></feed></packageSourceCredentials></configuration>",
            ["Shop.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\" />",
        },
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is { } files)
            CheckCopies(model, files, context);
        foreach (var stage in model.Stages)
        {
            foreach (var instruction in stage.Instructions)
            {
                if (instruction is EnvInstruction or ArgInstruction)
                    CheckVariables((KeyValueInstruction)instruction, stage, context);
                else if (instruction is RunInstruction run)
                    CheckCommands(run, stage, context);
            }
        }
    }

    private static Severity SeverityIn(Stage stage) => stage.IsExported ? Severity.Error : Severity.Warning;

    private static void CheckCopies(DockerfileModel model, BuildContext files, RuleContext context)
    {
        var taken = model.ContextSources
            .Where(source => source is { Word: not null, Path: not null, IsFiltered: false })
            .Select(source => (Source: source, Config: ConfigurationIn(source, files)))
            .Where(found => found.Config is not null)
            .ToList();
        foreach (var copies in taken.GroupBy(found => (found.Config, found.Source.Stage)))
        {
            var (source, config) = copies.First();
            string means = source.Path == config ? "copied" : $"copied with '{source.Word!.Value}'";
            context.Report(source.Word!, $"'{config}', which holds a password in clear text, is {means}; mount it as a secret for the restore", copies.Count() == 1 ? Mount(source, model, context) : null, SeverityIn(source.Stage));
        }
    }

    /// <summary>The file with a password that a source takes; null when there is none.</summary>
    private static string? ConfigurationIn(ContextSource source, BuildContext files)
    {
        if (source.HasWildcard)
            return null;
        string path = source.Path!;
        var candidates = FileNames.Contains(ContextPath.NameOf(path), StringComparer.OrdinalIgnoreCase) ? [path] : FileNames.Select(name => ContextPath.Join(path, name));
        return candidates.FirstOrDefault(candidate => files.Find(candidate).State == SourceState.Found && SecretFiles.Holds(files, new ScannedEntry(candidate, ContextEntryKind.File, Length: 1)));
    }

    private static void CheckVariables(KeyValueInstruction instruction, Stage stage, RuleContext context)
    {
        foreach (var pair in instruction.Pairs.Where(pair => NuGetCredential.IsVariable(pair.Key.Text)))
        {
            bool isCredential = pair.Value is { } value ? NuGetCredential.HoldsPassword(value, context.Model, instruction) : instruction is ArgInstruction && !IsPassedOn(pair.Key.Text, stage);
            if (isCredential)
                context.Report(pair, $"'{pair.Key.Text}' leaves the password of a package source in the image's history; hand it to the restore as a secret mount", fix: null, SeverityIn(stage));
        }
    }

    // Then the ENV is what is reported.
    private static bool IsPassedOn(string name, Stage stage) => stage.Instructions.OfType<EnvInstruction>().Any(environment => environment.Pairs.Any(pair => pair.Key.Text == name));

    private static void CheckCommands(RunInstruction run, Stage stage, RuleContext context)
    {
        foreach (var command in context.Model.ScriptOf(run)?.Commands ?? [])
        {
            if (NuGetCredential.IsStoredBy(command, run, stage))
                context.Report(command.Name!, "The password of a package source is written into the image; take it from a secret mount", fix: null, SeverityIn(stage));
        }
    }

    private static Fix? Mount(ContextSource source, DockerfileModel model, RuleContext context)
    {
        if (source.Instruction is not CopyInstruction { InnerComments.Count: 0, Onbuild: null } copy || copy.Sources.Count > 1 || ConfigurationName(source) is null || ShellPrograms.IsWindows(source.Stage))
            return null;
        var calls = model.Stages.Where(stage => stage.Chain.Contains(source.Stage)).SelectMany(stage => DotNetCalls.In(stage, model)).Where(call => call.Restores && call.Run.Span.Start > copy.Span.Start).ToList();
        if (calls.Count == 0 || calls.Any(call => call.Verb != "restore" || call.Command.Has("--configfile", "-s", "--source")) || calls.Select(call => call.Run).Distinct().Count() != calls.Count)
            return null;
        var changes = new List<TextChange> { new(context.Text.LinesWithBreak(copy.LinesSpan), "") };
        foreach (var call in calls)
        {
            changes.Add(call.Run.Keyword.InsertAfter(" --mount=type=secret,id=nugetconfig"));
            changes.Add(call.Command.Command.InsertAfter(" --configfile /run/secrets/nugetconfig"));
        }

        return Fix.Review("Mount it as the secret 'nugetconfig'", "The build needs '--secret id=nugetconfig,src=…' then", [.. changes, .. Frontend.NameForFirstFeature(model)]);
    }

    private static string? ConfigurationName(ContextSource source) =>
        FileNames.FirstOrDefault(name => name.Equals(ContextPath.NameOf(source.Path!), StringComparison.OrdinalIgnoreCase));
}
