using System.Text.RegularExpressions;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Tells which flag of a COPY does what a later <c>chmod</c> or <c>chown</c> does.</summary>
internal sealed class CopyOwnership(DockerfileModel model)
{
    private const string Accounts = "/etc/passwd";

    /// <summary>Instructions that may stand between the two: farther apart is too far to see what the change means.</summary>
    private const int MaxDistance = 40;

    private static readonly OptionSyntax Options = new("", "--reference", "--from");

    private static readonly Regex OctalMode = new("^0?[0-7]{3,4}$", RegexOptions.CultureInvariant);

    private static readonly Regex Owner = new("^[A-Za-z0-9_][A-Za-z0-9_.-]*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?$", RegexOptions.CultureInvariant);

    private static readonly Regex Numbers = new("^[0-9]+(:[0-9]+)?$", RegexOptions.CultureInvariant);

    /// <summary>The flag, <c>--chmod=755</c>; null when there is none that certainly does the same.</summary>
    public string? FlagFor(LaterEffect change, CopyInstruction copy)
    {
        var line = CommandLine.Read(change.Command.Arguments, Options);
        if (change.Command.Wrapper is not null || line.Operands.Count != 2 || line.Operands[0] is not { Value: { } value } || line.Options.Any(option => option.Name is not ("-R" or "--recursive")))
            return null;
        return ProgramName.Of(change.Command) switch
        {
            "chmod" when OctalMode.IsMatch(value) && copy.Flag("chmod") is null => "--chmod=" + value,
            "chown" when Owner.IsMatch(value) && copy.Flag("chown") is null && (Numbers.IsMatch(value) || ExistsBefore(change.Instruction, copy)) => "--chown=" + value,
            _ => null,
        };
    }

    /// <summary>True when the user that the command names cannot have been made after the copy.</summary>
    private bool ExistsBefore(RunInstruction later, CopyInstruction copy)
    {
        var between = model.StageOf(copy)!.After(copy).Take(MaxDistance).TakeWhile(instruction => instruction.Span.Start <= later.Span.Start).ToList();
        return between.Contains(later) && between.OfType<RunInstruction>().All(run => !model.EffectsOf(run).Files.Any(MayMakeAccount));
    }

    private static bool MayMakeAccount(FileEffect effect) => effect.Kind == EffectKind.Write && effect.Paths.MayMeet(PathSet.Exact(Accounts));
}
