namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>A warning or an error as the console logger prints it.</summary>
internal sealed record ReportedLine(
    string File, int Line, int Column, int EndLine, int EndColumn, string Severity, string Code, string Message, string Project);
