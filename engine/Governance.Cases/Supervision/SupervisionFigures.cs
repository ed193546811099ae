using System.Collections.Immutable;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Counts behind 监管台, for everybody at once; each caller's page leaves out what complains of the caller's unit.</summary>
/// <param name="Micros">When they were read.</param>
internal sealed record Figures(
    long Micros, ImmutableArray<OpenCount> Open, ImmutableArray<ClosedCount> Closed, ImmutableArray<DayCount> Opened, ImmutableArray<MetCount> Met,
    ImmutableArray<UnsignedCount> Unsigned);

internal sealed record OpenCount(string Unit, string Stage, string? Complained, int Open, int Soon, int Late);

/// <param name="Day">Days after <see cref="SupervisionFigures.First"/>.</param>
internal sealed record ClosedCount(string Unit, string? Complained, int Day, int Count);

internal sealed record DayCount(string? Complained, int Day, int Count);

internal sealed record MetCount(string Unit, int Met, int All);

internal sealed record UnsignedCount(string? Complained, int Count);

/// <summary>Reads the figures, each off an index alone. What is dear to read is kept: twenty times as long as reading took, ten seconds at most.</summary>
public sealed class SupervisionFigures(IReadDb database, CityTime time, TimeProvider clock) : IDisposable
{
    internal const int Days = 30;
    private const long Day = 86_400_000_000;
    private static readonly TimeSpan Cheap = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _reading = new(1);
    private Figures? _kept;
    private long _readAt;
    private TimeSpan _good;

    /// <summary>Midnight before the first of the <see cref="Days"/> days.</summary>
    internal long First => time.Calendar.Zone.Micros(time.Today.AddDays(1 - Days));

    internal async Task<Figures> Read(CancellationToken cancellationToken)
    {
        if (Fresh() is { } fresh)
            return fresh;
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } justRead)
                return justRead;
            var began = clock.GetTimestamp();
            _kept = await ReadNow(cancellationToken);
            _readAt = clock.GetTimestamp();
            var cost = clock.GetElapsedTime(began, _readAt);
            _good = cost < Cheap ? TimeSpan.Zero : cost * 20 < Longest ? cost * 20 : Longest;
            return _kept;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private Figures? Fresh() => _kept is { } kept && clock.GetElapsedTime(_readAt) < _good ? kept : null;

    private async Task<Figures> ReadNow(CancellationToken cancellationToken)
    {
        var (now, first) = (time.NowMicros, First);
        await using var db = database.Open();
        var open = await db.Cases.Where(row => row.IsOpen).GroupBy(row => new { row.HolderUnit, row.Stage, row.ComplainedPath })
            .Select(group => new OpenCount(group.Key.HolderUnit!, group.Key.Stage, group.Key.ComplainedPath, group.Count(),
                group.Count(row => row.NextDueMicros >= now && row.NextDueMicros < now + Day), group.Count(row => row.NextDueMicros < now)))
            .ToListAsync(cancellationToken);
        var closed = await db.Cases.Where(row => row.ClosedMicros >= first && row.Status != "void")
            .GroupBy(row => new { row.HolderUnit, row.ComplainedPath, Day = (row.ClosedMicros!.Value - first) / Day })
            .Select(group => new ClosedCount(group.Key.HolderUnit!, group.Key.ComplainedPath, (int)group.Key.Day, group.Count())).ToListAsync(cancellationToken);
        var opened = await db.Cases.Where(row => row.CreatedMicros >= first).GroupBy(row => new { row.ComplainedPath, Day = (row.CreatedMicros - first) / Day })
            .Select(group => new DayCount(group.Key.ComplainedPath, (int)group.Key.Day, group.Count())).ToListAsync(cancellationToken);
        var met = await db.Clocks.Where(row => row.Kind == ClockKinds.Handle && row.StoppedMicros >= first).GroupBy(row => row.Unit!)
            .Select(group => new MetCount(group.Key, group.Count(row => row.Status == "met"), group.Count())).ToListAsync(cancellationToken);
        var unsigned = await db.WorkItems.Where(row => row.IsOpen && row.Kind == "sign-and-handle" && row.Status == "pending").GroupBy(row => row.ComplainedPath)
            .Select(group => new UnsignedCount(group.Key, group.Count())).ToListAsync(cancellationToken);
        return new Figures(now, [.. open], [.. closed], [.. opened], [.. met], [.. unsigned]);
    }
}
