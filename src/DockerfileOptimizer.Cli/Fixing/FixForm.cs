using DockerfileOptimizer.Cli.Running;

namespace DockerfileOptimizer.Cli.Fixing;

/// <summary>What the output of a run of fixes looks like.</summary>
internal sealed class FixForm
{
    private readonly Func<FixOutcome, string> _write;

    // Output that another program reads as a patch or a Dockerfile holds no messages.
    private readonly bool _holdsMessages;

    private FixForm(ReportLayout layout, Func<FixOutcome, string> write, bool holdsMessages)
    {
        Layout = layout;
        _write = write;
        _holdsMessages = holdsMessages;
    }

    public static FixForm Text { get; } = new(new("", "", FixText.Summary), FixText.Write, holdsMessages: true);

    public static FixForm Json { get; } = new(new($$"""{"version":"{{CommandLine.Version}}","files":[""", ",", _ => "]}\n"), FixJson.Write, holdsMessages: true);

    public static FixForm Diff { get; } = new(new("", "", _ => ""), FixDiff.Create, holdsMessages: false);

    /// <summary>The fixed text of standard input.</summary>
    public static FixForm Filter { get; } = new(new("", "", _ => ""), FixedText, holdsMessages: false);

    public ReportLayout Layout { get; }

    public FileReport Write(FixOutcome outcome, Tally tally)
    {
        string notice = outcome.Session is null && !_holdsMessages ? FixText.WriteUnfixable(outcome) : "";
        return new(_write(outcome), tally, notice);
    }

    private static string FixedText(FixOutcome outcome)
    {
        string byteOrderMark = outcome.Before.Source?.HasByteOrderMark == true ? "\uFEFF" : "";
        return outcome.Session is { } session ? byteOrderMark + session.Text.Content : "";
    }
}
