using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A string of an instruction in JSON form.</summary>
public sealed class JsonWord : Word
{
    internal JsonWord(View view, string value)
        : base(view) => Value = value;

    public override string Value { get; }

    public override TextSpan ContentSpan => View.ToSource(View.Start + 1, View.End - 1);
}
