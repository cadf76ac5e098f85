using System.Text.RegularExpressions;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Finds what apt is configured to before a command: by files that the stage and its parents write, by <c>APT_CONFIG</c>, by the base image.</summary>
internal sealed class AptConfiguration(DockerfileModel model, Instruction instruction, ShellCommand command)
{
    private const string File = "/etc/apt/apt.conf";

    /// <summary>Programs that name a configuration file without writing settings into it.</summary>
    private static readonly string[] Harmless = ["rm", "chmod", "chown", "cat", "ls", "grep", "test", "[", "mkdir", "touch", "stat", "install_clean"];

    /// <summary>Programs whose whole output stands in the command itself.</summary>
    private static readonly string[] Printers = ["echo", "printf", "cat", "tee"];

    /// <summary>Images that come with settings of their own.</summary>
    private static readonly string[] ConfiguredImages = ["cimg/", "circleci/", "bitnami/minideb", "catthehacker/ubuntu", "ghcr.io/catthehacker/ubuntu"];

    /// <summary>True when a setting is, or may be, other than apt's own default.</summary>
    /// <param name="key">The last part of its name: <c>Assume-Yes</c>.</param>
    public bool MayHold(string key)
    {
        if (model.StageOf(instruction) is not { } stage)
            return true;
        return IsConfiguredImage(stage.RootImage) || stage.InheritedInstructions
            .TakeWhile(earlier => earlier.Span.Start <= instruction.Span.Start)
            .Any(earlier => MaySet(earlier, key));
    }

    private static bool IsConfiguredImage(ImageReference? image) =>
        image?.Name is { } name && ConfiguredImages.Any(configured => name.FamiliarName.StartsWith(configured, StringComparison.Ordinal));

    private bool MaySet(Instruction earlier, string key) => earlier switch
    {
        EnvInstruction environment => environment.Pairs.Any(pair => pair.Key.Text == "APT_CONFIG"),
        TransferInstruction transfer => MayCopy(transfer, key),
        RunInstruction run when model.ScriptOf(run) is { } script => Pipelines(script).Any(pipeline => MaySet(pipeline, key)),
        _ => false,
    };

    private static bool MayCopy(TransferInstruction transfer, string key)
    {
        string? destination = transfer.Destination?.Value.TrimEnd('/');
        if (destination is null || !(destination.StartsWith(File, StringComparison.Ordinal) || destination is "" or "/etc" or "/etc/apt"))
            return false;
        if (transfer.Heredocs.Count > 0)
            return transfer.Heredocs.Any(heredoc => Holds(heredoc.Body.ToString(), key));
        // Into a folder above, only a folder or an archive can bring the file along.
        return destination.Length >= File.Length || transfer.Sources.Any(source => !IsPlainFile(source.Value));
    }

    private static bool IsPlainFile(string source)
    {
        string name = ProgramName.Of(source);
        return name.IndexOf('.') > 0 && name.IndexOf('*') < 0 && !FileNames.IsArchive(name);
    }

    /// <summary>The pipelines that run before the command.</summary>
    private IEnumerable<ShellPipeline> Pipelines(ShellScript script)
    {
        var found = new HashSet<ShellPipeline>();
        foreach (var earlier in script.Commands.TakeWhile(candidate => candidate.Span.Start < command.Span.Start))
        {
            for (ShellNode? node = earlier; node is not null; node = node.Parent)
            {
                if (node is ShellPipeline pipeline)
                    found.Add(pipeline);
            }
        }

        return found;
    }

    private bool MaySet(ShellPipeline pipeline, string key)
    {
        foreach (var node in pipeline.Commands)
        {
            var redirections = node is ShellCommand simple ? simple.Redirections : (node as ShellCompound)?.Redirections ?? [];
            bool isWritten = redirections.Any(redirection => IsConfigurationFile(redirection.Target));
            bool isNamed = node is ShellCommand named && named.Arguments.Any(IsConfigurationFile);
            string? program = node is ShellCommand runner ? ProgramName.Of(runner) : null;
            if (isNamed && !isWritten && Harmless.Contains(program, StringComparer.Ordinal))
                continue;
            if (isNamed && !Printers.Contains(program, StringComparer.Ordinal))
                return true;
            if ((isWritten || isNamed) && Holds(model.Syntax.Text.Slice(pipeline.Span) + HeredocsOf(pipeline), key))
                return true;
        }

        return false;
    }

    private static bool IsConfigurationFile(ShellWord word) => word.Text.Trim('"', '\'').StartsWith(File, StringComparison.Ordinal);

    private static string HeredocsOf(ShellPipeline pipeline) => string.Concat(pipeline.Commands
        .SelectMany(node => node is ShellCommand simple ? simple.Redirections : (node as ShellCompound)?.Redirections ?? [])
        .Select(redirection => redirection.Heredoc?.Body.ToString() ?? ""));

    private static bool Holds(string text, string key) => Regex.IsMatch(text, $@"(^|[\s:{{;""'n]){Regex.Escape(key)}\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
