using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Reads the options of a <c>RUN --mount</c> in their order, which decides which of them may stand.</summary>
internal sealed class MountReader(ConversionScope scope, InstructionFlag flag)
{
    private static readonly string[] Types = ["bind", "cache", "tmpfs", "secret", "ssh"];
    private static readonly string[] SharingModes = ["shared", "private", "locked"];

    private static readonly string[] Keys =
    [
        "type", "from", "source", "target", "readonly", "id", "sharing", "required", "size", "mode", "uid", "gid",
        "src", "dst", "destination", "ro", "rw", "readwrite", "env",
    ];

    private readonly MountDefinition _mount = new();

    /// <summary>Reads the mount; null when it is wrong, which is reported, or not known.</summary>
    public MountDefinition? Read()
    {
        int start = 0;
        foreach (string field in CsvFields.TryRead(flag.Value ?? "") ?? [])
        {
            int errors = scope.ErrorCount;
            bool isKnown = Read(field, start, out string? problem);
            if (problem is not null)
                scope.Report(ConversionErrorKind.Mount, flag.PlaceOfPart(start, field.Length), problem);
            if (!isKnown || scope.ErrorCount > errors)
                return null;
            start += field.Length + 1;
        }

        if (_mount.Problem is not { } together)
            return _mount;
        scope.Report(ConversionErrorKind.Mount, flag.PlaceOfValue(), together);
        return null;
    }

    /// <summary>Takes one option in; false when its value is not known.</summary>
    private bool Read(string field, int start, out string? problem)
    {
        var (key, written) = CsvFields.SplitOption(field);
        if (written is null)
        {
            problem = ProblemOfSwitch(key, field);
            return true;
        }

        string? value = scope.Expand(written, flag.PlaceOfPart(start, field.Length));
        problem = value is null ? null : ProblemOf(key, value);
        return value is not null;
    }

    private string? ProblemOfSwitch(string key, string field) => key switch
    {
        "readonly" or "ro" or "readwrite" or "rw" => null,
        "required" => ProblemOfRequired("true"),
        _ when Keys.Contains(key, StringComparer.Ordinal) => $"'{field}' needs a value: '{field}=…'",
        _ => Unknown(key),
    };

    private string? ProblemOf(string key, string value)
    {
        switch (key)
        {
            case "type":
                _mount.Type = value.ToLowerInvariant();
                return OneOf(Types, _mount.Type, "type of mount");
            case "sharing":
                _mount.Sharing = value.ToLowerInvariant();
                return OneOf(SharingModes, _mount.Sharing, "way of sharing");
            case "from":
                _mount.From = value;
                return null;
            case "source" or "src":
                _mount.Source = value;
                return null;
            case "target" or "dst" or "destination":
                _mount.Target = value;
                return null;
            case "id":
                _mount.Id = value;
                return null;
            case "env":
                return null;
            case "readonly" or "ro" or "readwrite" or "rw":
                return ProblemOfBoolean(key, value);
            case "required":
                return ProblemOfRequired(value);
            case "size":
                return _mount.Type != "tmpfs" ? $"A mount of type '{_mount.Type}' has no 'size', only 'tmpfs' has; remove it"
                    : ByteSize.IsValid(value) ? null : $"'{value}' is no size; write a number and 'k', 'm' or 'g'";
            case "mode" or "uid" or "gid":
                _mount.Ownership ??= key;
                return WrittenNumber.TryParse(value, key == "mode" ? 8 : 10, out _) ? null
                    : $"'{value}' is no {(key == "mode" ? "octal mode" : "numeric ID")} for '{key}'";
            default:
                return Unknown(key);
        }
    }

    private string? ProblemOfRequired(string value) =>
        _mount.Type is "secret" or "ssh"
            ? ProblemOfBoolean("required", value)
            : $"A mount of type '{_mount.Type}' has no 'required'; write 'type=secret' or 'type=ssh' in front of it";

    private static string? ProblemOfBoolean(string key, string value) =>
        GoBoolean.TryParse(value) is null ? $"'{key}' takes 'true' or 'false'; found '{value}'" : null;

    private static string? OneOf(string[] choices, string value, string what) =>
        choices.Contains(value, StringComparer.Ordinal) ? null : $"'{value}' is no {what}; there are '{string.Join("', '", choices)}'";

    private static string Unknown(string key) =>
        Text.Spelling.Nearest(key, Keys, maximumDistance: 2) is { } nearest
            ? $"A mount has no option '{key}'; did you mean '{nearest}'?"
            : $"A mount has no option '{key}'; there are 'type', 'from', 'source', 'target' and others";
}
