namespace Governance.Data;

/// <summary>月度考核: one scheme over one month.</summary>
public sealed class EvaluationRunRow
{
    /// <summary><c>{scheme}~{yyyy-MM}</c>.</summary>
    public required string Id { get; set; }

    public required string Scheme { get; set; }

    /// <summary>Such as <c>2026-03</c>.</summary>
    public required string Month { get; set; }

    /// <summary>trial, published, frozen.</summary>
    public required string Status { get; set; }

    /// <summary>SHA-256 of the scheme as it was applied, lower-case hex.</summary>
    public required string SchemeHash { get; set; }

    /// <summary>The scheme as it was applied: JSON.</summary>
    public required byte[] SchemeJson { get; set; }

    /// <summary>SHA-256 over all scores, lower-case hex: a recomputation proves itself by it.</summary>
    public required string ResultHash { get; set; }

    public long ComputedMicros { get; set; }

    public required string ComputedBy { get; set; }

    public long? PublishedMicros { get; set; }

    public long? FrozenMicros { get; set; }
}

/// <summary>One unit's figure of one indicator, with the cases behind it; indicator <c>total</c> is the sum.</summary>
public sealed class EvaluationScoreRow
{
    public required string RunId { get; set; }

    public required string Unit { get; set; }

    public required string Indicator { get; set; }

    public required string Group { get; set; }

    public int Hits { get; set; }

    public int Counted { get; set; }

    /// <summary>Without the rows that were excluded (剔除).</summary>
    public int AdjustedHits { get; set; }

    public int AdjustedCounted { get; set; }

    public decimal Score { get; set; }

    public decimal AdjustedScore { get; set; }

    /// <summary>Place within the group by adjusted score, from 1; on <c>total</c> only.</summary>
    public int? Rank { get; set; }

    /// <summary>JSON: every case counted, whether it was a hit, and why it was excluded.</summary>
    public required byte[] Lines { get; set; }
}
