using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>A user as far as it is known.</summary>
/// <param name="Name">Its name; null for one given by a number that no account is known of.</param>
/// <param name="Id">Its number; null when not known.</param>
/// <param name="Group">The group as USER gives it, name or number; null when it is left to the account.</param>
/// <param name="IsRoot">Whether it may do everything, on Windows as administrator; null when not known.</param>
/// <param name="Instruction">The USER that sets it; null when the base image does.</param>
public sealed record UserName(string? Name, int? Id, string? Group, bool? IsRoot, UserInstruction? Instruction);
