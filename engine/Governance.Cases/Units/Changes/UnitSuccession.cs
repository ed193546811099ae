using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <param name="Text">What the journal says.</param>
public sealed record UnitChangedData(string ChangeId, string Text);

/// <summary>单位撤并、更名、划转: what is open goes on with who answers today; clocks stand as they stood, what is past keeps its name.</summary>
internal static class UnitSuccession
{
    public static DomainStep Decide(Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<UnitChangedData>(input.Stimulus.Data);
        if (!file.IsOpen)
            return new DomainStep.Go(file, [], []);
        var facts = new FactReader(input.Facts);
        var next = Moved(file, unit => facts.Unit(unit.Code) ?? unit, path => Today(facts, path));
        return facts.Missing.Count > 0 ? new DomainStep.Needs([.. facts.Missing]) : new DomainStep.Go(next, [], [new Happening("case.unit-changed", data.Text, data.ChangeId)]);
    }

    private static Casefile Moved(Casefile file, Func<UnitRef, UnitRef> now, Func<string, string> path) => file with
    {
        Holder = now(file.Holder),
        Desk = now(file.Desk),
        ComplainedPath = file.ComplainedPath is { } accused ? path(accused) : null,
        Dispatch = file.Dispatch is { } sent ? sent with { Unit = now(sent.Unit), CoUnits = Each(sent.CoUnits, now) } : null,
        Choice = file.Choice is { } choice ? choice with { Unit = now(choice.Unit), CoUnits = Each(choice.CoUnits, now) } : null,
        WorkItems = [.. file.WorkItems.Select(item => IsLive(item) ? item with { Unit = now(item.Unit), Inner = item.Inner is { } inner ? now(inner) : null } : item)],
        Supervisions = [.. file.Supervisions.Select(order => order.LiftedMicros is null ? order with { Unit = now(order.Unit) } : order)],
        Joint = file.Joint is { } joint ? Of(joint, now) : null,
        Consultation = file.Consultation is { Decision: null } sits
            ? sits with { Lead = now(sits.Lead), Members = Each(sits.Members, now), Ballots = [.. sits.Ballots.Select(ballot => ballot with { Unit = now(ballot.Unit) })] }
            : file.Consultation,
    };

    // An objected item rests, and comes back when the objection is refused.
    private static bool IsLive(WorkItem item) => item.IsOpen || item.Status == WorkItemStatus.Objected;

    private static Joint Of(Joint joint, Func<UnitRef, UnitRef> now) => joint with
    {
        Lead = joint.Lead is { } lead ? now(lead) : null,
        Called = Each(joint.Called, now),
        Arrivals = [.. joint.Arrivals.Select(arrival => arrival with { Unit = now(arrival.Unit) })],
        Grades = [.. joint.Grades.Select(grade => grade with { Unit = now(grade.Unit) })],
    };

    // Two that became one are asked once.
    private static ImmutableArray<UnitRef> Each(ImmutableArray<UnitRef> units, Func<UnitRef, UnitRef> now) =>
        [.. units.Select(now).DistinctBy(unit => unit.Code, StringComparer.Ordinal)];

    private static string Today(FactReader facts, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., var code] && facts.Unit(code) is { } unit ? unit.Path : path;
}
