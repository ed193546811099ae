using System.Collections.Concurrent;

namespace Governance.Portal.Commands.Load;

/// <summary>What a measurement came to. Exit code 0 when it <see cref="Holds"/>.</summary>
internal abstract record LoadReport
{
    /// <summary>Nothing refused, failed, lost or doubled.</summary>
    public abstract bool Holds { get; }

    /// <summary>Cycles a second without a pace; only after a paced run.</summary>
    public double? SaturationPerSecond { get; init; }

    public double CyclesPerSecond { get; init; }
}

/// <param name="P50Ms">From when it was due to the whole answer: an overloaded server cannot hide behind a queue.</param>
internal sealed record Times(int Count, double P50Ms, double P95Ms, double P99Ms)
{
    public static Times Of(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        return new Times(sorted.Length, At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99));
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))], 2);
}

/// <summary>How long each kind of request took.</summary>
internal sealed class Stopwatches
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _taken = new(StringComparer.Ordinal);

    public void Add(string kind, double milliseconds) => _taken.GetOrAdd(kind, _ => []).Add(milliseconds);

    public SortedDictionary<string, Times> Report() => new(_taken.ToDictionary(kind => kind.Key, kind => Times.Of(kind.Value), StringComparer.Ordinal), StringComparer.Ordinal);

    public Times All() => Times.Of(_taken.Values.SelectMany(bag => bag));
}
