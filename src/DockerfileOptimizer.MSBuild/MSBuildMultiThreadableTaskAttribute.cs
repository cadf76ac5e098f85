#pragma warning disable IDE0130 // MSBuild looks for the attribute by its full name.
namespace Microsoft.Build.Framework;

/// <summary>Says that a task may run in process beside others: it reads no current directory and no environment.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
