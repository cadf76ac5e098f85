using System.Text.Json;
using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Tests.Knowledge;

/// <summary>Makes the table of base images of the facts on their configuration and on their sizes, variants and releases.</summary>
internal sealed class BaseImagesFile
{
    private const string TagsValue = "tags";

    private readonly JsonElement _configuration = FactSource.Read("base-config.json.gz");
    private readonly JsonElement _images = FactSource.Read("base-images.json.gz");
    private readonly SortedDictionary<string, List<string>> _blocks = new(StringComparer.Ordinal);

    public static string Write() => new BaseImagesFile().ToText();

    private string ToText()
    {
        string[] values = AddConfigurations();
        AddImages();
        AddReplacements();
        AddReleases();
        AddDeprecations();
        string date = _images.GetProperty("meta").Text("generated")!;
        var lines = _blocks.SelectMany(block => block.Value.Prepend(FactTable.Header + block.Key));
        return string.Concat(lines.Prepend($"# {date} {values.Length}").Concat(values).Select(line => line + "\n"));
    }

    /// <returns>The values that the entries share, the most frequent first.</returns>
    private string[] AddConfigurations()
    {
        var meta = _configuration.GetProperty("meta");
        var writer = new BaseConfigurationValues(meta);
        var entries = _configuration.GetProperty("entries").EnumerateArray()
            .Select(entry => (Repository: entry.GetProperty("match").Text("repo")!, Values: writer.Of(entry).Prepend(TagsOf(entry)).ToArray())).ToArray();
        string[] shared = [.. entries.SelectMany(entry => entry.Values).GroupBy(value => value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)];
        var numbers = shared.Select((value, number) => (value, number)).ToDictionary(pair => pair.value, pair => pair.number);
        foreach (var (repository, values) in entries)
            Add(repository, FactBlock.Configuration + string.Join(' ', values.Select(value => numbers[value])));
        foreach (var target in meta.GetProperty("aliases").EnumerateObject())
        {
            foreach (var alias in target.Value.EnumerateArray())
                Add(alias.GetString()!, $"{FactBlock.SameAs}{target.Name}");
        }

        return shared;
    }

    private static string TagsOf(JsonElement entry) =>
        string.Join('\t', [TagsValue, .. TagPatternExpansion.Of(entry.GetProperty("match").Text("tagPattern")!)]);

    private void AddImages()
    {
        foreach (var repository in _images.GetProperty("images").EnumerateArray().GroupBy(image => image.Text("repo")!))
        {
            var images = repository.OrderBy(image => image.Text("tag"), StringComparer.Ordinal).ToArray();
            var tags = new SortedDictionary<string, int>(StringComparer.Ordinal);
            for (int number = 0; number < images.Length; number++)
            {
                tags[images[number].Text("tag")!] = number;
                // What distroless images have beside 'latest' is made of other layers.
                if (!repository.Key.StartsWith("gcr.io/distroless/", StringComparison.Ordinal))
                    Array.ForEach(images[number].Texts("aliases"), alias => tags.TryAdd(alias, number));
            }

            string before = "";
            foreach (var (tag, number) in tags)
            {
                int same = tag.Zip(before).TakeWhile(pair => pair.First == pair.Second).Take(FactBlock.Digits.Length - 1).Count();
                Add(repository.Key, $"{FactBlock.Tag}{FactBlock.Digits[same]}{tag[same..]}\t{number}");
                before = tag;
            }

            foreach (var image in images)
                Add(repository.Key, string.Join('\t', $"{FactBlock.Image}{image.Text("tag")}", image.Text("cycle"), CompressedOf(image), UncompressedOf(image), FlagsOf(image)));
        }
    }

    private static string CompressedOf(JsonElement image) =>
        SizeOf(image, "compressed", image.Text("compressedKind")?.Contains("first layer", StringComparison.Ordinal) == true);

    /// <summary>A baseline is of a nightly build, which is not the image that is asked for.</summary>
    private static string UncompressedOf(JsonElement image) =>
        SizeOf(image, "uncompressed", image.Text("uncompressedNote")?.StartsWith("baseline", StringComparison.Ordinal) == true);

