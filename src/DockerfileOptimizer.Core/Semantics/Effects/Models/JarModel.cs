namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary><c>jar</c>, with its letters in front as <c>tar</c> has them.</summary>
internal sealed class JarModel : CommandModel
{
    public override IReadOnlyList<string> Programs { get; } = ["jar"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        string letters = call.Arguments.Count > 0 && call.Arguments[0].Value is { } first && !first.StartsWith("--", StringComparison.Ordinal) ? first.TrimStart('-') : "";
        // A manifest stands before or behind the archive, as its letter does before or behind the 'f'.
        int place = 1 + letters.TakeWhile(letter => letter != 'f').Count(letter => letter is 'm' or 'e');
        var archive = letters.IndexOf('f') >= 0 && call.Arguments.Count > place ? call.Arguments[place] : null;
        if (letters.IndexOf('t') >= 0)
            return;
        if (letters.IndexOf('x') >= 0)
            effects.Transfers(TransferKind.Extract, archive is null ? null : call.PathOf(archive), call.Below("."));
        else if (archive is not null && (letters.IndexOf('c') >= 0 || letters.IndexOf('u') >= 0))
            effects.Transfers(TransferKind.Pack, call.Below("."), call.PathOf(archive));
        else
            effects.MayWrite(call.Below("."));
    }
}
