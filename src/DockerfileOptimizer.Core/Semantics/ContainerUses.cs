using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Tells what containers of a stage are started for, by the command that starts them.</summary>
internal static class ContainerUses
{
    /// <summary>Programs that people work with, and those that wait for them.</summary>
    private static readonly HashSet<string> ForPeople = new(StringComparer.Ordinal)
    {
        "sh", "bash", "zsh", "fish", "ash", "dash", "ksh", "pwsh", "tmux", "screen", "sshd", "dropbear", "telnetd", "sleep", "tail", "jupyter", "jupyter-lab", "jupyter-notebook", "jupyterhub",
        "jupyterhub-singleuser", "start-notebook.sh", "start-notebook.py", "code-server", "openvscode-server", "rstudio-server", "rserver", "ttyd", "gotty", "wetty", "irb", "ipython", "ipython3", "systemd", "init",
        "vncserver", "xrdp", "vim", "nvim", "emacs", "nano", "ansible-playbook", "toolbox",
    };

    /// <summary>Programs that are of use to people when they are started without arguments.</summary>
    private static readonly HashSet<string> Consoles = new(StringComparer.Ordinal) { "python", "python2", "python3", "node", "nodejs", "ruby", "php", "perl", "R", "ghci", "lua", "julia", "psql", "cat" };

    private static readonly HashSet<string> Builders = new(StringComparer.Ordinal)
    {
        "make", "cmake", "ninja", "gcc", "g++", "cc", "clang", "go", "cargo", "rustc", "mvn", "mvnw", "gradle", "gradlew", "sbt", "msbuild", "xbuild", "pip", "pip3", "tox", "nox", "pytest", "rake", "rspec", "phpunit", "gem",
        "conan", "bazel", "bazelisk", "meson", "jest", "mocha", "cypress", "golangci-lint", "goreleaser", "air", "reflex", "nodemon", "scons", "latexmk", "pdflatex", "hugo", "jekyll", "mkdocs", "npx", "docker", "composer",
    };

    private static readonly HashSet<string> NodeRunners = new(StringComparer.Ordinal) { "npm", "yarn", "pnpm", "bun" };

    private static readonly HashSet<string> Shells = new(StringComparer.Ordinal) { "sh", "bash", "zsh", "ash", "dash", "ksh" };

    /// <summary>Parts of names of images that are made to work in.</summary>
    private static readonly string[] WorkplaceImages = ["devcontainer", "gitpod", "codespaces", "jupyter/", "code-server", "rstudio"];

    private static readonly string[] ScriptWords = ["entrypoint", "entry-point", "start", "run", "init", "boot", "launch", "setup", "wrapper"];

    /// <summary>What containers of a stage do.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="model">The file.</param>
    /// <param name="path">The path of the Dockerfile, if it is known.</param>
    public static ContainerUse Of(Stage stage, DockerfileModel model, string? path)
    {
        if (StagePurpose.IsWorkplace(stage.Name) || StagePurpose.IsWorkplacePath(path) || WorkplaceImages.Any(part => stage.RootImage?.Expanded?.IndexOf(part, StringComparison.Ordinal) >= 0))
            return ContainerUse.People;
        if (!StartCommand.IsGiven(stage))
            return BaseEntryPoint.Of(stage) == EntryPoint.DropsPrivileges ? ContainerUse.Script : ContainerUse.Unknown;
        if (StartCommand.Of(stage, model) is { } start)
            return Of([.. start.Words.Select(word => word.Value)]);
        var programs = new CommandInstruction?[] { stage.Last<EntrypointInstruction>(), stage.Last<CmdInstruction>() }
            .Where(instruction => instruction is not null)
            .SelectMany(instruction => model.ScriptOf(instruction!)?.Commands ?? []);
        return programs.Any(command => ProgramName.Of(command) is { } name && ForPeople.Contains(name)) ? ContainerUse.People : ContainerUse.Script;
    }

    private static ContainerUse Of(string?[] words)
    {
        string name = ProgramName.Of(words[0]!);
        string? last = words[words.Length - 1];
        if (last is not null && Shells.Contains(ProgramName.Of(last)))
            return ContainerUse.People;
        if (Shells.Contains(name))
            return words.Skip(1).Any(word => word is null || !word.StartsWith("-", StringComparison.Ordinal)) ? ContainerUse.Script : ContainerUse.People;
        if (ForPeople.Contains(name) || (Consoles.Contains(name) && words.Length == 1))
            return ContainerUse.People;
        if (Builders.Contains(name) || (name == "dotnet" && !RunsAssembly(words)) || (NodeRunners.Contains(name) && words.Any(IsTest)))
            return ContainerUse.Builds;
        // A script in a folder of the sources, as 'hack/dev', works on them.
        if (words[0]!.IndexOf('/') > 0 && !words[0]!.StartsWith("./", StringComparison.Ordinal))
            return ContainerUse.Unknown;
        return words.Any(IsScript) ? ContainerUse.Script : ContainerUse.Program;
    }

    private static bool RunsAssembly(string?[] words) => words.Length == 1 || words.Any(word => word is null || word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));

    private static bool IsTest(string? word) => word is "test" or "lint" or "build" or "install" or "ci" or "e2e" or "watch" or "dev";

    private static bool IsScript(string? word)
    {
        if (word is null)
            return true;
        string name = ProgramName.Of(word);
        bool isUnder = word != name || name.EndsWith(".sh", StringComparison.Ordinal);
        return isUnder && name.IndexOf('.') is var dot && (name.EndsWith(".sh", StringComparison.Ordinal) || (dot < 0 && ScriptWords.Any(part => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)));
    }
}
