namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>The models of programs by name, from a generated table: asking each type for its names would cost more than all look-ups.</summary>
internal sealed class CommandModels
{
    public const string Header = "# program\ttype";

    private static readonly CommandModels Table = new();

    private readonly Lazy<Dictionary<string, Lazy<CommandModel>>> _models = new(Read);

    public static CommandModels Shipped => Table;

    /// <summary>The model of a program; null when nothing is known of it.</summary>
    /// <param name="program">Its name without folder.</param>
    public CommandModel? Find(string program) => _models.Value.TryGetValue(program, out var model) ? model.Value : null;

    /// <summary>Writes the table.</summary>
    public static string Write(IEnumerable<CommandModel> models) => Header + "\n" + string.Concat(
        models.SelectMany(model => model.Programs.Select(program => $"{program}\t{model.GetType().Name}\n")).OrderBy(line => line, StringComparer.Ordinal));

    private static Dictionary<string, Lazy<CommandModel>> Read()
    {
        var models = new Dictionary<string, Lazy<CommandModel>>(StringComparer.Ordinal);
        var byType = new Dictionary<string, Lazy<CommandModel>>(StringComparer.Ordinal);
        using var stream = typeof(CommandModels).Assembly.GetManifestResourceStream("command-models.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                continue;
            string[] columns = line.Split('\t');
            if (!byType.TryGetValue(columns[1], out var model))
                byType[columns[1]] = model = new(() => Create(columns[1]));
            models[columns[0]] = model;
        }

        return models;
    }

    private static CommandModel Create(string typeName) => (CommandModel)Activator.CreateInstance(
        typeof(CommandModels).Assembly.GetType($"{typeof(CommandModels).Namespace}.Models.{typeName}", throwOnError: true)!)!;
}
