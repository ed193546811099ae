using Governance.Execution;

namespace Governance.Cases;

/// <summary>What a lead and its members tell each other. Each is written with the burst that causes it and consumed once.</summary>
internal static class LinkStimuli
{
    /// <summary>Lead to member: <see cref="JoinData"/>.</summary>
    public const string Join = "case.join";

    /// <summary>Member to lead: <see cref="JoinedData"/>.</summary>
    public const string Joined = "case.joined";

    /// <summary>Member to lead: it goes its own way again.</summary>
    public const string Left = "case.left";

    /// <summary>Lead to member: <see cref="LeadEndedData"/>.</summary>
    public const string LeadEnded = "case.lead-ended";

    /// <summary>A repeat to the case it asks after: <see cref="AppendData"/>.</summary>
    public const string Append = "case.append";

    /// <summary>And back: <see cref="AppendedData"/>.</summary>
    public const string Appended = "case.appended";

    /// <summary>Part to the case it was taken out of: how far it is. <see cref="PartStateData"/>.</summary>
    public const string PartState = "case.part-state";

    /// <summary>And back to one of them: it asks for all. <see cref="AskAllData"/>.</summary>
    public const string AskAll = "case.ask-all";

    /// <summary>Whoever asked to the others: <see cref="AskedWithData"/>.</summary>
    public const string AskedWith = "case.asked-with";

    public static bool Knows(string kind) => kind is PartState or AskAll or AskedWith or Join or Joined or Left or LeadEnded or Append or Appended;

    /// <param name="version">Of the teller's burst: the same pair may merge, split and merge again.</param>
    public static Tell To<T>(string caseNo, string kind, string from, long version, T data) => new(new Stimulus(
        StimulusIds.From(FormattableString.Invariant($"{from}/{caseNo}/{version}"), kind), AggregateKey.Case(caseNo), kind, CaseJson.Element(data), Actor.System));
}

/// <param name="DueMicros">The lead's deadline; null where it has none.</param>
internal sealed record JoinData(string LeadNo, string Type, string By, long? DueMicros = null);

/// <param name="Why">Null: it joined.</param>
internal sealed record JoinedData(string CaseNo, string? Why);

internal sealed record LeftData(string CaseNo);

internal sealed record LeadEndedData(string LeadNo, CaseStatus Status, HandlingReport? Report, ReplyGiven? Reply);
