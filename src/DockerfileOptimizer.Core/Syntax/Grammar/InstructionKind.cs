using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>A row of the table of instructions: how it reads its arguments, which flags it has, how it is checked and built.</summary>
internal sealed class InstructionKind(
    Parser<ArgumentList> arguments,
    Func<InstructionParts, ArgumentList, Instruction> create,
    FlagSet flags,
    Action<Instruction, List<SyntaxError>>? check = null)
{
    public bool CanHoldHeredocs { get; init; }

    public FlagSet Flags { get; } = flags;

    public ArgumentList ReadArguments(View body) =>
        body.IsEmpty ? ArgumentList.Empty : arguments(Cursor.StartOf(body)).Value;

    public Instruction Create(InstructionParts parts, ArgumentList list) => create(parts, list);

    /// <summary>Adds what BuildKit refuses beyond the grammar of the arguments.</summary>
    public void Check(Instruction instruction, List<SyntaxError> errors) => check?.Invoke(instruction, errors);
}
