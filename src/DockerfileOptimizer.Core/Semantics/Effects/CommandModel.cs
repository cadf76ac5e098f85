namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>
/// What is known of a program. One model is one file: a generated table finds it by the names it gives, and it is made when a
/// command of that name is met. Models have no state.
/// </summary>
public abstract class CommandModel
{
    /// <summary>The names of the programs, without folder.</summary>
    public abstract IReadOnlyList<string> Programs { get; }

    /// <summary>Takes down what a call does. What is not known is a may, or anything.</summary>
    public abstract void Describe(CommandCall call, EffectRecorder effects);
}
