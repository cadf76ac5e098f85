using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>A command of the .NET SDK in a RUN: its words expanded, and where it runs.</summary>
/// <param name="Command">The command.</param>
/// <param name="Stage">The stage it stands in.</param>
/// <param name="Run">The instruction.</param>
/// <param name="WorkingDirectory">The folder it runs in; null when it is not known.</param>
internal sealed record DotNetCall(DotNetCommand Command, Stage Stage, RunInstruction Run, string? WorkingDirectory)
{
    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    private static readonly string[] SolutionExtensions = [".sln", ".slnx", ".slnf"];

    public string Verb => Command.Verb;

    /// <summary>True when nothing keeps it from running.</summary>
    public bool IsCertain => !Command.Command.IsConditional;

    /// <summary>True when the RUN fails where it fails.</summary>
    public bool MustSucceed
    {
        get
        {
            for (ShellNode node = Command.Command; node.Parent is { } parent; node = parent)
            {
                if (parent is ShellAndOr chain && chain.Operators.Any(operation => operation.Kind == ShellOperatorKind.OrIf))
                    return false;
            }

            return IsCertain;
        }
    }

    /// <summary>True when it builds, so that it restores too unless it is told not to.</summary>
    public bool Builds => Verb is "build" or "publish" or "pack" or "test";

    /// <summary>True when it gets the packages of its project, whether or not that is all it does.</summary>
    public bool Restores => Verb == "restore" || (Builds && !SkipsRestore);

    /// <summary>True when it relies on what an earlier command has restored.</summary>
    public bool SkipsRestore => Builds && Command.Has("--no-restore", "--no-build");

    /// <summary>The project, the solution or the folder that it works on, from the root of the image; null when it is not known.</summary>
    public string? Target
    {
        get
        {
            if (Command.Operands.Count == 0)
                return WorkingDirectory;
            return Command.Operands.Count == 1 && Command.TextOf(Command.Operands[0]) is { Length: > 0 } path
                ? ArgumentPath.Absolute(path.Replace('\\', '/'), WorkingDirectory)
                : null;
        }
    }

    /// <summary>True for the name of a project file.</summary>
    public static bool IsProject(string path) => ProjectExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for the name of a solution or of a filter of one.</summary>
    public static bool IsSolution(string path) => SolutionExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
