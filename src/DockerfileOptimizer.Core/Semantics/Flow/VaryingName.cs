using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Tells which names of build arguments stand for something that is another in each build.</summary>
internal static class VaryingName
{
    private static readonly Regex Moment = new(
        "(^|_)(BUILD_?(DATE|TIME|TIMESTAMP|NUMBER|NUM|ID|SHA|COMMIT|REV|REVISION|HASH)|(GIT|VCS|CI|SOURCE|HEAD|GITHUB)_?(COMMIT_?)?(SHA1?|COMMIT|HASH|REF|REV|REVISION|SHORT_SHA|COMMIT_ID)|COMMIT_?(SHA|HASH|ID)|RUN_(ID|NUMBER)|PIPELINE_(ID|IID))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Whole = new("^(COMMIT|REVISION|SHA|TIMESTAMP|CREATED|IMAGE_CREATED|BUILD)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Release = new("^((APP|BUILD|IMAGE|PROJECT|PACKAGE|GIT|SERVICE)_?)?(VERSION|TAG)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Defaults that stand for a value which the build is to pass.</summary>
    private static readonly Regex Placeholder = new(
        @"^(|unknown|unset|undefined|none|null|n/a|na|dev|devel|development|local|localhost|latest|head|snapshot|0|0\.0(\.0)*(-\w+)?|1\.0\.0-?(dev|local|snapshot)|1970-.*|not[-_ ]?set|not[-_ ]?available|dirty)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>True for an argument that a build passes anew each time.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its default, without quotes; null when there is none.</param>
    public static bool Is(string name, string? value) =>
        (Moment.IsMatch(name) || Whole.IsMatch(name) || Release.IsMatch(name)) && (value is null || Placeholder.IsMatch(value));
}