    private static string SizeOf(JsonElement image, string kind, bool isDerived) =>
        image.GetProperty(kind + "Bytes").ValueKind == JsonValueKind.Null
            ? ""
            : $"{image.GetProperty(kind + "Bytes").GetRawText()} {image.Text(kind + "Date")} {(isDerived ? 'd' : 'm')}";

    private static string FlagsOf(JsonElement image)
    {
        string built = image.Truth("retired") == true ? "n" : image.Truth("inOfficialImages20260821") switch { true => "b", false => "n", _ => "" };
        return built + image.Truth("globalizationInvariant") switch { true => "i", false => "g", _ => "" };
    }

    private void AddReplacements()
    {
        foreach (var pair in _images.GetProperty("replacements").EnumerateArray())
        {
            string from = pair.Text("from_")!;
            string[] columns = [from, pair.Text("to")!, pair.Text("kind")!, pair.GetProperty("compressedFrom").GetRawText(), pair.GetProperty("compressedTo").GetRawText(), .. pair.Texts("caveats")];
            Add(from[..from.LastIndexOf(':')], FactBlock.Replacement + string.Join('\t', columns));
        }
    }

    private void AddReleases()
    {
        var repositories = _images.GetProperty("eol").EnumerateObject().ToDictionary(product => product.Name, product => product.Value);
        foreach (var (repository, product) in repositories)
        {
            Add(repository, $"{FactBlock.Product}{product.Text("product")}\t{PlaceOf(product.Text("tagCycleRegex")!)}");
            foreach (var release in product.GetProperty("cycles").EnumerateArray())
                Add(repository, $"{FactBlock.Release}{release.Text("cycle")}\t{EndOf(release)}\t{release.Text("eoes")}\t{(release.TryGetProperty("lts", out var lts) && lts.ValueKind != JsonValueKind.False ? "l" : "")}");
        }

        foreach (var image in _images.GetProperty("endoflifeImageToProduct").EnumerateObject().Where(image => !image.Name.StartsWith("library/", StringComparison.Ordinal)))
        {
            var same = repositories.Where(pair => pair.Value.Text("product") == image.Value.GetString() && pair.Key != image.Name).Select(pair => pair.Key);
            if (!repositories.ContainsKey(image.Name) && same.FirstOrDefault() is { } holder)
                Add(image.Name, $"{FactBlock.Product}{holder}");
        }

        foreach (var suffix in _images.GetProperty("osSuffixes").EnumerateObject())
            Add("*", $"{FactBlock.Suffix}{suffix.Name}\t{suffix.Value.Text("os")}\t{suffix.Value.Text("cycle")}\t{EndOf(suffix.Value)}\t{suffix.Value.Text("lts_or_extended_eol")}\t");
    }

    /// <summary>Where an expression looks for the release; it goes on behind what the expression takes.</summary>
    private static string PlaceOf(string expression) => expression switch
    {
        @"(\d+\.\d+)" => $"{Releases.Anywhere}",
        @"(ltsc\d+|\d+)" => Releases.Anywhere + Releases.LongTerm,
        @"^v?(\d+\.\d+)" => "v",
        @"^(?:centos)?(\d+)" => "centos",
        @"^(\d+)" or @"^(\d+(?:\.\d+)?)" or @"^(\d+\.\d+)" or @"^(\d+\.\d+|\d+)" or @"^(\d+\.\d+(?:\.\d+)?)" => "",
        _ => throw new NotSupportedException(expression),
    };

    private static string EndOf(JsonElement release) =>
        release.Truth("eol") switch { true => "over", false => "open", _ => release.Text("eol") ?? "" };

    private void AddDeprecations()
    {
        foreach (var repository in _images.GetProperty("deprecated").EnumerateArray())
            Add(repository.Text("image")!, FactBlock.Deprecation + string.Join('\t', [repository.Truth("whole") == true ? "whole" : "part", .. repository.Texts("successors")]));
    }

    private void Add(string repository, string line)
    {
        if (!_blocks.TryGetValue(repository, out var lines))
            _blocks[repository] = lines = [];
        lines.Add(line);
    }
}
