using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Finds out which stages and images an instruction copies or mounts from.</summary>
internal sealed class SourceReader(StageTable table, char escape, List<BaseReference> images, List<ConversionError> errors)
{
    private const string Scratch = "scratch";

    /// <summary>The stages among the sources of an instruction; images go to the list of images.</summary>
    public IEnumerable<StageSource> Read(Instruction instruction) => instruction switch
    {
        CopyInstruction => OfCopy(instruction.Flag("from")),
        RunInstruction => instruction.Flags.Where(flag => flag.Name == "mount").SelectMany(OfMount),
        _ => [],
    };

    private IEnumerable<StageSource> OfCopy(InstructionFlag? flag)
    {
        if (flag?.Value is not { Length: > 0 } written)
            return [];
        var scope = new ConversionScope(escape, _ => VariableValue.Unset, errors);
        if (scope.Expand(flag) is not { } value)
            return [];
        var span = flag.PlaceOfValue();
        if (value != written)
        {
            scope.Report(ConversionErrorKind.VariableInSource, span, $"'--from' takes no variable; name a stage that is FROM '{written}' instead");
            return [];
        }

        if (!WrittenNumber.TryParse(written, out long index))
            return Find(new(written, span), isCopy: true, isUsed: true);
        if (!table.TryFind(index, out var stage))
            scope.Report(ConversionErrorKind.StageIndex, span, $"There is no stage {index}; the first is 0, the last {table.Stages.Count - 1}");
        return stage is null ? [] : [new(stage, span, IsCopy: true, IsUsed: true)];
    }

    private IEnumerable<StageSource> OfMount(InstructionFlag flag)
    {
        string? from = null;
        bool isCache = false;
        foreach (string field in CsvFields.TryRead(flag.Value ?? "") ?? [])
        {
            var (key, value) = CsvFields.SplitOption(field);
            if (key == "from")
                from = value;
            isCache |= key == "type" && "cache".Equals(value, StringComparison.OrdinalIgnoreCase);
        }

        bool isNamed = !string.IsNullOrEmpty(from);
        return Find(new(isNamed ? from! : Scratch, flag.PlaceOfValue()), isCopy: false, isUsed: isNamed || isCache);
    }

    private IEnumerable<StageSource> Find(BaseReference source, bool isCopy, bool isUsed)
    {
        if (table.FindSource(source.Name) is { } stage)
            return [new(stage, source.Span, isCopy, isUsed)];
        table.AddImage();
        if (source.Name != Scratch)
            images.Add(source);
        return [];
    }
}
