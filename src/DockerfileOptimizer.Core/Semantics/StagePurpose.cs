namespace DockerfileOptimizer.Semantics;

/// <summary>What a stage is for, as far as its name tells. Names are taken apart at dashes, underscores and dots.</summary>
internal static class StagePurpose
{
    private static readonly string[] Tests =
        ["test", "tests", "tester", "testing", "testrunner", "unittest", "unittests", "integrationtest", "integrationtests", "e2e", "lint", "linter", "check", "checks", "validate", "validation", "verify", "analyze", "analysis", "audit", "scan", "ci", "debug", "debugger", "coverage", "bench", "benchmark"];

    private static readonly string[] Workplaces =
        ["dev", "develop", "development", "devel", "devcontainer", "vscode", "local", "watch", "shell", "tools", "migrate", "migration", "migrations", "migrator", "docs"];

    private static readonly string[] Products =
        ["final", "prod", "production", "release", "runtime", "runner", "deploy", "serve", "server"];

    /// <summary>True for a stage that tests, checks or debugs.</summary>
    public static bool IsTest(string? name) => NamesOneOf(Tests, name);

    /// <summary>True for a stage that people work in, tests among them.</summary>
    public static bool IsWorkplace(string? name) => IsTest(name) || NamesOneOf(Workplaces, name);

    /// <summary>True for a stage that is meant to be shipped.</summary>
    public static bool IsProduct(string? name) => !IsWorkplace(name) && NamesOneOf(Products, name);

    /// <summary>True for a file that is for such a stage, by its name or that of its folder: <c>Dockerfile.dev</c>, <c>Shop.Tests/Dockerfile</c>.</summary>
    /// <param name="path">The path of the Dockerfile; null when it is not known.</param>
    public static bool IsWorkplacePath(string? path)
    {
        string[] names = path?.Split('/', '\\') ?? [];
        return names.Skip(Math.Max(0, names.Length - 2)).Any(IsWorkplace);
    }

    private static bool NamesOneOf(string[] words, string? name) =>
        name is not null && name.Split('-', '_', '.').Any(part => words.Contains(part, StringComparer.OrdinalIgnoreCase));
}
