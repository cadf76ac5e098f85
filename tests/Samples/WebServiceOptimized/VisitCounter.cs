namespace WebServiceOptimized;

/// <summary>Counts visits since the service was started.</summary>
public sealed class VisitCounter(TimeProvider time)
{
    private int _count;

    public Visit Next() => new(Interlocked.Increment(ref _count), time.GetUtcNow());
}
