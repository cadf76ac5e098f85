namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Recognizes the stages that Visual Studio gives a Dockerfile, and relies on when it starts the debugger.</summary>
internal static class VisualStudioLayout
{
    /// <summary>True for a file whose stage 'publish' is FROM 'build', and whose last one is FROM 'base'.</summary>
    public static bool Is(DockerfileModel model) =>
        model.Stages.Any(stage => stage is { Name: "publish", Parent.Name: "build" })
        && model.Stages[model.Stages.Count - 1].Chain.Any(stage => stage.Name == "base");
}
