using System.Security.Cryptography;
using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Previews, orders and carries out the recomputation of open clocks.</summary>
public sealed class Recomputing(IUnitStore store, RowWrites writes, IBursts bursts, ClockSurvey survey, PolicyFingerprint policy, LimitBook limits, CityTime time)
{
    private const long Hour = 3_600_000_000;
    private const int Samples = 20;
    private static readonly AggregateKey Key = new("policy/clocks");

    public async Task<RecomputeState> State(CancellationToken cancellationToken) => Read(await store.Load(Key, cancellationToken));

    public async Task<Result<RecomputePreview>> Preview(Actor by, CancellationToken cancellationToken)
    {
        await limits.Adopt(cancellationToken);
        var preview = await Count(cancellationToken);
        var written = await Write(by, "clock.recompute-previewed", $"预览时限重算：{preview.Moved} 个时限将变化。", state => state with { Preview = preview }, cancellationToken);
        return written.Refusal is { } refusal ? refusal : preview;
    }

    /// <summary>Refused without a fresh preview of this very policy. Carried out by <see cref="CarryOut"/>.</summary>
    public async Task<Result<RecomputeOrder>> Order(Actor by, string token, string reason, CancellationToken cancellationToken)
    {
        await limits.Adopt(cancellationToken);
        var order = new RecomputeOrder(token, by.Id, by.Name, reason, time.NowMicros);
        var written = await writes.Write(
            Key, by,
            (stored, now, _) =>
            {
                var state = Read(stored);
                if (state.Order is { DoneMicros: null })
                    return new(ClockRefusals.Running());
                if (state.Preview is not { } seen || !string.Equals(seen.Token, token, StringComparison.Ordinal) || now - seen.AtMicros > Hour
                    || !string.Equals(seen.Policy, policy.Value, StringComparison.Ordinal))
                    return new(ClockRefusals.NotPreviewed());
                return new(Changed(new Happening("clock.recompute-ordered", $"提交时限重算：{reason}"), state with { Preview = null, Order = order }));
            },
            cancellationToken);
        return written.Refusal is { } refusal ? refusal : order;
    }

    /// <summary>Does what was ordered and is not done yet. Stopped in the middle, it goes on where it was: what stands right is not touched again.</summary>
    /// <returns>How many cases changed; null when nothing was ordered.</returns>
    public async Task<int?> CarryOut(CancellationToken cancellationToken)
    {
        if ((await State(cancellationToken)).Order is not { DoneMicros: null } order)
            return null;
        // Ordered on another node perhaps, right after a limit was changed there.
        await limits.Adopt(cancellationToken);
        var changed = await new RecountRun(store, bursts, survey, time, order).Run(cancellationToken);
        await Write(new Actor(order.By, order.ByName), "clock.recomputed", $"时限重算完成：{changed} 件。",
            state => state with { Order = order with { DoneMicros = time.NowMicros, Cases = changed } }, cancellationToken);
        return changed;
    }

    private async Task<RecomputePreview> Count(CancellationToken cancellationToken)
    {
        var (now, cases, sample) = (time.NowMicros, new HashSet<string>(StringComparer.Ordinal), new List<RecomputeSample>());
        var (open, moved, kept, overdue, relieved) = (0, 0, 0, 0, 0);
        await foreach (var clock in survey.Read(null, cancellationToken))
        {
            open++;
            kept += clock.Fact is null ? 1 : 0;
            if (!clock.Moves)
                continue;
            moved++;
            cases.Add(clock.CaseNo);
            overdue += clock.DueMicros >= now && clock.Fact!.DueMicros < now ? 1 : 0;
            relieved += clock.DueMicros < now && clock.Fact!.DueMicros >= now ? 1 : 0;
            if (sample.Count < Samples)
                sample.Add(new RecomputeSample(clock.CaseNo, clock.Kind, clock.Limit, clock.Fact!.Limit, clock.DueMicros, clock.Fact.DueMicros));
        }

        return new RecomputePreview(time.NewId().ToString("N"), policy.Value, now, open, moved, kept, overdue, relieved, cases.Count, [.. sample]);
    }

    private ValueTask<Result<long>> Write(Actor by, string kind, string text, Func<RecomputeState, RecomputeState> change, CancellationToken cancellationToken) =>
        writes.Write(Key, by, (stored, _, _) => new(Changed(new Happening(kind, text), change(Read(stored)))), cancellationToken);

    private static Result<RowWrite?> Changed(Happening what, RecomputeState state) =>
        new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(state, CaseJson.Options), []);

    private static RecomputeState Read(StoredAggregate? stored) => stored is null
        ? new RecomputeState()
        : JsonSerializer.Deserialize<RecomputeState>(stored.State.Span, CaseJson.Options) ?? new RecomputeState();
}

/// <summary>Names the limits and the calendar this process works with.</summary>
public sealed class PolicyFingerprint(CasesOptions options, LimitBook limits)
{
    private readonly string _files = Of(options);

    public string Value => $"{_files} {limits.Stamp}".TrimEnd();

    private static string Of(CasesOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var limits = Directory.GetFiles(options.Workflows, "limits.json", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(options.Workflows, "presets"), "*.json"))
            .Append(Path.Combine(options.Workflows, "calendars", options.Calendar + ".json"));
        foreach (var file in limits.Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
