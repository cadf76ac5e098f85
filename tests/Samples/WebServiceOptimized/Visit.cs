namespace WebServiceOptimized;

/// <summary>One visit.</summary>
/// <param name="Number">The first one is 1.</param>
/// <param name="At">When it was, in UTC.</param>
public sealed record Visit(int Number, DateTimeOffset At);
