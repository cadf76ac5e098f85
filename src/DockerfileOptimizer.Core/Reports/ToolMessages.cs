using DockerfileOptimizer.Analysis;

namespace DockerfileOptimizer.Reports;

/// <summary>What the tool's own messages mean.</summary>
internal static class ToolMessages
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        [ToolDiagnostics.RuleCrashed.Id] =
            "A rule failed: a defect of the analyzer, not of the file. It may have missed something in this file; all others ran, and the build goes on. "
            + "Please report it with the Dockerfile.",
        [ToolDiagnostics.FileUnreadable.Id] =
            "The file does not exist, may not be read, or a folder stands in its place.",
        [ToolDiagnostics.LimitPassed.Id] =
            "The file passes a limit, such as 16 MB of text, and was not analyzed beyond it.",
        [ToolDiagnostics.NotText.Id] =
            "The file is no text in UTF-8. One with single wrong bytes is analyzed, and never rewritten, since that would lose them; "
            + "anything else is not analyzed.",
        [ToolDiagnostics.ConfigurationMistake.Id] =
            "A setting has no effect as it is written: an unknown severity in an `.editorconfig`, a target that is no stage of the file.",
        [ToolDiagnostics.UnknownSuppression.Id] =
            "A comment suppresses something that is no rule, no category and not `all`: most often a misspelled name. Other findings are not affected.",
        [ToolDiagnostics.UnusedSuppression.Id] =
            "A comment suppresses nothing: the defect is gone, or the comment stands in the wrong place. "
            + "It belongs directly above the instruction, or within a continued one above the line.",
        [ToolDiagnostics.ProgramMissing.Id] =
            "A program that was asked for is not installed; what it would have found is missing.",
        [ToolDiagnostics.BaselineUnreadable.Id] =
            "The baseline cannot be read, so that all findings are shown.",
        [ToolDiagnostics.FixNotWritten.Id] =
            "A fix was not written: the file may not be written, lies outside of the project, or changed since it was analyzed. It is as it was.",
        [ToolDiagnostics.NoProjectFacts.Id] =
            "Nothing is known of the project, so that rules which compare the Dockerfile with it are silent.",
    };

    /// <summary>The meaning of one of <see cref="ToolDiagnostics.All"/>, in Markdown.</summary>
    public static string MeaningOf(RuleDescriptor message) => Meanings[message.Id];
}
