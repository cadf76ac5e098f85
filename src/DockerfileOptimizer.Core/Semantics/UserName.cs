using DockerfileOptimizer.Semantics.Inheritance;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>A user as far as it is known.</summary>
public sealed class UserName
{
    private readonly string? _name;
    private readonly int? _id;
    private readonly Lazy<Account?>? _account;

    /// <param name="name">The name, where it is given.</param>
    /// <param name="id">The number, where it is given.</param>
    /// <param name="account">What is known of the account.</param>
    internal UserName(string? name, int? id, Func<Account?>? account = null)
    {
        _name = name;
        _id = id;
        // Who only wants to know whether it is root does not need the facts on the base image.
        _account = account is null ? null : new(account);
    }

    /// <summary>Its name; null for one given by a number that no account is known of.</summary>
    public string? Name => _name ?? _account?.Value?.Name;

    /// <summary>Its number; null when not known.</summary>
    public int? Id => _id ?? _account?.Value?.Id;

    /// <summary>The group as USER gives it, name or number; null when it is left to the account.</summary>
    public string? Group { get; internal init; }

    /// <summary>Whether it may do everything, on Windows as administrator; null when not known.</summary>
    public bool? IsRoot { get; internal init; }

    /// <summary>The USER that sets it; null when the base image does.</summary>
    public UserInstruction? Instruction { get; internal init; }
}
