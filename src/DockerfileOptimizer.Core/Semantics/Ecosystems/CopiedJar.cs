using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>The archive that a container starts, and the COPY that brings it.</summary>
/// <param name="Copy">The instruction; the archive is all that it copies.</param>
/// <param name="Source">Its source.</param>
/// <param name="Path">Absolute path of the archive in the image.</param>
internal sealed record CopiedJar(CopyInstruction Copy, Word Source, string Path)
{
    /// <summary>Reads a stage; null where the archive comes from elsewhere, or along with other files.</summary>
    public static CopiedJar? Of(Stage stage, DockerfileModel model, JavaStart start)
    {
        if (start.Jar?.Value is not { } jar || stage.Instructions.Count == 0)
            return null;
        if (ArgumentPath.Absolute(jar, model.WorkingDirectoryAt(stage.Instructions[stage.Instructions.Count - 1])) is not { } path)
            return null;
        return stage.Instructions.OfType<CopyInstruction>()
            .Where(copy => copy is { Onbuild: null, Sources.Count: 1, Heredocs.Count: 0 } && TargetOf(copy, model) == path)
            .Select(copy => new CopiedJar(copy, copy.Sources[0], path))
            .LastOrDefault();
    }

    /// <summary>The path that a single file is copied to; null when it is not known.</summary>
    private static string? TargetOf(CopyInstruction copy, DockerfileModel model)
    {
        if (model.ValueOf(copy.Destination!, copy) is not { Length: > 0 } destination || ArgumentPath.Absolute(destination, model.WorkingDirectoryAt(copy)) is not { } target)
            return null;
        bool isFolder = destination.EndsWith("/", StringComparison.Ordinal) || ContextPath.NameOf(destination) is "." or "..";
        if (!isFolder)
            return target;
        return model.ValueOf(copy.Sources[0], copy) is { } source && source.IndexOf('*') < 0 ? ContextPath.Clean(target + "/" + ContextPath.NameOf(source)) : null;
    }
}
