namespace Governance.Cases;

public enum LinkState
{
    /// <summary>The other case was asked to join and has not answered.</summary>
    Asked,

    /// <summary>并单: it rests in this one.</summary>
    Joined,

    /// <summary>It cannot join; the link says why.</summary>
    Declined,

    /// <summary>拆单: it goes its own way again.</summary>
    Left,

    /// <summary>This case ended, and the other reporter got the answer.</summary>
    Answered,
}

/// <summary>并单, as the lead keeps it: one lead, any number of members.</summary>
public sealed record CaseLink(string CaseNo, LinkState State, long AtMicros, string By)
{
    public string? Why { get; init; }
}

/// <summary>并单, as a member keeps it.</summary>
/// <param name="Former">The case as it was: 拆单 restores exactly this.</param>
public sealed record Membership(string LeadNo, long AtMicros, Casefile Former);
