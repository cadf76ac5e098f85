using System.Text.Json;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Context;

/// <summary>COPY and ADD instructions against what BuildKit makes of them.</summary>
public sealed class CopyTests
{
    private const string HereDocument = "(here-document)";

    private static readonly JsonElement[] Rows = [.. ReferenceTable.Read("copydest").Where(IsAboutPaths)];

    [Test]
    public void Sources_and_destinations_are_those_of_BuildKit()
    {
        var wrong = Rows.Where(row => ExpectedCopies(row) != Copies(row)).Select(row => $"{row}\n  here: {Copies(row)}");
        Assert.That(Rows, Has.Length.GreaterThan(450));
        Assert.That(string.Join("\n", wrong.Take(20)), Is.Empty);
    }

    [Test]
    public void Files_end_up_where_they_do_in_BuildKit()
    {
        var rows = Rows.Where(IsRun).ToList();
        var wrong = rows.Where(row => ExpectedFiles(row) != Files(row)).Select(row => $"{row}\n  here: {Files(row)}");
        Assert.That(rows, Has.Count.GreaterThan(380));
        Assert.That(string.Join("\n", wrong.Take(20)), Is.Empty);
    }

    [Test]
    public void It_is_not_known_where_a_file_goes_when_the_image_is_not_known()
    {
        Assert.That(CopyTarget.PathOf("/d", "a", isFolder: false, isDestinationFolder: null), Is.Null);
        Assert.That(CopyTarget.PathOf("/d/", "a", isFolder: false, isDestinationFolder: null), Is.EqualTo("/d/a"));
        Assert.That(CopyTarget.PathOf("/d", "a", isFolder: true, isDestinationFolder: null), Is.EqualTo("/d"));
    }

    /// <summary>
    /// Left out is what is not a matter of paths: instructions refused for their flags or number of arguments, and what <c>--parents</c>
    /// makes of sources, URLs and Git references.
    /// </summary>
    private static bool IsAboutPaths(JsonElement row)
    {
        string? error = row.GetProperty("error").GetString();
        return (error is null || error.StartsWith("removing drive letter", StringComparison.Ordinal))
            && !row.GetProperty("instruction").GetString()!.Contains("--parents", StringComparison.Ordinal)
            && row.GetProperty("copies").EnumerateArray().All(copy => copy.GetProperty("from").GetString() is "context" or "heredoc");
    }

    /// <summary>Also left out: <c>--exclude</c>, and a here-document whose name has a folder, which no build can write.</summary>
    private static bool IsRun(JsonElement row) =>
        row.GetProperty("platform").GetString() == "linux/amd64"
        && !row.GetProperty("instruction").GetString()!.Contains("--exclude", StringComparison.Ordinal)
        && row.GetProperty("runError").GetString() != "open /a/b: no such file or directory";

    private static string ExpectedCopies(JsonElement row) => string.Join("\n", row.GetProperty("copies").EnumerateArray()
        .Select(copy => $"{copy.GetProperty("src")} {copy.GetProperty("dest")}"));

    private static string Copies(JsonElement row)
    {
        var syntax = Parse(row);
        var transfer = syntax.Instructions.OfType<TransferInstruction>().Single();
        return DestinationOf(row, syntax, transfer) is { } destination
            ? string.Join("\n", SourcesOf(row, syntax, transfer).Select(source => $"/{source.TrimStart('/')} {destination}"))
            : "";
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
        foreach (string source in SourcesOf(row, syntax, transfer))
            works = works && TryCopy(context, image, transfer, source, destination);
        return works ? image.Listing : "fails";
    }

    private static bool TryCopy(MemoryTree context, ImageFiles image, TransferInstruction transfer, string source, string destination)
    {
        if (transfer.Heredocs.FirstOrDefault(heredoc => heredoc.Name == source) is not null)
            return image.TryCopy(context, new(source.TrimStart('/'), ContextEntryKind.File), HereDocument, destination);
        var result = new SourceLookup(context, 1000).Find(source);
        return result.State is SourceState.Found or SourceState.Empty
            && result.Matches.All(match => image.TryCopy(context, match, match.Path, destination));
    }

    private static DockerfileSyntax Parse(JsonElement row) => DockerfileSyntax.Parse(SourceText.From(row.GetProperty("dockerfile").GetString()!));

    private static IEnumerable<string> SourcesOf(JsonElement row, DockerfileSyntax syntax, TransferInstruction transfer)
    {
        // Here-documents are copied last, whatever their place.
        var paths = transfer.Sources.Where(source => !transfer.IsHeredoc(source)).Select(source => ValueOf(syntax, source));
        if (IsWindows(row))
            paths = paths.Select(path => path.Replace('\\', '/'));
        return paths.Select(ContextPath.FromRoot).Concat(transfer.Heredocs.Select(heredoc => heredoc.Name));
    }

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
