using System.Text.RegularExpressions;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>What apt is configured to in a stage: by files that it and its parents write, by <c>APT_CONFIG</c>, by the base image.</summary>
internal sealed class AptConfiguration
{
    private const string File = "/etc/apt/apt.conf";

    /// <summary>Programs that name a configuration file without writing settings into it.</summary>
    private static readonly string[] Harmless = ["rm", "chmod", "chown", "cat", "ls", "grep", "test", "[", "mkdir", "touch", "stat", "install_clean"];

    /// <summary>Programs whose whole output stands in the command itself.</summary>
    private static readonly string[] Printers = ["echo", "printf", "cat", "tee"];

    /// <summary>Images that come with settings of their own.</summary>
    private static readonly string[] ConfiguredImages = ["cimg/", "circleci/", "bitnami/minideb", "catthehacker/ubuntu", "ghcr.io/catthehacker/ubuntu"];

    /// <summary>Where settings are, or may be, written, in order, and the text that holds them; no text stands for any setting.</summary>
    private readonly List<(int Offset, string? Text)> _writes = [];
    private readonly Dictionary<string, int> _firstOf = new(StringComparer.Ordinal);
    private readonly bool _isConfiguredImage;

    private AptConfiguration(DockerfileModel model, Stage stage)
    {
        _isConfiguredImage = IsConfiguredImage(stage.RootImage);
        foreach (var instruction in stage.Instructions)
            AddWrites(instruction, model);
    }

    /// <summary>True when a setting is, or may be, other than apt's own default before a command.</summary>
    /// <param name="key">The last part of its name: <c>Assume-Yes</c>.</param>
    /// <param name="command">The command.</param>
    /// <param name="stage">The stage it stands in; null when it stands in none.</param>
    /// <param name="model">The model of the file.</param>
    public static bool MayHold(string key, ShellCommand command, Stage? stage, DockerfileModel model)
    {
        int offset = command.Span.Start;
        for (var link = stage; link is not null; link = link.Parent)
        {
            var configuration = model.FactOf(link, current => new AptConfiguration(model, current));
            if (configuration._isConfiguredImage || configuration.FirstOf(key) < offset)
                return true;
            offset = int.MaxValue;
        }

        return stage is null;
    }

    /// <summary>Where a setting may be written first; the largest number when it is not.</summary>
    private int FirstOf(string key)
    {
        if (_firstOf.TryGetValue(key, out int known))
            return known;
        int first = int.MaxValue;
        foreach (var (offset, text) in _writes)
        {
            if (text is not null && !Holds(text, key))
                continue;
            first = offset;
            break;
        }

        return _firstOf[key] = first;
    }

    private static bool IsConfiguredImage(ImageReference? image) =>
        image?.Name is { } name && ConfiguredImages.Any(configured => name.FamiliarName.StartsWith(configured, StringComparison.Ordinal));

    private void AddWrites(Instruction instruction, DockerfileModel model)
    {
        switch (instruction)
        {
            case EnvInstruction environment when environment.Pairs.Any(pair => pair.Key.Text == "APT_CONFIG"):
                _writes.Add((instruction.Span.Start, null));
                break;
            case TransferInstruction transfer:
                AddCopied(transfer);
                break;
            case RunInstruction run when model.ScriptOf(run) is { } script:
                foreach (var pipeline in Pipelines(script))
                    AddWritten(pipeline, model);
                break;
        }
    }

    private void AddCopied(TransferInstruction transfer)
    {
        string? destination = transfer.Destination?.Value.TrimEnd('/');
        if (destination is null || !(destination.StartsWith(File, StringComparison.Ordinal) || destination is "" or "/etc" or "/etc/apt"))
            return;
        if (transfer.Heredocs.Count > 0)
            _writes.AddRange(transfer.Heredocs.Select(heredoc => (transfer.Span.Start, (string?)heredoc.Body.ToString())));
        // Into a folder above, only a folder or an archive can bring the file along.
        else if (destination.Length >= File.Length || transfer.Sources.Any(source => !IsPlainFile(source.Value)))
            _writes.Add((transfer.Span.Start, null));
    }

    private static bool IsPlainFile(string source)
    {
        string name = ProgramName.Of(source);
        return name.IndexOf('.') > 0 && name.IndexOf('*') < 0 && !FileNames.IsArchive(name);
    }

    /// <summary>All pipelines of a script, in order.</summary>
    private static IEnumerable<ShellPipeline> Pipelines(ShellScript script)
    {
        var found = new HashSet<ShellNode>();
        foreach (var command in script.Commands)
        {
            // What stands above a node that was met before has been met, too.
            for (ShellNode? node = command; node is not null && found.Add(node); node = node.Parent)
            {
            }
        }

        return found.OfType<ShellPipeline>().OrderBy(pipeline => pipeline.Span.Start);
    }

    private void AddWritten(ShellPipeline pipeline, DockerfileModel model)
    {
        foreach (var node in pipeline.Commands)
        {
            var redirections = node is ShellCommand simple ? simple.Redirections : (node as ShellCompound)?.Redirections ?? [];
            bool isWritten = redirections.Any(redirection => IsConfigurationFile(redirection.Target));
            bool isNamed = node is ShellCommand named && named.Arguments.Any(IsConfigurationFile);
            if (!isWritten && !isNamed)
                continue;
            string? program = node is ShellCommand runner ? ProgramName.Of(runner) : null;
            if (isNamed && !isWritten && Harmless.Contains(program, StringComparer.Ordinal))
                continue;
            bool isSeen = !isNamed || Printers.Contains(program, StringComparer.Ordinal);
            _writes.Add((pipeline.Span.Start, isSeen ? model.Syntax.Text.Slice(pipeline.Span) + HeredocsOf(pipeline) : null));
        }
    }

    private static bool IsConfigurationFile(ShellWord word) => word.Text.Trim('"', '\'').StartsWith(File, StringComparison.Ordinal);

    private static string HeredocsOf(ShellPipeline pipeline) => string.Concat(pipeline.Commands
        .SelectMany(node => node is ShellCommand simple ? simple.Redirections : (node as ShellCompound)?.Redirections ?? [])
        .Select(redirection => redirection.Heredoc?.Body.ToString() ?? ""));

    private static bool Holds(string text, string key) => Regex.IsMatch(text, $@"(^|[\s:{{;""'n]){Regex.Escape(key)}\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
