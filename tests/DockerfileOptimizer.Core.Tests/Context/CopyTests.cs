using System.Text.Json;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Conversion;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Context;

/// <summary>COPY and ADD instructions against what BuildKit makes of them.</summary>
public sealed class CopyTests
{
    private const string HereDocument = "(here-document)";

    private static readonly JsonElement[] Rows = [.. ReferenceTable.Read("copydest")];

    [Test]
    public void Instructions_are_refused_as_by_BuildKit()
    {
        var wrong = Rows.Where(row => (ErrorOf(row) is not null) != IsRefused(row)).Select(row => $"{row}");
        Assert.That(Rows, Has.Length.GreaterThan(530));
        Assert.That(string.Join("\n", wrong.Take(20)), Is.Empty);
    }

    [Test]
    public void Sources_and_destinations_are_those_of_BuildKit()
    {
        var rows = Rows.Where(row => ErrorOf(row) is null).ToList();
        var wrong = rows.Where(row => ExpectedCopies(row) != Copies(row)).Select(row => $"{row}\n  expected: {ExpectedCopies(row)}\n  here: {Copies(row)}");
        Assert.That(rows, Has.Count.GreaterThan(480));
        Assert.That(string.Join("\n", wrong.Take(20)), Is.Empty);
    }

    [Test]
    public void Files_end_up_where_they_do_in_BuildKit()
    {
        var rows = Rows.Where(IsRun).ToList();
        var wrong = rows.Where(row => ExpectedFiles(row) != Files(row)).Select(row => $"{row}\n  here: {Files(row)}");
        Assert.That(rows, Has.Count.GreaterThan(410));
        Assert.That(string.Join("\n", wrong.Take(20)), Is.Empty);
    }

    [Test]
    public void It_is_not_known_where_a_file_goes_when_the_image_is_not_known()
    {
        Assert.That(CopyTarget.PathOf("/d", "a", isFolder: false, isDestinationFolder: null), Is.Null);
        Assert.That(CopyTarget.PathOf("/d/", "a", isFolder: false, isDestinationFolder: null), Is.EqualTo("/d/a"));
        Assert.That(CopyTarget.PathOf("/d", "a", isFolder: true, isDestinationFolder: null), Is.EqualTo("/d"));
    }

    private static string? ErrorOf(JsonElement row) => row.GetProperty("error").GetString();

    private static bool IsRefused(JsonElement row)
    {
        var syntax = Parse(row);
        if (IsWindows(row) && syntax.IsValid)
            return DestinationOf(row, syntax, syntax.Instructions.OfType<TransferInstruction>().Single()) is null;
        return !syntax.IsValid || DockerfileModel.Create(syntax, target: null, new Dictionary<string, string>()).ConversionErrors.Count > 0;
    }

    /// <summary>Left out: what BuildKit would have to fetch, and a here-document whose name has a folder, which no build can write.</summary>
    private static bool IsRun(JsonElement row) =>
        row.GetProperty("platform").GetString() == "linux/amd64"
        && ErrorOf(row) is null
        && row.GetProperty("runError").GetString() is not ("not run" or "open /a/b: no such file or directory");

    private static string ExpectedCopies(JsonElement row) => string.Join("\n", row.GetProperty("copies").EnumerateArray().Select(copy => string.Join(
        " ",
        copy.GetProperty("from"),
        copy.GetProperty("src"),
        copy.GetProperty("dest"),
        copy.GetProperty("unpack").GetBoolean(),
        string.Join(",", copy.Field("include").Strings()),
        string.Join(",", copy.Field("exclude").Strings()))));

    private static string Copies(JsonElement row)
    {
        var syntax = Parse(row);
        var transfer = syntax.Instructions.OfType<TransferInstruction>().Single();
        string? destination = DestinationOf(row, syntax, transfer);
        return string.Join("\n", SourcesOf(row, syntax, transfer).Select(source => string.Join(
            " ",
            source.Origin switch { TransferOrigin.Files => "context", TransferOrigin.Download => "http", TransferOrigin.Repository => "git", _ => "heredoc" },
            source.Path,
            destination,
            source.IsUnpacked,
            source.Include,
            string.Join(",", ExcludesOf(transfer)))));
    }

