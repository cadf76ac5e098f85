using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Tests.Semantics.Flow;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PathClockTests
{
    private readonly PathClock _clock = new();

    [Test]
    public void What_never_happened_has_no_time()
    {
        _clock.Mark(PathSet.Exact("/a/b"), 3);
        Assert.That(_clock.Last(PathSet.Below("/c")), Is.EqualTo(PathClock.Never));
    }

    [TestCase("/a/b", ExpectedResult = 3)]
    [TestCase("/a", ExpectedResult = PathClock.Never)]
    [TestCase("/a/b/c", ExpectedResult = PathClock.Never)]
    [TestCase("/a/bc", ExpectedResult = PathClock.Never)]
    public int A_path_alone_is_marked_alone(string asked)
    {
        _clock.Mark(PathSet.Exact("/a/b"), 3);
        return _clock.Last(PathSet.Exact(asked));
    }

    [TestCase("/a", ExpectedResult = 3)]
    [TestCase("/", ExpectedResult = 3)]
    [TestCase("/a/b", ExpectedResult = 3)]
    [TestCase("/a/b/c", ExpectedResult = PathClock.Never)]
    public int A_folder_was_touched_when_something_in_it_was(string asked)
    {
        _clock.Mark(PathSet.Exact("/a/b"), 3);
        return _clock.Last(PathSet.Below(asked));
    }

    [Test]
    public void All_below_a_folder_is_marked_with_it()
    {
        _clock.Mark(PathSet.Below("/a"), 3);
        Assert.That(_clock.Last(PathSet.Exact("/a/b/c")), Is.EqualTo(3));
    }

    [Test]
    public void Anywhere_is_everywhere()
    {
        _clock.Mark(PathSet.Anywhere, 3);
        Assert.That(_clock.Last(PathSet.Exact("/a/b/c")), Is.EqualTo(3));
    }

    [TestCase("/a/x.tar", ExpectedResult = 3)]
    [TestCase("/b/x.tar", ExpectedResult = PathClock.Never)]
    public int A_pattern_means_its_folder(string asked)
    {
        _clock.Mark(PathSet.Matching("/a/*.zip"), 3);
        return _clock.Last(PathSet.Exact(asked));
    }

    [Test]
    public void The_latest_time_counts()
    {
        _clock.Mark(PathSet.Exact("/a"), 5);
        _clock.Mark(PathSet.Exact("/a"), 4);
        Assert.That(_clock.Last(PathSet.Exact("/a")), Is.EqualTo(5));
    }
}
