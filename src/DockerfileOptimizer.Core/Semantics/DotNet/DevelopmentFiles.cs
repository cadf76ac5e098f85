using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Finds what publishing puts out for developers.</summary>
internal static class DevelopmentFiles
{
    private const string Settings = "appsettings.Development.json";
    private const string Symbols = "*.pdb";

    /// <summary>Packages by which an app shows its documentation.</summary>
    private static readonly string[] DocumentationReaders = ["Swashbuckle", "NSwag", "Microsoft.AspNetCore.OpenApi", "Namotion", "Scalar", "FastEndpoints", "Unchase", "MicroElements"];

    /// <summary>Names and patterns of files that are certainly in the published folder; none where there are only symbols, which many want.</summary>
    /// <param name="app">The app, whose project is known.</param>
    /// <param name="publish">The command that publishes it.</param>
    /// <param name="output">The folder it is published to.</param>
    /// <param name="model">The model.</param>
    /// <param name="context">The build context; null when it is not known.</param>
    public static IReadOnlyList<string> Of(DotNetApp app, DotNetCall publish, string output, DockerfileModel model, BuildContext? context)
    {
        var project = app.Project!;
        if (context is null || RelativePath.From(context.Root, project.ProjectPath) is not { } path || context.Read(path).File is not { } file)
            return [];
        string text = file.Text.Content;
        var found = new List<string>();
        if (app.IsAot == true && !Decides("StripSymbols") && !Decides("CopyOutputSymbolsToPublishDirectory"))
            found.Add("*.dbg");
        if (project.UsingMicrosoftNETSdkWeb == true && context.Find(ContextPath.Join(ContextPath.FolderOf(path), Settings)).State == SourceState.Found && !Mentions("appsettings"))
            found.Add(Settings);
        if (project is { GenerateDocumentationFile: true, AssemblyName: { } name, PackageReferences: { } packages } && !Decides("GenerateDocumentationFile") && !Mentions("PublishDocumentationFile") && !packages.Any(ReadsDocumentation))
            found.Add(name + ".xml");
        if (found.Count > 0 && app.IsAot != true && project.DebugType is "portable" or "full" && !Decides("DebugType") && !Decides("DebugSymbols") && !Decides("CopyOutputSymbolsToPublishDirectory"))
            found.Add(Symbols);
        found.RemoveAll(pattern => IsRemoved(publish, output, pattern, model));
        return found.TrueForAll(pattern => pattern == Symbols) ? [] : found;

        bool Decides(string property) => publish.Command.Sets(property) || Mentions(property + " ") || Mentions(property + ">");
        bool Mentions(string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool ReadsDocumentation(string package) => DocumentationReaders.Any(reader => package.StartsWith(reader, StringComparison.OrdinalIgnoreCase));

    private static bool IsRemoved(DotNetCall publish, string output, string pattern, DockerfileModel model)
    {
        var paths = PathSet.Matching($"{output}/{pattern}");
        return publish.Stage.After(publish.Run).OfType<RunInstruction>().Prepend(publish.Run)
            .SelectMany(run => model.EffectsOf(run).Files)
            .Any(effect => effect.Kind == EffectKind.Remove && effect.Paths.MayMeet(paths));
    }
}
