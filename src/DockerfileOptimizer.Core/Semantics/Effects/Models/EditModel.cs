using System.Text.RegularExpressions;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Programs with a script of their own, which change files where they are told to.</summary>
internal sealed class EditModel : CommandModel
{
    private static readonly OptionSyntax SedOptions = new("efl", "--expression", "--file", "--line-length");

    private static readonly OptionSyntax AwkOptions = new("fvFi", "--file", "--assign", "--field-separator", "--include");

    /// <summary>Texts and patterns inside of a script of awk.</summary>
    private static readonly Regex Texts = new("""\"(\\.|[^"\\])*\"|/(\\.|[^/\\\n])+/""", RegexOptions.CultureInvariant);

    public override IReadOnlyList<string> Programs { get; } = ["sed", "gsed", "awk", "gawk", "mawk", "nawk"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        bool isSed = call.Program.EndsWith("sed", StringComparison.Ordinal);
        var line = call.Read(isSed ? SedOptions : AwkOptions);
        bool hasScript = line.Has("-e", "-f", "--expression", "--file");
        bool isInPlace = line.Options.Any(option => isSed ? option.Name is "-i" or "--in-place" : option is { Name: "-i" or "--include", Value: "inplace" });
        foreach (var file in line.Operands.Skip(hasScript ? 0 : 1))
        {
            effects.Reads(call.PathOf(file));
            if (isInPlace)
                effects.Writes(call.PathOf(file));
        }

        if (call.HasMoreArguments && isInPlace)
            effects.MayWrite(PathSet.Anywhere);
        // A script of sed can write files, too: 'w file'. That is seldom, and never far from what is read.
        if (!isSed && (line.Has("-f", "--file") || (line.Operands.Count > 0 && WritesFile(line.Operands[0]))))
            effects.MayWrite(PathSet.Anywhere);
    }

    /// <summary>True for a script of awk that may send its output to a file: <c>print $1 &gt; "file"</c>. What is not known may do so.</summary>
    private static bool WritesFile(CommandArgument script)
    {
        // A test of whether a file is there changes nothing.
        string text = Texts.Replace(script.KnownStart.Replace("system(\"[ ", "(\""), "");
        return !script.IsKnown || text.Split(';', '}', '\n').Any(statement => statement.IndexOf("print", StringComparison.Ordinal) is >= 0 and var print && statement.IndexOfAny(['>', '|'], print) >= 0)
            || text.IndexOf("system", StringComparison.Ordinal) >= 0;
    }
}
