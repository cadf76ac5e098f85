using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Tests.Semantics.Effects;

public sealed class PathSetTests
{
    [TestCase("/a", "/a", true)]
    [TestCase("/a", "/a/b", false)]
    [TestCase("/a/…", "/a", true)]
    [TestCase("/a/…", "/a/b", true)]
    [TestCase("/a/…", "/ab", false)]
    [TestCase("/a/…", "/a/b/…", true)]
    [TestCase("/a", "/a/…", false)]
    [TestCase("/a/*", "/a/b", true)]
    [TestCase("/a/*", "/a/b/c", false)]
    [TestCase("/a/*/…", "/a/b/c", true)]
    [TestCase("/a/*/…", "/a/…", true)]
    [TestCase("/a/*.x/…", "/a/…", false)]
    [TestCase("/a/…", "/a/*.x", true)]
    [TestCase("/a/…", "/a*", false)]
    [TestCase("/a/[!b]", "/a/b", false)]
    [TestCase("/a/[!b]", "/a/c", true)]
    [TestCase("/…", "/a", true)]
    [TestCase("/a/…?", "/a/b", false)]
    public void A_set_covers_another_only_for_certain(string set, string other, bool expected) =>
        Assert.That(Parse(set).Covers(Parse(other)), Is.EqualTo(expected));

    [TestCase("/a", "/a", true)]
    [TestCase("/a", "/b", false)]
    [TestCase("/a/…", "/a/b/c", true)]
    [TestCase("/a/b/c", "/a/…?", true)]
    [TestCase("/a/*.x", "/a/b.x", true)]
    [TestCase("/a/*.x", "/a/b.y", false)]
    [TestCase("/a/*.x", "/a/…", true)]
    [TestCase("/a/*.x", "/b/…", false)]
    [TestCase("/a/*.x", "/a/c*", true)]
    [TestCase("/a/*/…", "/a/b/c", true)]
    public void Two_sets_may_meet_either_way(string left, string right, bool expected)
    {
        Assert.That(Parse(left).MayMeet(Parse(right)), Is.EqualTo(expected));
        Assert.That(Parse(right).MayMeet(Parse(left)), Is.EqualTo(expected));
    }

    [Test]
    public void Anywhere_meets_all_and_covers_nothing()
    {
        Assert.That(PathSet.Anywhere.MayMeet(PathSet.Exact("/a")));
        Assert.That(PathSet.Anywhere.Covers(PathSet.Exact("/a")), Is.False);
        Assert.That(PathSet.Below("/").Covers(PathSet.Anywhere), Is.False);
    }

    [Test]
    public void Paths_are_cleaned() => Assert.That(PathSet.Exact("/a/./b/../c/").Path, Is.EqualTo("/a/c"));

    private static PathSet Parse(string text)
    {
        if (text.EndsWith("/…?", StringComparison.Ordinal))
            return PathSet.Within(text[..^3]);
        return text.EndsWith("/…", StringComparison.Ordinal) ? PathSet.Matching(text[..^2] is "" ? "/" : text[..^2], isDeep: true) : PathSet.Matching(text);
    }
}
