using DockerfileOptimizer.Cli.Running;

namespace DockerfileOptimizer.Cli.Tests.Running;

public sealed class OrderedParallelTests
{
    [Test]
    public void Results_come_in_order_though_later_ones_are_ready_first()
    {
        using var release = new ManualResetEventSlim();
        var results = OrderedParallel.Select(Enumerable.Range(0, 200), jobs: 2, number =>
        {
            if (number == 0)
                release.Wait();
            if (number == 1)
                release.Set();
            return number;
        });

        Assert.That(results, Is.EqualTo(Enumerable.Range(0, 200)));
    }

    [Test]
    public void Never_more_jobs_work_at_a_time_than_asked_for([Values(1, 2, 3)] int jobs)
    {
        int working = 0;
        int most = 0;
        var results = OrderedParallel.Select(Enumerable.Range(0, 500), jobs, number =>
        {
            int now = Interlocked.Increment(ref working);
            lock (results_lock)
                most = Math.Max(most, now);
            Thread.Yield();
            Interlocked.Decrement(ref working);
            return number;
        });

        Assert.That(results.Count(), Is.EqualTo(500));
        Assert.That(most, Is.LessThanOrEqualTo(jobs));
    }

    [Test]
    public void Items_are_taken_only_as_results_are_asked_for()
    {
        int taken = 0;
        var items = Enumerable.Range(0, 10_000).Select(number =>
        {
            taken++;
            return number;
        });

        Assert.That(OrderedParallel.Select(items, jobs: 2, number => number).Take(10).Count(), Is.EqualTo(10));
        Assert.That(taken, Is.LessThan(100));
    }

    private readonly Lock results_lock = new();
}
