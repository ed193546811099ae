namespace Governance.Cases;

/// <summary>事故隐患分级: two grades only.</summary>
public enum HazardGrade
{
    General,
    Major,
}

/// <summary>隐患: what a hazard has beside what every case has.</summary>
public sealed record Hazard
{
    /// <summary>Null before 定级.</summary>
    public HazardGrade? Grade { get; init; }

    /// <summary>紧急险情: people out first, paper later.</summary>
    public bool Emergency { get; init; }

    /// <summary>挂牌督办.</summary>
    public bool Listed { get; init; }

    /// <summary>notice, order or suspension; null before it was served.</summary>
    public string? Order { get; init; }

    /// <summary>责任主体: who must put it right; no unit of the district.</summary>
    public string? Party { get; init; }

    /// <summary>整改期限, natural days.</summary>
    public int? Days { get; init; }

    /// <summary>When those days began.</summary>
    public long? OrderedMicros { get; init; }

    /// <summary>Re-inspections failed.</summary>
    public int Failures { get; init; }

    /// <summary>Extensions granted.</summary>
    public int Extensions { get; init; }
}
