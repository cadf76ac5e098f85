using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Analysis;

/// <summary>
/// The generated table of rules: a line a rule, its columns separated by tabs. Reading it takes a millisecond;
/// making all rules to ask them would take fifteen.
/// </summary>
internal static class RuleTable
{
    public const string Header = "# id\tname\tcategory\tseverity\tenabled\tsince\tnode\ttriggers\trefines\ttype";

    /// <summary>Writes the table.</summary>
    public static string Write(IEnumerable<Rule> rules)
    {
        var lines = rules
            .OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)
            .Select(rule => string.Join("\t", Columns(rule)));
        return Header + "\n" + string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>Reads the table.</summary>
    public static IEnumerable<RuleEntry> Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return ToEntry(line.Split('\t'));
        }
    }

    private static string[] Columns(Rule rule)
    {
        var descriptor = rule.Descriptor;
        return
        [
            descriptor.Id,
            descriptor.Name,
            descriptor.Category.ToString(),
            descriptor.Severity.ToString(),
            descriptor.EnabledByDefault ? "on" : "off",
            descriptor.Since,
            rule.NodeType.Name,
            string.Join(" ", descriptor.Triggers),
            string.Join(" ", descriptor.Refines),
            rule.GetType().FullName!,
        ];
    }

    private static RuleEntry ToEntry(string[] columns)
    {
        var descriptor = new RuleDescriptor(columns[0], columns[1], Parse<Category>(columns[2]), Parse<Severity>(columns[3]))
        {
            EnabledByDefault = columns[4] == "on",
            Since = columns[5],
            Triggers = Words(columns[7]),
            Refines = Words(columns[8]),
        };
        string typeName = columns[9];
        return new RuleEntry(descriptor, columns[6], () => Create(typeName));
    }

    private static Rule Create(string typeName) =>
        (Rule)Activator.CreateInstance(typeof(RuleTable).Assembly.GetType(typeName, throwOnError: true)!)!;

    private static T Parse<T>(string name)
        where T : struct => (T)Enum.Parse(typeof(T), name);

    private static string[] Words(string column) => column.Length == 0 ? [] : column.Split(' ');
}
