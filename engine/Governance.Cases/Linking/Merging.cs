namespace Governance.Cases;

/// <summary>How a case rests in another one, and comes back exactly as it was.</summary>
internal static class Merging
{
    /// <summary>About of the call-back a member keeps for its own reporter.</summary>
    public const string OwnFollowUp = "merged";

    /// <summary>Why a case cannot be merged into the lead; null when it can.</summary>
    public static string? WhyNot(Casefile file, JoinData asked) => file switch
    {
        { IsOpen: false } => "办件已经办结或终止",
        _ when !string.Equals(file.Type, asked.Type, StringComparison.Ordinal) => "事项类型不同",
        { Reach: Reaches.Confidential } => "保密工单不能并单",
        // 越级 and 多源: the shortest deadline rules, so the case that has it leads.
        _ when asked.DueMicros is { } lead && file.AnswerClock is { StoppedMicros: null } own && own.DueMicros < lead => "它的办结时限更早，请以它为主件并单",
        _ when file.Links.Any(link => link.State is LinkState.Asked or LinkState.Joined) => "它已有并入的办件，请先拆单",
        _ => null,
    };

    /// <summary>Items and clocks rest; the flow waits where it is.</summary>
    public static Casefile MergedInto(this Casefile file, string leadNo, long now)
    {
        var resting = file;
        foreach (var item in file.WorkItems.Where(item => item.IsOpen || item.Status == WorkItemStatus.Objected))
            resting = resting.Ended(item, WorkItemStatus.Cancelled, now);
        return resting.AllStopped(now) with { Status = CaseStatus.Merged, Hold = null, Membership = new Membership(leadNo, now, file with { Ledger = [] }) };
    }

    /// <summary>拆单: items, clocks and status as they were. What was noted and who was answered meanwhile stays.</summary>
    public static Casefile SplitOff(this Casefile file, long now) => file.Membership!.Former with
    {
        Ledger = file.Ledger,
        WorkItems =
        [
            .. file.Membership.Former.WorkItems,
            .. file.WorkItems.Skip(file.Membership.Former.WorkItems.Length)
                .Select(item => item.IsOpen ? item with { Status = WorkItemStatus.Cancelled, DoneMicros = now } : item),
        ],
        Notes = file.Notes,
        Reply = file.Membership.Former.Reply ?? file.Reply,
        Membership = null,
    };

    public static Casefile Linked(this Casefile file, CaseLink changed) =>
        file with { Links = [.. file.Links.Select(link => string.Equals(link.CaseNo, changed.CaseNo, StringComparison.Ordinal) ? changed : link)] };

    public static CaseLink? Link(this Casefile file, string caseNo) =>
        file.Links.FirstOrDefault(link => string.Equals(link.CaseNo, caseNo, StringComparison.Ordinal));
}
