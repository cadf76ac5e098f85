namespace DockerfileOptimizer.Semantics;

/// <summary>What a .NET image holds.</summary>
public enum DotNetImageFamily
{
    /// <summary>Compiler, tools and the runtimes of its own version.</summary>
    Sdk,

    /// <summary>The runtime and ASP.NET Core.</summary>
    AspNet,

    /// <summary>The runtime without ASP.NET Core.</summary>
    Runtime,

    /// <summary>What a self-contained app needs: no .NET.</summary>
    RuntimeDeps,

    /// <summary>The diagnostics tool.</summary>
    Monitor,

    /// <summary>.NET Framework, on Windows.</summary>
    Framework,
}
