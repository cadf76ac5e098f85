using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Writes <c>--no-restore</c>.</summary>
internal static class NoRestoreOption
{
    /// <summary>Puts it behind the words of a command, but not behind those that it hands on.</summary>
    public static TextChange AddTo(DotNetCall call)
    {
        var arguments = call.Command.Command.Arguments;
        var last = arguments.TakeWhile(word => word.Value != "--").Last();
        return last.InsertAfter(" --no-restore");
    }
}
