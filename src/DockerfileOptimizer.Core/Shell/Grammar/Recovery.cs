using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Reads the outermost list of a script to its end, whatever stands in it.</summary>
internal static class Recovery
{
    /// <summary>A parser that never fails: errors go to the notes of the cursor.</summary>
    public static Parser<ShellList> Statements(Parser<ShellPipeline> pipeline) =>
        input => new StatementReader(pipeline, (Cursor)input).Read();
}
