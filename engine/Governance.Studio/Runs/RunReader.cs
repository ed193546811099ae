using System.Collections.Immutable;
using System.Text.Json;
using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Studio;

/// <summary>An instance as it stands, with everything it did.</summary>
/// <param name="IsCase">It belongs to a case: masked, and only its case may change it.</param>
internal sealed record Run(InstanceRow Row, InstanceState State, AggregateKey Home, bool IsCase, ImmutableArray<RunEvent> Events, ImmutableArray<Execution> Executions);

/// <summary>One execution of an activity, as the latest journal entry that tells of it.</summary>
/// <param name="AtMicros">When that entry was written.</param>
internal sealed record Execution(ExecutionRecord Record, long AtMicros, bool IsContainer)
{
    public string Id => RunIds.Of(Record.InstanceId, Record.Number);
}

/// <summary>One line of the viewer's journal.</summary>
internal sealed record RunEvent(ExecutionRecord Record, string Name, long AtMicros, string? Message);

/// <summary>Ids of executions: <c>{instance}:{n}</c>.</summary>
internal static class RunIds
{
    public static string Of(string instanceId, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{instanceId}:{number}");

    public static string InstanceOf(string executionId) =>
        executionId.LastIndexOf(':') is var at and > 0 ? executionId[..at] : executionId;
}

/// <summary>Reads instances: their state from the aggregate, what they did from its journal.</summary>
internal sealed class RunReader(IReadDb read, IUnitStore store, AggregateCodec codec)
{
    public async Task<Run?> Find(string instanceId, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        if (await db.Instances.FirstOrDefaultAsync(r => r.Id == instanceId, cancellationToken) is not { } row)
            return null;

        var home = new AggregateKey(row.Aggregate);
        if (await store.Load(home, cancellationToken) is not { } stored || codec.Read(stored).Instance(instanceId) is not { } state)
            return null;

        var entries = await db.Entries.Where(e => e.Aggregate == row.Aggregate).OrderBy(e => e.Sequence)
            .Select(e => new { e.Bytes, e.AtMicros }).ToListAsync(cancellationToken);
        var bursts = entries.Select(e => (e.AtMicros, Records: RunLog.Read(e.Bytes, instanceId))).Where(b => b.Records.Count > 0).ToList();
        return new Run(row, state, home, IsCase(row.Aggregate), RunLog.Events(bursts, state), RunLog.Executions(bursts));
    }

    public static bool IsCase(string aggregate) => aggregate.StartsWith("case/", StringComparison.Ordinal);
}

/// <summary>Makes executions and events of the records in journal entries.</summary>
internal static class RunLog
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public static List<ExecutionRecord> Read(byte[] entry, string instanceId)
    {
        using var document = JsonDocument.Parse(entry);
        if (!document.RootElement.TryGetProperty("log", out var log) || !log.TryGetProperty("records", out var records))
            return [];

        return [.. records.EnumerateArray().Select(r => r.Deserialize<ExecutionRecord>(Options))
            .Where(r => string.Equals(r.InstanceId, instanceId, StringComparison.Ordinal))];
    }

    public static ImmutableArray<Execution> Executions(List<(long AtMicros, List<ExecutionRecord> Records)> bursts)
    {
        var containers = bursts.SelectMany(b => b.Records).Select(r => r.Parent).OfType<int>().ToHashSet();
        var latest = new SortedDictionary<int, Execution>();
        foreach (var (at, records) in bursts)
        {
            foreach (var record in records)
                latest[record.Number] = new Execution(Together(latest.GetValueOrDefault(record.Number)?.Record, record), at, containers.Contains(record.Number));
        }

        return [.. latest.Values];
    }

    // A burst that resumes an execution tells what it gave then; what it was given, maybe only the first.
    private static ExecutionRecord Together(ExecutionRecord? before, ExecutionRecord now) => before?.Values is { } first
        ? now with { Values = new ExecutionValues(Either(now.Values?.Inputs, first.Inputs), Either(now.Values?.Outputs, first.Outputs)) }
        : now;

    private static JsonElement Either(JsonElement? one, JsonElement other) => one is { ValueKind: JsonValueKind.Object } value ? value : other;

    /// <summary>Everything in a burst has one instant: the order is that of the executions, a container ending after what is inside it.</summary>
    public static ImmutableArray<RunEvent> Events(List<(long AtMicros, List<ExecutionRecord> Records)> bursts, InstanceState state)
    {
        var containers = bursts.SelectMany(b => b.Records).Select(r => r.Parent).OfType<int>().ToHashSet();
        var (started, waiting) = (new HashSet<int>(), new HashSet<int>());
        var events = ImmutableArray.CreateBuilder<RunEvent>();
        foreach (var (at, records) in bursts)
        {
            foreach (var record in records)
            {
                if (started.Add(record.Number))
                    events.Add(new RunEvent(record, "Started", record.StartedMicros, null));
                if (waiting.Remove(record.Number))
                    events.Add(new RunEvent(record, "Resumed", at, null));
                if (!containers.Contains(record.Number))
                    events.Add(End(record, at, state, waiting));
            }

            events.AddRange(records.Where(r => containers.Contains(r.Number) && r.Status != ActivityStatus.Running).Reverse().Select(r => End(r, at, state, waiting)));
        }

        return events.ToImmutable();
    }

    private static RunEvent End(ExecutionRecord record, long at, InstanceState state, HashSet<int> waiting)
    {
        if (record.Status is not (ActivityStatus.Running or ActivityStatus.Pending))
            return new RunEvent(record, record.Status.ToString(), record.EndedMicros ?? at, Message(record, state));

        waiting.Add(record.Number);
        return new RunEvent(record, "Suspended", at, null);
    }

    private static string? Message(ExecutionRecord record, InstanceState state) => record.Status == ActivityStatus.Faulted
        ? state.Incidents.LastOrDefault(i => string.Equals(i.NodeId, record.NodeId, StringComparison.Ordinal))?.Message
        : null;
}
