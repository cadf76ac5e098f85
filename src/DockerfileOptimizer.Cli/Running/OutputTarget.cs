using System.Text;
using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Cli.Settings;

namespace DockerfileOptimizer.Cli.Running;

/// <summary>Where a report goes.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly bool _isOwned;

    private OutputTarget(TextWriter writer, bool isOwned)
    {
        Writer = writer;
        _isOwned = isOwned;
    }

    public TextWriter Writer { get; }

    /// <summary>Opens the file that the settings name, or standard output; null, and reported, when that is not possible.</summary>
    public static OutputTarget? TryOpen(OutputSettings settings, CommandHost host, IEnumerable<Dockerfile> inputs)
    {
        if (settings.Path is not { } path)
            return new(host.Output, isOwned: false);
        if (inputs.Any(input => !input.IsStandardInput && input.Path == path))
            return Refused(host, path, "it is one of the files to read");
        try
        {
            return new(new StreamWriter(path, new UTF8Encoding(false), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write }), isOwned: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refused(host, path, exception.Message.TrimEnd('.'));
        }
    }

    public void Dispose()
    {
        if (_isOwned)
            Writer.Dispose();
    }

    private static OutputTarget? Refused(CommandHost host, string path, string reason)
    {
        host.Warn($"error: '{path}' cannot be written: {reason}");
        return null;
    }
}
