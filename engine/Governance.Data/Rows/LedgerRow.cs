namespace Governance.Data;

/// <summary>One interval of the 责任时间账; derived from its case in the same transaction. The intervals of a case have no gaps and no overlaps.</summary>
public sealed class LedgerRow
{
    public required string CaseNo { get; set; }

    /// <summary>0, 1, 2 … within the case.</summary>
    public int Ordinal { get; set; }

    public long FromMicros { get; set; }

    /// <summary>Null for the one that still runs.</summary>
    public long? ToMicros { get; set; }

    public required string Unit { get; set; }

    public required string UnitPath { get; set; }

    /// <summary>The unit inside the holder that worked on it.</summary>
    public string? Inner { get; set; }

    public string? Person { get; set; }

    public string? PersonName { get; set; }

    public required string Reason { get; set; }
}
