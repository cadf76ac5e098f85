using System.CommandLine;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Cli.Output;
using DockerfileOptimizer.Cli.Running;
using DockerfileOptimizer.Cli.Settings;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Cli.Commands;

/// <summary><c>cache FILE…</c>: tells which steps run again when files change.</summary>
internal static class CacheCommand
{
    public static Command Create(CommandHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files of the build context that change, are added or removed",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(NotEmpty.Check);
        var options = new CacheOptions();
        var output = new OutputOptions();
        var command = new Command("cache", "Tells which steps run again when files change.") { files };
        options.AddTo(command, host);
        output.AddTo(command);
        command.SetAction(result => (int)Run(result.GetRequiredValue(files), options.Read(result, host), output.Read(result, host), host));
        return command;
    }

    private static ExitCode Run(string[] files, CacheSettings settings, OutputSettings output, CommandHost host)
    {
        var dockerfile = new Dockerfile(settings.Dockerfile, host.FullPath(settings.Dockerfile));
        if (Load(dockerfile, settings, host) is not { } input)
            return ExitCode.FileFailure;

        var model = DockerfileModel.Create(DockerfileSyntax.Parse(input.Source.File!.Text), settings.Target, settings.BuildArguments);
        if (model.Target is null)
        {
            host.Warn($"error: '{settings.Dockerfile}' has no stage {(settings.Target is { } target ? $"'{target}'" : "to build")}");
            return ExitCode.FileFailure;
        }

        var surroundings = new Surroundings(input, model);
        string root = surroundings.BuildContext?.Root ?? Path.GetDirectoryName(dockerfile.Path)!;
        var ignoreFile = surroundings.BuildContext is null ? new Surroundings(input with { ContextRoot = root }, model).IgnoreFile : surroundings.IgnoreFile;
        var changed = files.Select(file => ChangedFile.Of(file, host.FullPath(file), root, ignoreFile?.Content)).ToList();
        var stages = CacheImpact.Of(model, ignoreFile?.Content, changed.Where(file => !file.IsOutside).Select(file => file.Path));
        using var report = OutputTarget.TryOpen(output, host, [dockerfile]);
        if (report is null)
            return ExitCode.FileFailure;
        report.Writer.Write(output.IsJson ? CacheJson.Write(dockerfile.Name, root, changed, model, stages) : CacheText.Write(changed, model, stages));
        return ExitCode.Success;
    }

    private static AnalysisInput? Load(Dockerfile dockerfile, CacheSettings settings, CommandHost host)
    {
        var source = dockerfile.Read(host);
        if (source.Problem is { } problem)
        {
            host.Warn($"error DFO0002: '{dockerfile.Name}': {problem.Message}");
            return null;
        }

        return new AnalysisInput
        {
            Path = dockerfile.Path,
            Source = source,
            ContextRoot = settings.Context,
            Files = new DiskFiles(),
            Target = settings.Target,
            BuildArguments = settings.BuildArguments,
        };
    }
}
