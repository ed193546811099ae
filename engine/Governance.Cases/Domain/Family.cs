using Governance.Execution;

namespace Governance.Cases;

/// <summary>What a case tells its children and its parent, read off the difference of its states.</summary>
internal static class Family
{
    /// <summary>A number the parent alone can give: its own sequence with the child's behind it, under the child's type.</summary>
    public static string ChildNo(string parentNo, string type, int ordinal)
    {
        var day = DateOnly.ParseExact(parentNo[2..10], "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        var sequence = long.Parse(parentNo[11..17], System.Globalization.CultureInfo.InvariantCulture);
        return CaseNo.Of(type is "hazard" ? "YH" : "SQ", day, (sequence * 1000) + ordinal).Value;
    }

    public static IEnumerable<Effect> Between(Casefile? before, Casefile after)
    {
        foreach (var child in after.Children.Where(child => before?.Children.Any(known => Is(known, child.CaseNo)) != true))
            yield return new Tell(new Stimulus(StimulusIds.From(child.CaseNo, "child"), AggregateKey.Case(child.CaseNo), CaseStimuli.Open,
                CaseJson.Element(new OpenData(Child(after, child), child.Type)), Actor.System));
        if (after.ParentNo is { } parent && before is { IsOpen: true } && !after.IsOpen)
            yield return new Tell(new Stimulus(StimulusIds.From($"{after.CaseNo}/{after.Round}", "child-ended"), AggregateKey.Case(parent), CaseStimuli.Child,
                CaseJson.Element(new ChildData(after.CaseNo, after.Status)), Actor.System));
    }

    public static bool Is(ChildCase child, string caseNo) => string.Equals(child.CaseNo, caseNo, StringComparison.Ordinal);

    // The reporters hear from the parent, once; a child calls nobody.
    private static Casefile Child(Casefile parent, ChildCase child) => new()
    {
        CaseNo = child.CaseNo,
        Type = child.Type,
        Channel = parent.Channel,
        ParentNo = parent.CaseNo,
        Content = parent.Content with { Title = child.Title, Text = child.Text, Expectation = null },
        Reporter = new Reporter(null, null, null, Anonymous: true, FollowUpBy: "none"),
        Desk = parent.Desk,
        Holder = parent.Desk,
        Wishes = new Wishes { UnitCode = child.Unit?.Code },
        Reach = parent.Reach,
        ComplainedPath = parent.ComplainedPath,
        CreatedMicros = 0,
    };
}
