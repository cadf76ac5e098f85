using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project.Manifests;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>Why packages of Python are compiled on an image with musl.</summary>
/// <param name="Package">A package that is published for glibc only; null when none is seen.</param>
/// <param name="Compiler">The package of the distribution that is installed to compile; null when none is.</param>
internal sealed record PythonWheels(string? Package, string? Compiler)
{
    private const string Alpine = "alpine";

    /// <summary>Packages without wheels for musl that have some for glibc.</summary>
    private static readonly HashSet<string> GlibcOnly = new(StringComparer.Ordinal)
    {
        "catboost", "jaxlib", "mediapipe", "onnxruntime", "open3d", "opencv-contrib-python", "opencv-contrib-python-headless", "opencv-python", "opencv-python-headless", "playwright",
        "tensorflow", "tensorflow-cpu", "torch", "torchaudio", "torchvision", "xgboost",
    };

    /// <summary>Packages that are compiled on every distribution.</summary>
    private static readonly HashSet<string> SourceOnly = new(StringComparer.Ordinal)
    {
        "psycopg2", "mysqlclient", "uwsgi", "python-ldap", "pyaudio", "pycairo", "pygobject", "pygraphviz", "dlib", "mpi4py", "gevent-websocket", "pycurl", "rpi-gpio", "rpi.gpio", "spidev", "smbus", "netifaces", "pybluez",
    };

    private static readonly HashSet<string> Compilers = new(StringComparer.Ordinal) { "gcc", "g++", "build-base", "gfortran", "clang", "cargo", "rust", "alpine-sdk" };

    /// <summary><c>3.14-alpine3.22</c> becomes <c>3.14-slim</c>; null for a tag that is not of Alpine.</summary>
    public static string? SlimTag(string tag)
    {
        string[] parts = tag.Split('-');
        int alpine = Array.FindIndex(parts, part => part.StartsWith(Alpine, StringComparison.Ordinal));
        return alpine < 0 ? null : string.Join("-", parts.Select((part, index) => index == alpine ? "slim" : part));
    }

    /// <summary>Reads a stage and those that are FROM it; null where nothing is seen to be compiled for want of wheels.</summary>
    public static PythonWheels? Of(DockerfileModel model, Stage root, BuildContext? context)
    {
        var runs = WithChildren(root).SelectMany(stage => stage.Instructions).OfType<RunInstruction>().Where(run => run.Onbuild is null).ToList();
        var installs = runs.SelectMany(run => model.EffectsOf(run).Steps.Where(IsInstall).Select(step => (run, step))).ToList();
        if (installs.Count == 0)
            return null;
        var packages = installs.SelectMany(install => PackagesOf(model, install.run, install.step, context)).ToList();
        if (packages.Find(GlibcOnly.Contains) is { } package)
            return new(package, null);
        // Tools alone, such as pip itself, are never compiled; what is compiled everywhere is not Alpine's fault.
        bool hasProject = installs.Exists(install => install.step.Manifests.Count > 0 || install.step.Kind == BuildStepKind.Restore);
        var compiler = runs.SelectMany(run => model.EffectsOf(run).Packages)
            .Where(installation => installation is { Manager: PackageManager.Apk, IsRemoval: false })
            .SelectMany(installation => installation.Packages)
            .FirstOrDefault(argument => argument.Value is { } name && Compilers.Contains(name.Split('=', '~', '<', '>')[0]));
        return hasProject && compiler is not null && !packages.Exists(SourceOnly.Contains) ? new(null, compiler.Value!) : null;
    }

    private static IEnumerable<Stage> WithChildren(Stage root)
    {
        var pending = new Stack<Stage>([root]);
        while (pending.Count > 0)
        {
            var stage = pending.Pop();
            yield return stage;
            foreach (var child in stage.Children)
                pending.Push(child);
        }
    }

    private static bool IsInstall(BuildStep step) => step is { Ecosystem: Ecosystem.Python, Kind: BuildStepKind.Install or BuildStepKind.Restore or BuildStepKind.Build };

    /// <summary>Names of packages, from the command line and from the lists that the build context has.</summary>
    private static IEnumerable<string> PackagesOf(DockerfileModel model, RunInstruction run, BuildStep step, BuildContext? context)
    {
        var named = step.Command.Arguments
            .Select(argument => argument.Value)
            .Where(value => value is { Length: > 0 } && char.IsLetter(value[0]))
            .Select(value => value!.Split('=', '<', '>', '!', '~', '[', ';', '@', ' ')[0].ToLowerInvariant().Replace('_', '-'));
        if (context is null)
            return named;
        var lists = step.Manifests
            .Where(manifest => manifest.Scope == PathScope.Exact && manifest.Path.EndsWith(".txt", StringComparison.Ordinal))
            .Select(manifest => ContextOrigin.Of(model, context, run, manifest.Path))
            .OfType<string>();
        return named.Concat(lists.SelectMany(path => context.Read(path).File is { } file ? PythonRequirements.Parse(file.Text.Content).Packages : []));
    }
}
