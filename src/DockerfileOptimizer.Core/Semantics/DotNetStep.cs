using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>A command of the .NET SDK and where it runs.</summary>
internal sealed record DotNetStep(DotNetCommand Command, Stage Stage, RunInstruction Run);
