using System.Globalization;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>改类型: the case that goes on in place of this one.</summary>
public sealed record Retyped(string CaseNo, string Type, string DefinitionId, UnitRef Desk);

internal static class Retyping
{
    private const long Longest = 999_999;
    private const int First = 900;

    /// <summary>A number the former case alone can give: its own sequence with more digits behind, under the other prefix.</summary>
    public static string NumberOf(string caseNo, string prefix)
    {
        var day = DateOnly.ParseExact(caseNo[2..10], "yyyyMMdd", CultureInfo.InvariantCulture);
        var sequence = long.Parse(caseNo[11..^2], CultureInfo.InvariantCulture);
        // Retyped again, or a part of something: its sequence has the digits already.
        return CaseNo.Of(prefix, day, sequence > Longest ? sequence + 1 : (sequence * 1000) + First).Value;
    }

    /// <summary>Opens the right case when this one has just ended for it.</summary>
    public static IEnumerable<Effect> Between(Casefile? before, Casefile after)
    {
        if (after.RetypedTo is { } right && before?.RetypedTo is null)
            yield return new Tell(new Stimulus(StimulusIds.From(right.CaseNo, "retyped"), AggregateKey.Case(right.CaseNo), CaseStimuli.Open,
                CaseJson.Element(new OpenData(Right(after, right), right.DefinitionId)), Actor.System));
    }

    private static Casefile Right(Casefile wrong, Retyped right) => new()
    {
        CaseNo = right.CaseNo,
        Type = right.Type,
        Channel = wrong.Channel,
        RetypedFrom = wrong.CaseNo,
        Content = wrong.Content,
        Reporter = wrong.Reporter,
        // The outer key stays with the case that was registered under it.
        Source = wrong.Source is { } source ? source with { ExternalKey = null } : null,
        Desk = right.Desk,
        Holder = right.Desk,
        Wishes = wrong.Wishes with { UnitCode = null, CoUnitCodes = [] },
        Marks = wrong.Marks,
        Reach = wrong.Reach,
        ComplainedPath = wrong.ComplainedPath,
        Attachments = wrong.Attachments,
        Contacts = wrong.Contacts,
        ClockStartMicros = wrong.Dispatch?.FirstMicros ?? wrong.ClockStartMicros,
        CreatedMicros = 0,
    };
}
