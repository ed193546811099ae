namespace Governance.Data;

/// <summary>What checking every entry of the database came to.</summary>
/// <param name="Breaks">Aggregates whose chain does not hold; each is counted once, at its first break.</param>
public sealed record ChainReport(long Aggregates, long Entries, long Breaks, ChainBreak? First)
{
    public bool Holds => Breaks == 0;

    /// <summary>Daily roots that were recomputed.</summary>
    public int Roots { get; init; }

    /// <summary>The latest daily seal in hex: noted elsewhere, it proves later that nothing before it was removed.</summary>
    public string? LatestRoot { get; init; }

    internal ChainReport With(ChainBreak more) => this with { Breaks = Breaks + 1, First = First ?? more };
}

/// <param name="Sequence">The entry at which it shows; 0 when there is none.</param>
public sealed record ChainBreak(string Aggregate, long Sequence, ChainFault Fault);

public enum ChainFault
{
    /// <summary>A sequence number is missing or appears twice.</summary>
    Gap,

    /// <summary>The stored hash is not that of the previous hash and the entry's bytes.</summary>
    Hash,

    /// <summary>The journal ends elsewhere than the aggregate's version says.</summary>
    Version,

    /// <summary>The journal's last hash is not the aggregate's head.</summary>
    Head,

    /// <summary>The stored state is not the one whose hash the last entry carries.</summary>
    State,

    /// <summary>Entries without an aggregate, or an aggregate without entries.</summary>
    Orphan,

    /// <summary>A day's root is not that of the entries it covers: an aggregate of that day was removed or changed, or the seal itself was.</summary>
    Root,
}
