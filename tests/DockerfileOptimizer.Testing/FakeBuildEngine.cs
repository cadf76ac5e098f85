using System.Collections;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.Testing;

/// <summary>A build that a task runs in and that keeps what the task logs.</summary>
public sealed class FakeBuildEngine : IBuildEngine
{
    private readonly List<BuildErrorEventArgs> _errors = [];
    private readonly List<BuildWarningEventArgs> _warnings = [];
    private readonly List<BuildMessageEventArgs> _messages = [];

    public IReadOnlyList<BuildErrorEventArgs> Errors => _errors;

    public IReadOnlyList<BuildWarningEventArgs> Warnings => _warnings;

    public IReadOnlyList<BuildMessageEventArgs> Messages => _messages;

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    public void LogErrorEvent(BuildErrorEventArgs e) => _errors.Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => _warnings.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => _messages.Add(e);

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException("A task of ours logs no custom events.");

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException("A task of ours builds no projects.");
}
