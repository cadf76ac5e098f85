namespace DockerfileOptimizer.Knowledge;

/// <summary>Finds the tag that a listed release which is kept up bears, where another tag names one that is not.</summary>
internal sealed class TagRenewal
{
    private readonly string _tag;
    private readonly FactBlock? _images;
    private readonly Releases? _releases;
    private readonly FactBlock _suffixes;
    private readonly DateTime _today;

    public TagRenewal(string tag, FactBlock? images, Releases? releases, FactBlock suffixes, DateTime today)
    {
        _tag = tag;
        _images = images;
        _releases = releases;
        _suffixes = suffixes;
        _today = today;
    }

    /// <summary>The tag; null when none is listed.</summary>
    public string? Find()
    {
        string? version = _releases?.VersionIn(_tag) is { } found && _tag.StartsWith(found, StringComparison.Ordinal) ? found : null;
        string rest = _tag.Substring(version?.Length ?? 0);
        var release = _releases?.Find(_tag);
        var heads = version is null ? [""]
            : release?.IsAbandoned(_today) == true ? Successors(release, _releases!, _today).SelectMany(SpellingsOf)
            : [version];
        return heads.SelectMany(head => Variants(rest).Select(variant => head.Length == 0 ? variant.TrimStart('-') : head + variant))
            .FirstOrDefault(candidate => candidate != _tag && IsListed(candidate));
    }

    /// <summary>The releases that may take the place of one, the best first: the nearest that is kept up for a year, long-term ones if there are any.</summary>
    public static IEnumerable<Lifecycle> Successors(Lifecycle ended, Releases releases, DateTime today)
    {
        var newer = releases.All.TakeWhile(release => release.Release != ended.Release).Where(release => release.HasEnded(today) == false).ToList();
        if (newer.Any(release => release.IsLongTerm))
            newer.RemoveAll(release => !release.IsLongTerm);
        var lasting = newer.Where(release => release.End is { } end && end >= today.AddYears(1)).Reverse();
        return lasting.Concat(newer).Distinct();
    }

    // Releases of .NET are '10', their tags '10.0'.
    private static IEnumerable<string> SpellingsOf(Lifecycle release) => [release.Release, release.Release + ".0"];

    /// <summary>What may follow the version: the same, on a newer distribution, or without naming one.</summary>
    private IEnumerable<string> Variants(string rest)
    {
        string[] parts = rest.Split('-');
        int place = Array.FindIndex(parts, part => Lifecycle.OfSuffix(part, _suffixes) is not null);
        if (place < 0)
            return [rest];
        var system = Lifecycle.OfSuffix(parts[place], _suffixes)!;
        var names = system.IsAbandoned(_today) ? [] : new List<string?> { parts[place] };
        // The nearest that lasts comes first, as with releases.
        names.AddRange(_suffixes.Lines(FactBlock.Suffix).Where(columns => IsNewer(columns, system)).Reverse().Select(columns => columns[0]));
        // 'alpine3.16' without its release is 'alpine'; other names leave no trace.
        names.Add(system.Product == "alpine" ? "alpine" : null);
        return names.Select(name => string.Join("-", [.. parts.Take(place), .. name is null ? Array.Empty<string>() : [name], .. parts.Skip(place + 1)]));
    }

    // Of Ubuntu's releases only those with extended support last longer than months.
    private bool IsNewer(string[] columns, Lifecycle system) =>
        columns[1] == system.Product
        && Lifecycle.Read(columns[1], [.. columns.Skip(2)]) is { } other
        && other.End >= _today.AddYears(1)
        && (system.Product != "ubuntu" || other.ExtendedEnd is not null);

    private bool IsListed(string tag) => _images?.ImageOf(tag) is { } columns && new ImageVariant(columns).IsBuilt != false;
}
