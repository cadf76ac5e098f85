using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Configuration;

namespace DockerfileOptimizer.Cli.Running;

/// <summary>A file that is to be analyzed.</summary>
/// <param name="File">The file.</param>
/// <param name="Keys">The keys of configuration files that apply to it.</param>
/// <param name="Problems">What is wrong in configuration files and was not reported with a file before.</param>
internal sealed record PlannedFile(
    Dockerfile File,
    IReadOnlyDictionary<string, string> Keys,
    IReadOnlyList<ConfigurationProblem> Problems);
