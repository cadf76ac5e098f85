using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Conversion;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Tests.Syntax;

/// <summary>An instruction in the shape in which the tables of BuildKit's answers have it.</summary>
/// <param name="wordOf">The text of a word, as it stands or expanded.</param>
/// <param name="valueOf">The value of a flag that takes variables.</param>
/// <param name="documentOf">The text of a here-document that takes variables.</param>
internal sealed class InstructionDescription(Func<Word, string?> wordOf, Func<InstructionFlag, string?> valueOf, Func<Heredoc, string?> documentOf)
{
    private static readonly string[] HealthcheckTimes = ["interval", "timeout", "start-period", "start-interval"];

    private readonly SortedDictionary<string, object?> _fields = new(StringComparer.Ordinal);

    /// <summary>Field by field; what BuildKit leaves out is left out.</summary>
    public IReadOnlyDictionary<string, object?> Of(Instruction instruction)
    {
        _fields.Clear();
        switch (instruction)
        {
            case KeyValueInstruction pairs:
                _fields[pairs switch { EnvInstruction => "env", LabelInstruction => "labels", _ => "args" }] = pairs.Pairs.Select(PairOf).ToArray();
                break;
            case TransferInstruction transfer:
                AddTransfer(transfer);
                break;
            case HealthcheckInstruction healthcheck:
                AddHealthcheck(healthcheck);
                break;
            case CommandInstruction command:
                AddCommand(command);
                break;
            case FromInstruction from:
                _fields["base"] = wordOf(from.Image!);
                _fields["name"] = from.NormalizedStageName ?? "";
                AddFlag(from, "platform");
                break;
            case OnbuildInstruction onbuild:
                _fields["expression"] = OnbuildTrigger.TextOf(onbuild);
                break;
            case SingleWordInstruction single:
                _fields[single switch { UserInstruction => "user", WorkdirInstruction => "path", StopsignalInstruction => "signal", _ => "maintainer" }] = wordOf(single.Value!);
                break;
            case VolumeInstruction:
                _fields["volumes"] = WordsOf(instruction.Arguments).Select(path => path?.Trim()).ToArray();
                break;
            case ExposeInstruction:
                _fields["ports"] = WordsOf(instruction.Arguments).Order(StringComparer.Ordinal).ToArray();
                break;
            default:
                _fields["shell"] = WordsOf(instruction.Arguments);
                break;
        }

        return _fields;
    }

    private void AddTransfer(TransferInstruction transfer)
    {
        _fields["sources"] = WordsOf(transfer.Sources.Where(source => !transfer.IsHeredoc(source)));
        _fields["dest"] = wordOf(transfer.Destination!);
        if (transfer.Heredocs.Count > 0)
            _fields["contents"] = transfer.Heredocs.Select(document => ContentOf(transfer, document)).ToArray();
        foreach (string name in (string[])["chown", "chmod", "checksum"])
            AddFlag(transfer, name);
        if (transfer.Flag("from") is { Value: { Length: > 0 } from })
            _fields["from"] = from;
        if (transfer.Flag("exclude") is not null)
            _fields["exclude"] = transfer.Flags.Where(flag => flag.Name == "exclude").Select(flag => flag.Value).ToArray();
        _fields["link"] = IsTrue(transfer.Flag("link"));
        if (transfer is CopyInstruction)
            _fields["parents"] = IsTrue(transfer.Flag("parents"));
        if (transfer.Flag("keep-git-dir") is { } keeps)
            _fields["keepGitDir"] = IsTrue(keeps);
        if (transfer.Flag("unpack") is { } unpacks)
            _fields["unpack"] = IsTrue(unpacks);
    }

    /// <summary>Of two here-documents with one name both have the text of the last.</summary>
    private object ContentOf(TransferInstruction transfer, Heredoc document) => new
    {
        path = document.Name,
        data = TextOf(transfer.Heredocs.Last(other => other.Name == document.Name)),
        expand = document.Expand,
    };

    private string? TextOf(Heredoc document)
    {
        string? text = document.Expand ? documentOf(document) : document.Body.ToString();
        return document.StripTabs && text is not null ? string.Join("\n", text.Split('\n').Select(line => line.TrimStart('\t'))) : text;
    }

    private void AddHealthcheck(HealthcheckInstruction healthcheck)
    {
        string type = healthcheck.IsNone ? "NONE" : healthcheck.Form == InstructionForm.Exec ? "CMD" : "CMD-SHELL";
        _fields["test"] = WordsOf(healthcheck.Arguments).Prepend(type).ToArray();
        foreach (string name in HealthcheckTimes)
        {
            string field = name switch { "start-period" => "startPeriod", "start-interval" => "startInterval", _ => name };
            decimal time = 0;
            if (!healthcheck.IsNone && healthcheck.Flag(name) is { Value: { Length: > 0 } written })
                Assert.That(Duration.TryParse(written, out time));
            _fields[field] = (long)time;
        }

        _fields["retries"] = healthcheck.Flag("retries") is { Value: { Length: > 0 } retries } ? int.Parse(retries, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    private void AddCommand(CommandInstruction command)
    {
        _fields["form"] = command.Form == InstructionForm.Exec ? "exec" : "shell";
        _fields["args"] = command.Arguments.Select(word => word.Value).ToArray();
        if (command is not RunInstruction run)
            return;
        _fields["network"] = run.Flag("network")?.Value ?? "default";
        _fields["security"] = run.Flag("security")?.Value ?? "sandbox";
        if (run.Flags.Count > 0)
            _fields["flagsUsed"] = run.Flags.Select(flag => flag.Name).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (run.Heredocs.Count > 0)
            _fields["files"] = run.Heredocs.Select(document => new { name = document.Name, data = document.Body.ToString(), chomp = document.StripTabs }).ToArray();
        if (run.Flag("mount") is not null)
            _fields["mounts"] = MountOptions.Of(run).Select(mount => new { from = mount.From ?? "" }).ToArray();
    }

    private void AddFlag(Instruction instruction, string name)
    {
        if (instruction.Flag(name) is { Value.Length: > 0 } flag)
            _fields[name] = valueOf(flag);
    }

    private string?[] PairOf(KeyValue pair) =>
        pair.Value is null ? [wordOf(pair.Key)]
        : pair.IsLegacy ? [wordOf(pair.Key), wordOf(pair.Value), "legacy"]
        : [wordOf(pair.Key), wordOf(pair.Value)];

    private string?[] WordsOf(IEnumerable<Word> words) => [.. words.Select(wordOf)];

    private static bool IsTrue(InstructionFlag? flag) => flag is not null && !"false".Equals(flag.Value, StringComparison.OrdinalIgnoreCase);
}
