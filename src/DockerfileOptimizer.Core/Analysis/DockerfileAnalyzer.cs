using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>Runs the rules over Dockerfiles. One instance serves any number of files, from several threads.</summary>
public sealed class DockerfileAnalyzer(RuleCatalog catalog)
{
    /// <summary>Finds what is wrong in one file. Never throws because of its content: a rule that crashes becomes DFO0001.</summary>
    public AnalysisResult Analyze(AnalysisInput input)
    {
        var severities = new SeverityMap(input.Severity);
        var reported = new List<ReportedFinding>();
        foreach (var problem in input.ConfigurationProblems)
            reported.Add(Tool(ToolDiagnostics.ConfigurationMistake, default, $"{problem.Path}({problem.Position.Line},{problem.Position.Column}): {problem.Message}"));
        if (input.Source.File is not { } file)
            return Unreadable(input, severities, reported);

        if (file.FirstInvalidOffset is { } invalid)
            reported.Add(Tool(ToolDiagnostics.NotText, new TextSpan(invalid, 1), "The file is not valid UTF-8; it is analyzed with replacement characters and never rewritten"));
        var syntax = DockerfileSyntax.Parse(file.Text);
        var model = DockerfileModel.Create(syntax, input.Target, input.BuildArguments);
        if (model.Target is null && input.Target is { Length: > 0 } target && model.Stages.Count > 0)
            reported.Add(Tool(ToolDiagnostics.ConfigurationMistake, model.Stages[0].Span, $"The target '{target}' is no stage of this file"));
        var surroundings = new Surroundings(input, model);
        RunRules(input, new(input, model, surroundings, reported), severities, reported);

        var filter = new FindingFilter(catalog, severities, Suppressions.Read(syntax), input.KeepSuppressed);
        return new AnalysisResult
        {
            Source = file,
            Syntax = syntax,
            Model = model,
            Parsed = syntax.IsValid,
            Findings = filter.Apply(reported),
            OtherTexts = surroundings.OtherTexts,
            ContextRoot = surroundings.KnownRoot,
        };
    }

    private void RunRules(AnalysisInput input, RuleContext context, SeverityMap severities, List<ReportedFinding> reported)
    {
        // A special rule that the configuration drops still runs: it keeps the general one's finding away.
        var active = catalog.Entries.Where(entry =>
            severities.Resolve(entry.SeverityKey(entry.Descriptor.Severity)).NeedsRun(input.KeepSuppressed || entry.Descriptor.Refines.Count > 0));
        var crashed = new HashSet<string>(StringComparer.Ordinal);
        new RuleRunner(new RuleIndex(active), context, OnCrash).Run();

        void OnCrash(RuleDescriptor rule, Exception exception)
        {
            if (!crashed.Add(rule.Id))
                return;
            string reason = $"{exception.GetType().Name}: {exception.Message}".Replace("\r", "").Replace('\n', ' ');
            reported.Add(Tool(ToolDiagnostics.RuleCrashed, default, $"The rule {rule.Id} '{rule.Name}' failed and may have missed something: {reason}"));
        }
    }

    private AnalysisResult Unreadable(AnalysisInput input, SeverityMap severities, List<ReportedFinding> reported)
    {
        var problem = input.Source.Problem!;
        var rule = problem.Kind switch
        {
            SourceFileProblemKind.TooLarge => ToolDiagnostics.LimitPassed,
            SourceFileProblemKind.NotText => ToolDiagnostics.NotText,
            _ => ToolDiagnostics.FileUnreadable,
        };
        // A folder of that name may be meant as one, of code for example: no reason to fail a build.
        var atMost = problem.Kind == SourceFileProblemKind.IsDirectory ? Severity.Warning : Severity.Error;
        reported.Add(Tool(rule, default, problem.Message) with { AtMost = atMost });
        return new AnalysisResult
        {
            Source = null,
            Parsed = false,
            Findings = new FindingFilter(catalog, severities, Suppressions.None, input.KeepSuppressed).Apply(reported),
        };
    }

    private static ReportedFinding Tool(RuleDescriptor rule, TextSpan span, string message) =>
        new(rule, span, message, Fix: null, AtMost: Severity.Error);
}
