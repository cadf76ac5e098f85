namespace DockerfileOptimizer.Cli.Running;

/// <summary>Works on several items at a time and gives the results in the order of the items.</summary>
internal static class OrderedParallel
{
    // Enough that a slow item does not leave the other workers idle; results that wait stay few.
    private const int AheadPerJob = 16;

    /// <summary>Takes items from the source one by one, in the calling thread, as results are asked for.</summary>
    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> items, int jobs, Func<TItem, TResult> work)
    {
        if (jobs == 1)
            return items.Select(work);
        return SelectAhead(items, jobs, work);
    }

    private static IEnumerable<TResult> SelectAhead<TItem, TResult>(IEnumerable<TItem> items, int jobs, Func<TItem, TResult> work)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        var factory = new TaskFactory(scheduler);
        var pending = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            pending.Enqueue(factory.StartNew(() => work(item)));
            if (pending.Count >= jobs * (long)AheadPerJob)
                yield return pending.Dequeue().GetAwaiter().GetResult();
        }

        while (pending.Count > 0)
            yield return pending.Dequeue().GetAwaiter().GetResult();
    }
}
