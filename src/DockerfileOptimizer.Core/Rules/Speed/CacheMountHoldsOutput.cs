using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3008: something is read that only ever was in a cache mount.</summary>
public sealed class CacheMountHoldsOutput : Rule<Stage>
{
    private const string Folder = "/out";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3008", "cache-mount-holds-output", Category.Speed, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A cache mount is there while its RUN runs, and in no layer: what is built below it is gone for the next instruction. The COPY then fails, or takes an old file. Copy the result to another folder in the same RUN.",
        Noncompliant = "# syntax=docker/dockerfile:1\nFROM node:22 AS build\nWORKDIR /src\nCOPY . .\nRUN [|--mount=type=cache,target=/src/dist|] \\\n    npm run bundle\n\nFROM nginx:1.27\nCOPY --link --from=build /src/dist/site /usr/share/nginx/site\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM node:22 AS build\nWORKDIR /src\nCOPY . .\nRUN --mount=type=cache,target=/src/dist \\\n    npm run bundle \\\n    && mkdir -p /out && cp -r /src/dist/site /out/\n\nFROM nginx:1.27\nCOPY --link --from=build /out/site /usr/share/nginx/site\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        foreach (var lost in LostOutput.Of(context.Model, stage, context.BuildContext))
        {
            string reader = lost.Reader is CopyInstruction ? "COPY" : "the next RUN";
            context.Report(
                lost.Mount.Flag,
                $"'{Cut(lost.Path)}' is gone after this RUN, as its cache mount is, but {reader} needs it; copy it out in the same RUN",
                Rewrite(lost, context));
        }
    }

    private static string Cut(string path) => path.Length > 60 ? "…" + path.Substring(path.Length - 60) : path;

    private static Fix? Rewrite(LostOutput lost, RuleContext context)
    {
        if (lost.Reader is not CopyInstruction || lost.Source is not { } source || source.Value != lost.Path || context.Text.Content.IndexOf(Folder, StringComparison.Ordinal) >= 0)
            return null;
        if (context.Model.ScriptOf(lost.Writer) is not { } script)
            return null;
        string name = lost.Path.Substring(lost.Path.LastIndexOf('/') + 1);
        return new ScriptEnd(lost.Writer, script, context.Syntax).Append($"mkdir -p {Folder} && cp -r {lost.Path} {Folder}/") is { } append
            ? Fix.Review("Copy it out of the mount", $"The file is at '{Folder}/{name}' in the stage, too", append, source.ReplaceWith($"{Folder}/{name}"))
            : null;
    }
}
