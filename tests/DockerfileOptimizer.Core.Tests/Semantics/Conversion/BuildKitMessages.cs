using System.Text.RegularExpressions;
using DockerfileOptimizer.Semantics.Conversion;

namespace DockerfileOptimizer.Tests.Semantics.Conversion;

/// <summary>Which kinds of error stand behind BuildKit's own wording.</summary>
internal static class BuildKitMessages
{
    private static readonly (string Pattern, ConversionErrorKind[] Kinds)[] Table =
    [
        ("failed to parse check options", [ConversionErrorKind.CheckOption]),
        ("contains no stages", [ConversionErrorKind.NoStages]),
        ("looking for matching (single|double)-quote", [ConversionErrorKind.UnterminatedQuote]),
        (@"missing '[}/]'|bad substitution|unsupported modifier|invalid pattern", [ConversionErrorKind.Substitution]),
        ("^base name", [ConversionErrorKind.UndefinedArgInFrom, ConversionErrorKind.EmptyArgInFrom, ConversionErrorKind.ImageReference]),
        ("^(failed to parse platform|empty platform)", [ConversionErrorKind.Platform, ConversionErrorKind.UndefinedArgInFrom, ConversionErrorKind.EmptyArgInFrom]),
        ("^invalid context name", [ConversionErrorKind.StageName]),
        ("^failed to parse stage name", [ConversionErrorKind.ImageReference, ConversionErrorKind.UndefinedArgInFrom, ConversionErrorKind.EmptyArgInFrom]),
        ("^variable expansion is not supported for --from", [ConversionErrorKind.VariableInSource]),
        ("^invalid stage index", [ConversionErrorKind.StageIndex]),
        ("^circular dependency", [ConversionErrorKind.CircularDependency, ConversionErrorKind.CopyFromSelf]),
        ("^cannot (copy|mount) from stage", [ConversionErrorKind.LaterStage, ConversionErrorKind.CircularDependency]),
        ("^(device feature)", [ConversionErrorKind.Device]),
        ("^invalid (port: .*no port|containerPort|hostPort|ranges|IP address)", [ConversionErrorKind.Port]),
        ("^invalid port: .*invalid proto", [ConversionErrorKind.Protocol]),
        ("^invalid signal", [ConversionErrorKind.Signal]),
        ("^VOLUME specified", [ConversionErrorKind.EmptyVolume]),
        ("^(invalid chmod|invalid syntax)", [ConversionErrorKind.FileMode]),
        ("^(checksum|invalid checksum|unsupported digest)", [ConversionErrorKind.Checksum]),
        ("^source can't be a", [ConversionErrorKind.RemoteCopy]),
        ("query|ref conflicts", [ConversionErrorKind.GitQuery]),
        ("^(invalid (field|value|mount|secret|cache sharing)|unexpected key|unsupported (mount|sharing)|(mode|uid|gid) not allowed|secret mount|both source|ssh does)", [ConversionErrorKind.Mount]),
        ("^(unknown instruction|Missing command|SHELL requires|COPY requires|VOLUME requires)", [ConversionErrorKind.OnbuildTrigger]),
        ("^failed to process", [ConversionErrorKind.RequiredVariable]),
    ];

    /// <summary>The kinds of a message; none when it is not known here.</summary>
    public static ConversionErrorKind[] KindsOf(string message) =>
        Table.FirstOrDefault(row => Regex.IsMatch(message, row.Pattern, RegexOptions.Singleline)).Kinds ?? [];
}