    private static string ExpectedFiles(JsonElement row) => row.GetProperty("runError").ValueKind == JsonValueKind.String
        ? "fails"
        : string.Join("\n", row.GetProperty("result").EnumerateObject()
            .OrderBy(file => file.Name.TrimEnd('/'), StringComparer.Ordinal)
            .Select(file => $"{file.Name} = {(file.Value.GetString()!.EndsWith('\n') ? HereDocument : file.Value)}"));

    private static string Files(JsonElement row)
    {
        var syntax = Parse(row);
        var transfer = syntax.Instructions.OfType<TransferInstruction>().Single();
        var image = new ImageFiles();
        foreach (string path in row.GetProperty("rootfs").Strings())
        {
            if (path.EndsWith('/'))
                image.TryAddFolder("/" + path.TrimEnd('/'));
            else
                image.TryAddFile("/" + path, path);
        }

        bool works = syntax.Instructions.OfType<WorkdirInstruction>().All(workdir => image.TryAddFolder(WorkingDirectory(row, syntax, workdir)));
        string destination = DestinationOf(row, syntax, transfer)!;
        var context = MemoryTree.Of(row.Field("context").Strings());
        foreach (var source in SourcesOf(row, syntax, transfer))
            works = works && TryCopy(context, image, transfer, source, destination);
        return works ? image.Listing : "fails";
    }

    private static bool TryCopy(MemoryTree context, ImageFiles image, TransferInstruction transfer, TransferSource source, string destination)
    {
        string path = source.Path.TrimStart('/');
        if (source.Origin == TransferOrigin.Heredoc)
            return image.TryCopy(context, new(path, ContextEntryKind.File), HereDocument, destination, filter: null);
        var filter = new CopyFilter(source.Include, ExcludesOf(transfer));
        var result = new SourceLookup(context, 1000).Find(path);
        bool exists = source.Include is null || GlobPattern.HasWildcard(source.Include)
            || new SourceLookup(context, 1000).Find(ContextPath.Join(path, source.Include)).State == SourceState.Found;
        return exists
            && result.State is SourceState.Found or SourceState.Empty
            && result.Matches.All(match => image.TryCopy(context, match, match.Path, destination, filter));
    }

    private static IEnumerable<string> ExcludesOf(TransferInstruction transfer) =>
        transfer.Flags.Where(flag => flag.Name == "exclude").Select(flag => flag.Value!);

    private static DockerfileSyntax Parse(JsonElement row) => DockerfileSyntax.Parse(SourceText.From(row.GetProperty("dockerfile").GetString()!));

    private static IEnumerable<TransferSource> SourcesOf(JsonElement row, DockerfileSyntax syntax, TransferInstruction transfer) =>
        DestinationOf(row, syntax, transfer) is null ? [] : TransferSources.Of(transfer, word => ValueOf(syntax, word), PathsOf(row));

    private static string? DestinationOf(JsonElement row, DockerfileSyntax syntax, TransferInstruction transfer)
    {
        string folder = syntax.Instructions.OfType<WorkdirInstruction>().LastOrDefault() is { } workdir ? WorkingDirectory(row, syntax, workdir) : "/";
        return PathsOf(row).Destination(folder, ValueOf(syntax, transfer.Destination!), out _);
    }

    private static string WorkingDirectory(JsonElement row, DockerfileSyntax syntax, WorkdirInstruction last)
    {
        string folder = "/";
        foreach (var workdir in syntax.Instructions.OfType<WorkdirInstruction>().TakeWhile(workdir => workdir.Span.Start <= last.Span.Start))
            folder = PathsOf(row).ChangeDirectory(folder, ValueOf(syntax, workdir.Value!), out _)!;
        return folder;
    }

    private static string ValueOf(DockerfileSyntax syntax, Word word) => WordExpander.Expand(word, syntax.Escape, _ => VariableValue.Unset).Text!;

    private static ImagePaths PathsOf(JsonElement row) => IsWindows(row) ? ImagePaths.Windows : ImagePaths.Linux;

    private static bool IsWindows(JsonElement row) => row.GetProperty("platform").GetString() == "windows/amd64";
}
