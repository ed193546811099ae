using System.Globalization;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>拆成多件: the case keeps its first matter, each other one opens as a case of its own with the same reporter; all are linked.</summary>
internal static class Dividing
{
    public const string Accept = "accept";
    public const string Decline = "decline";
    private const int First = 800;

    /// <summary>Numbers only this case can give, whether or not they were.</summary>
    public static IEnumerable<string> NumbersOf(string caseNo, int most)
    {
        var day = DateOnly.ParseExact(caseNo[2..10], "yyyyMMdd", CultureInfo.InvariantCulture);
        var sequence = long.Parse(caseNo[11..^2], CultureInfo.InvariantCulture);
        // A part of something has the digits already: it is not divided again.
        return sequence > 999_999 ? [] : Enumerable.Range(1, most).Select(i => CaseNo.Of(caseNo[..2], day, (sequence * 1000) + First + i).Value);
    }

    public static Casefile Divided(this Casefile file, Split split, string by)
    {
        var numbers = NumbersOf(file.CaseNo, split.Parts.Length - 1).ToList();
        return file with
        {
            Content = file.Content with { Title = split.Parts[0].Title, Text = split.Parts[0].Text },
            Split = split with { Decision = Accept, By = by, Parts = [.. split.Parts.Select((part, i) => i == 0 ? part with { CaseNo = file.CaseNo } : part with { CaseNo = numbers[i - 1] })] },
        };
    }

    /// <summary>Opens the others when the case has just been divided.</summary>
    public static IEnumerable<Effect> Between(Casefile? before, Casefile after, string definitionId) =>
        after.Split is { Decision: Accept } split && before?.Split?.Decision is not Accept
            ? split.Parts.Skip(1).Select(part => new Tell(new Stimulus(StimulusIds.From(part.CaseNo!, "divided"), AggregateKey.Case(part.CaseNo!), CaseStimuli.Open,
                CaseJson.Element(new OpenData(Sibling(after, part), definitionId)), Actor.System)))
            : [];

    private static Casefile Sibling(Casefile whole, SplitPart part) => new()
    {
        CaseNo = part.CaseNo!,
        Type = whole.Type,
        Channel = whole.Channel,
        DividedFrom = whole.CaseNo,
        SharesFollowUp = whole.Split?.OneFollowUp,
        Content = whole.Content with { Title = part.Title, Text = part.Text, Expectation = null },
        Reporter = whole.Reporter,
        // The outer key stays with the case that was registered under it.
        Source = whole.Source is { } source ? source with { ExternalKey = null } : null,
        Desk = whole.Desk,
        Holder = whole.Desk,
        Reach = whole.Reach,
        Attachments = whole.Attachments,
        CreatedMicros = 0,
    };
}
