using System.Security.Cryptography;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Data;

/// <summary>Walks entries in order of aggregate and sequence.</summary>
internal sealed class ChainWalk
{
    private ChainLink? _last;
    private bool _isBroken;

    public ChainReport Report { get; private set; } = new(0, 0, 0, null);

    public void Add(ChainLink link)
    {
        var isNext = string.Equals(_last?.Aggregate, link.Aggregate, StringComparison.Ordinal);
        if (!isNext)
        {
            Finish();
            Report = Report with { Aggregates = Report.Aggregates + 1 };
        }

        Report = Report with { Entries = Report.Entries + 1 };
        if (!_isBroken)
            Check(isNext ? _last : null, link);
        _last = link;
    }

    /// <summary>The last entry must be the aggregate's latest.</summary>
    public void Finish()
    {
        if (_last is { } last && !_isBroken && last.Sequence != last.Version)
            Break(last.Aggregate, last.Sequence, last.Version is null ? ChainFault.Orphan : ChainFault.Version);
        (_last, _isBroken) = (null, false);
    }

    public void AddEmpty(string aggregate)
    {
        Report = Report with { Aggregates = Report.Aggregates + 1 };
        Break(aggregate, 0, ChainFault.Orphan);
    }

    private void Check(ChainLink? before, ChainLink link)
    {
        if (link.Sequence != (before?.Sequence ?? 0) + 1)
            Break(link.Aggregate, link.Sequence, ChainFault.Gap);
        else if (!Chain.Next(before?.Hash ?? [], link.Bytes).AsSpan().SequenceEqual(link.Hash))
            Break(link.Aggregate, link.Sequence, ChainFault.Hash);
        else if (link.Head is { } head && !head.AsSpan().SequenceEqual(link.Hash))
            Break(link.Aggregate, link.Sequence, ChainFault.Head);
        else if (link.State is { } state && !Carries(link.Bytes, state))
            Break(link.Aggregate, link.Sequence, ChainFault.State);
    }

    private void Break(string aggregate, long sequence, ChainFault fault)
    {
        _isBroken = true;
        Report = Report.With(new(aggregate, sequence, fault));
    }

    /// <summary>An entry carries <c>state</c>: SHA-256 of the state after it, in hex. One that carries none says nothing about it.</summary>
    private static bool Carries(byte[] entry, byte[] state)
    {
        using var json = JsonDocument.Parse(entry);
        return !json.RootElement.TryGetProperty("state", out var hash) || hash.ValueKind != JsonValueKind.String
            || string.Equals(hash.GetString(), Convert.ToHexStringLower(SHA256.HashData(state)), StringComparison.OrdinalIgnoreCase);
    }
}
