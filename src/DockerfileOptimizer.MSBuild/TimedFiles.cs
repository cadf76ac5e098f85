using System.Diagnostics;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.MSBuild;

/// <summary>The files on disk, with the time that listing folders has taken: the analysis around it does not count.</summary>
internal sealed class TimedFiles : IContextFiles
{
    private readonly DiskFiles _files = new();
    private readonly Stopwatch _clock = new();

    public TimeSpan Elapsed => _clock.Elapsed;

    public IReadOnlyList<ContextEntry>? List(string folder)
    {
        _clock.Start();
        var entries = _files.List(folder);
        _clock.Stop();
        return entries;
    }

    public SourceFileResult Read(string path) => _files.Read(path);
}
