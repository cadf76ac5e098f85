using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>A language runtime that is installed from the packages of a distribution.</summary>
/// <param name="Name">The name: <c>Python</c>.</param>
/// <param name="Image">The image that has it: <c>python</c>.</param>
internal sealed record RuntimePackages(string Name, string Image)
{
    private static readonly RuntimePackages[] Known =
        [new("Node.js", "node"), new("Python", "python"), new("Java", "eclipse-temurin"), new(".NET", "mcr.microsoft.com/dotnet/aspnet")];

    private static readonly string[] PythonPrograms = ["gunicorn", "uvicorn", "flask", "celery"];

    /// <summary>What may follow the name of a language in the name of a package that is its runtime or makes room for packages from elsewhere.</summary>
    private static readonly string[] Neutral =
        ["pip", "venv", "virtualenv", "dev", "devel", "setuptools", "wheel", "distutils", "minimal", "full", "doc", "lts", "current", "libs", "headless"];

    /// <summary>The one runtime that the stages on a base image install and the container runs; null when there is none, or more.</summary>
    public static RuntimePackages? Of(Stage target, DockerfileModel model)
    {
        var packages = model.Stages.Where(stage => stage.Root == target.Root)
            .SelectMany(stage => stage.Instructions.OfType<RunInstruction>())
            .SelectMany(run => model.ScriptOf(run)?.Commands ?? [])
            .SelectMany(PackagesOf)
            .ToList();
        var installed = packages.Select(OfPackage).OfType<RuntimePackages>().Distinct().ToList();
        if (installed.Count != 1 || packages.Any(IsModule) || StartCommand.Of(target, model) is not { } start)
            return null;
        return OfProgram(ProgramName.Of(start.Words[0].Value!)) == installed[0] ? installed[0] : null;
    }

    private static IEnumerable<string> PackagesOf(ShellCommand command) =>
        PackageCommand.TryRead(command) is { Subcommand.Value: "install" or "add" } install
            ? command.Arguments.SkipWhile(word => word != install.Subcommand).Skip(1).Select(word => word.Value?.Split('=')[0]).OfType<string>()
            : [];

    private static RuntimePackages? OfPackage(string package)
    {
        string[] parts = package.Split('-');
        return WithoutVersion(parts[0]) switch
        {
            "nodejs" => Known[0],
            "python" when parts.Length == 1 => Known[1],
            "openjdk" => Known[2],
            "default" when parts.Length > 1 && parts[1] is "jre" or "jdk" => Known[2],
            "java" when parts.Contains("openjdk", StringComparer.Ordinal) || parts.Contains("corretto", StringComparer.Ordinal) => Known[2],
            "dotnet" or "aspnetcore" when parts.Contains("sdk", StringComparer.Ordinal) || parts.Contains("runtime", StringComparer.Ordinal) => Known[3],
            _ => null,
        };
    }

    private static RuntimePackages? OfProgram(string program) => WithoutVersion(program) switch
    {
        "node" or "nodejs" or "npm" or "npx" or "yarn" or "pnpm" => Known[0],
        "python" => Known[1],
        "java" => Known[2],
        "dotnet" => Known[3],
        _ => PythonPrograms.Contains(program, StringComparer.Ordinal) ? Known[1] : null,
    };

    /// <summary>True for a module that the distribution builds for its own runtime, and that the official image cannot load.</summary>
    private static bool IsModule(string package)
    {
        string[] parts = package.Split('-');
        return parts.Length > 1
            && WithoutVersion(parts[0]) is "python" or "py" or "node" or "php" or "ruby"
            && !Neutral.Contains(parts[1], StringComparer.Ordinal);
    }

    private static string WithoutVersion(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
}
