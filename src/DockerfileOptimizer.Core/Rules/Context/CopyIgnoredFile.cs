using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3107: a source of COPY or ADD that the ignore file takes out of the context.</summary>
public sealed class CopyIgnoredFile : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3107", "copy-ignored-file", Category.Context, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "What the ignore file takes out is never sent, so that COPY does not find it and the build fails. The whole list of patterns with its `!` lines is looked at, against the files that are really there.",
        Equivalents = ["buildkit:CopyIgnoredFile"],
        Files = new Dictionary<string, string> { [".dockerignore"] = "dist\n", ["dist/app.js"] = "", ["src/app.js"] = "" },
        Noncompliant = "COPY [|dist|] /app/\n",
        Compliant = "COPY src /app/\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (model.ContextSources.All(source => !source.CanBeFound) || context.BuildContext is not { IgnoreFile: { } ignoreFile } files)
            return;
        var needed = StageSources.NeededBy(model);
        foreach (var source in model.ContextSources.Where(source => source.CanBeFound))
        {
            var state = files.Find(source.Path!).State;
            if (state is not (SourceState.Missing or SourceState.Empty) || !IsTakenOut(source, files, ignoreFile.Content))
                continue;
            string pattern = ignoreFile.Content.MatchWithParents(source.Path!).Pattern is { } decisive ? $"'{decisive}' of " : "";
            bool isCertain = state == SourceState.Missing && files.IsGiven && needed.Contains(source.Stage);
            context.Report(
                source.Node,
                $"{pattern}'{ignoreFile.RelativePath}' takes '{source.Value}' out of the context; add '!{source.Path}' to it",
                FixOf(source, context),
                isCertain ? Severity.Error : Severity.Warning);
        }
    }

    private static bool IsTakenOut(ContextSource source, BuildContext files, IgnoreFile ignoreFile)
    {
        var unignored = files.FindUnignored(source.Path!).State;
        if (unignored == SourceState.Found)
            return true;
        // What is yet to be made will be taken out too, unless an exception brings a part of it back.
        return unignored == SourceState.Missing && files.IsGiven && !source.HasWildcard
            && ignoreFile.MatchWithParents(source.Path!).IsIgnored && !ignoreFile.MayBringBackBelow(source.Path!);
    }

    private static Fix? FixOf(ContextSource source, RuleContext context) => IgnoreFileEdit.Add(context, ["!" + source.Path]) is { } edit
        ? Fix.Review($"Add '!{source.Path}' to the ignore file", "more files are sent, and every other COPY that takes their folder gets them too", [edit])
        : null;
}
