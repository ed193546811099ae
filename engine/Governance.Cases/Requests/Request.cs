namespace Governance.Cases;

/// <summary>申请: what somebody asked for and another person grants or not.</summary>
/// <param name="Kind">Name of a <see cref="Petition"/>.</param>
/// <param name="ItemId">The item it was asked from; null for the case itself.</param>
/// <param name="ReviewId">The item of whoever decides.</param>
/// <param name="Text">Why.</param>
public sealed record Request(
    string Id, string Kind, string? ItemId, string ReviewId, string Text, string By, string ByUser, UnitRef Unit, long AtMicros)
{
    /// <summary>What the decider reads in the list.</summary>
    public string? Summary { get; init; }

    /// <summary>How much, in the unit of the clock it is about.</summary>
    public int? Amount { get; init; }

    /// <summary>Class of a 挂账, road of a refusal.</summary>
    public string? Code { get; init; }

    public string? Basis { get; init; }

    /// <summary>How the reporter was told; null while that was not recorded.</summary>
    public string? Told { get; init; }

    /// <summary>包案领导.</summary>
    public string? Leader { get; init; }

    /// <summary>销账条件.</summary>
    public string? Exit { get; init; }

    /// <summary>agree, refuse or withdrawn; null while it waits.</summary>
    public string? Decision { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecisionReason { get; init; }

    public long? DecidedMicros { get; init; }
}
