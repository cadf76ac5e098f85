using System.Globalization;
using System.Text.Json;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Tests.Reference;

namespace DockerfileOptimizer.Tests.Properties;

/// <summary>What is mutated, and how often: <c>MUTATIONS=1000000 dotnet test --filter Mutation</c> tries more.</summary>
internal static class MutationSources
{
    private const int Default = 100_000;

    private static readonly Lazy<string[]> Texts = new(Read);

    public static IReadOnlyList<string> All => Texts.Value;

    // The tests are a front end: nobody passes them settings in.
#pragma warning disable RS0030
    public static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : Default;
#pragma warning restore RS0030

    /// <summary>The texts of the reference table, which hold every construct of the language, and as often those that rules look at.</summary>
    private static string[] Read()
    {
        string[] table =
        [
            .. ReferenceTable.Read("parse").Where(row => row.Field("text").ValueKind == JsonValueKind.String)
                .Select(row => row.Field("text").GetString()!)
                .Where(text => text.Length < 2_000),
        ];
        string[] examples =
        [
            .. ShippedRules.All.Select(rule => ExampleText.Parse(ExampleText.Complete(rule.Documentation.Noncompliant)).Text),
            .. Directory.EnumerateFiles(Repository.PathOf("tests/DockerfileOptimizer.Core.Tests/Scenarios"), "Dockerfile", SearchOption.AllDirectories).Order().Select(File.ReadAllText),
        ];
        return [.. table, .. Enumerable.Repeat(examples, table.Length / examples.Length).SelectMany(texts => texts)];
    }
}
