using System.Globalization;

namespace DockerfileOptimizer.Configuration;

/// <summary>One element of a section name.</summary>
internal abstract class GlobStep
{
    /// <summary>Pushes the states that may follow, the one to try first last.</summary>
    public abstract void Advance(string path, GlobState state, Stack<GlobState> pending);
}

/// <summary>A character that stands for itself.</summary>
internal sealed class LiteralStep(char character) : GlobStep
{
    public override void Advance(string path, GlobState state, Stack<GlobState> pending)
    {
        if (state.Position < path.Length && path[state.Position] == character)
            pending.Push(state.Next(state.Position + 1));
    }
}

/// <summary><c>?</c>: one character, the slash too.</summary>
internal sealed class AnyCharacterStep : GlobStep
{
    public override void Advance(string path, GlobState state, Stack<GlobState> pending)
    {
        if (state.Position < path.Length)
            pending.Push(state.Next(state.Position + 1));
    }
}

/// <summary><c>*</c>, or <c>**</c> which crosses slashes.</summary>
internal sealed class AnyRunStep(bool crossesSlashes) : GlobStep
{
    public override void Advance(string path, GlobState state, Stack<GlobState> pending)
    {
        pending.Push(state.Next(state.Position));
        for (int position = state.Position; position < path.Length; position++)
        {
            if (!crossesSlashes && path[position] == '/')
                break;
            pending.Push(state.Next(position + 1));
        }
    }
}

/// <summary><c>[a-z]</c> or <c>[!a-z]</c>: one character, the slash too where it is not excluded.</summary>
internal sealed class CharacterClassStep(IReadOnlyList<(char First, char Last)> ranges, bool isNegated) : GlobStep
{
    public override void Advance(string path, GlobState state, Stack<GlobState> pending)
    {
        if (state.Position < path.Length && Contains(path[state.Position]) != isNegated)
            pending.Push(state.Next(state.Position + 1));
    }

    private bool Contains(char character)
    {
        foreach (var (first, last) in ranges)
        {
            if (character >= first && character <= last)
                return true;
        }

        return false;
    }
}

/// <summary><c>{1..9}</c>: a whole number between the two, ends included.</summary>
internal sealed class NumberRangeStep(int minimum, int maximum) : GlobStep
{
    public override void Advance(string path, GlobState state, Stack<GlobState> pending)
    {
        int start = state.Position;
        int digits = start < path.Length && path[start] == '-' ? start + 1 : start;
        for (int end = digits + 1; end <= path.Length && path[end - 1] is >= '0' and <= '9'; end++)
        {
            // A number outside is not given up here: it fails the whole match once the rest fits.
            int held = IsInside(path.Substring(start, end - start)) ? 1 : 0;
            pending.Push(new(state.Step + 1, end, state.RangesHeld + held));
        }
    }

    private bool IsInside(string number) =>
        int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
        && value >= minimum
        && value <= maximum;
}

/// <summary><c>{a,b}</c>: goes on with each alternative in turn.</summary>
internal sealed class ChoiceStep(IReadOnlyList<int> alternatives) : GlobStep
{
    public override void Advance(string path, GlobState state, Stack<GlobState> pending)
    {
        for (int index = alternatives.Count - 1; index >= 0; index--)
            pending.Push(state with { Step = alternatives[index] });
    }
}

/// <summary>The end of an alternative: goes on behind the choice.</summary>
internal sealed class JoinStep : GlobStep
{
    public int Target { get; set; }

    public override void Advance(string path, GlobState state, Stack<GlobState> pending) =>
        pending.Push(state with { Step = Target });
}
