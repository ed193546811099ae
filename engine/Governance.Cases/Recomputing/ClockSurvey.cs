using System.Runtime.CompilerServices;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>What the policy in force says of every open clock, beside what the clock says. Reads rows only.</summary>
public sealed class ClockSurvey(IReadDb database, Deadlines deadlines)
{
    // Deadlines.cs writes it where a node of the flow fixed the limit.
    private const string FixedAtNode = "流程节点设定";

    /// <summary>The most urgent first: written in that order, neighbours share the pages of the many indexes by deadline.</summary>
    internal async Task<List<string>> OpenCases(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Cases.Where(file => file.IsOpen).OrderBy(file => file.DueOrder).Select(file => file.CaseNo).ToListAsync(cancellationToken);
    }

    /// <summary>Cases that have an open clock all the same.</summary>
    internal async Task<List<string>> OthersWithClocks(HashSet<string> open, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var others = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var number in Open(db).Select(clock => clock.CaseNo).AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (!open.Contains(number))
                others.Add(number);
        return [.. others];
    }

    /// <param name="cases">Only these; null for all.</param>
    internal async IAsyncEnumerable<Surveyed> Read(IReadOnlyList<string>? cases, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var clocks = Open(db);
        if (cases is not null)
            // One parameter, not one a case: thousands are found by name, one after the other.
            clocks = clocks.Where(clock => EF.Parameter(cases).Contains(clock.CaseNo));
        await foreach (var clock in Read(clocks, db.Cases, cancellationToken))
            yield return clock;
    }

    /// <summary>Clocks of one kind in cases of one type.</summary>
    internal async IAsyncEnumerable<Surveyed> Of(string type, string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await foreach (var clock in Read(Open(db).Where(clock => clock.Kind == kind), db.Cases.Where(file => file.Type == type), cancellationToken))
            yield return clock;
    }

    private async IAsyncEnumerable<Surveyed> Read(
        IQueryable<ClockRow> clocks, IQueryable<CaseRow> cases, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = from clock in clocks
                   join file in cases on clock.CaseNo equals file.CaseNo
                   select new Row(
                       clock.Id, clock.CaseNo, clock.Kind, clock.Unit, clock.ArmedMicros, clock.DueMicros, clock.OriginalDueMicros, clock.Extensions, clock.Limit, clock.PolicyRow,
                       file.Type, file.CategoryCode, file.Urgency, file.Nature, file.Channel, file.SourceDueMicros);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.Extensions > 0 || row.Original != row.Due)
                yield return new Surveyed(row.Case, row.Id, row.Kind, row.Limit ?? "", row.Due, null);
            else if (deadlines.Answer(Question(row)) is { } fact)
                yield return new Surveyed(row.Case, row.Id, row.Kind, row.Limit ?? "", row.Due, fact);
        }
    }

    private static IQueryable<ClockRow> Open(GovernanceDb db) => db.Clocks.Where(clock => clock.IsOpen && clock.Kind != ClockKinds.Pause);

    private static DeadlineQuestion Question(Row row) => new(
        row.Kind, row.Type, row.Category, Wires.Urgency(row.Urgency), Wires.Nature(row.Nature ?? "consultation"), row.Channel, row.Unit, row.Armed,
        row.Kind is ClockKinds.Handle or ClockKinds.RoundTwo ? row.SourceDue : null,
        string.Equals(row.Policy, FixedAtNode, StringComparison.Ordinal) ? row.Limit : null);

    private sealed record Row(
        string Id, string Case, string Kind, string? Unit, long Armed, long Due, long Original, int Extensions, string? Limit, string? Policy,
        string Type, string? Category, string Urgency, string? Nature, string Channel, long? SourceDue);
}

/// <param name="Fact">Null for a clock that keeps what a person granted.</param>
internal sealed record Surveyed(string CaseNo, string ClockId, string Kind, string Limit, long DueMicros, DeadlineFact? Fact)
{
    public bool Moves => Fact is { } fact && (fact.DueMicros != DueMicros || !string.Equals(fact.Limit, Limit, StringComparison.Ordinal));
}
