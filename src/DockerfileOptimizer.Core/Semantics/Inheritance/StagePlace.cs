namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>A place in the run of a stage.</summary>
/// <param name="Visit">The run.</param>
/// <param name="Offset">The offset in the file, which what stands before it has a smaller one than.</param>
internal readonly record struct StagePlace(StageVisit Visit, int Offset);
