using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>A file or a folder of the build context, and where a COPY puts it.</summary>
/// <param name="Copy">The COPY or ADD.</param>
/// <param name="Source">The source that selects it.</param>
/// <param name="ContextPath">Path from the context's root; empty for the root itself.</param>
/// <param name="ImagePath">Path of the file, or of the folder that the content goes to.</param>
/// <param name="IsFolder">True for a folder, which is copied with all below it.</param>
internal sealed record Placement(TransferInstruction Copy, Word Source, string ContextPath, string ImagePath, bool IsFolder)
{
    /// <summary>The path of the context that gets to a path of the image by it; null when none does.</summary>
    public string? SourceOf(string imagePath)
    {
        if (!IsFolder)
            return imagePath == ImagePath ? ContextPath : null;
        if (imagePath == ImagePath)
            return ContextPath;
        string folder = ImagePath == "/" ? "/" : ImagePath + "/";
        return imagePath.StartsWith(folder, StringComparison.Ordinal) ? DockerfileOptimizer.Context.ContextPath.Join(ContextPath, imagePath.Substring(folder.Length)) : null;
    }
}
