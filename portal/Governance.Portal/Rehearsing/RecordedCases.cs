using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Governance.Studio;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.Rehearsing;

/// <summary>Golden cases from the product's files, real ones from the journal.</summary>
internal sealed class RecordedCases(GoldenFolders folders, CaseRehearsal rehearsal, IReadDb database) : IRecordedCases
{
    private const string Prefix = "case/";

    // Ended cases among this many of the latest are taken first: nothing older is looked for.
    private const int LooksBack = 10;

    // No case comes near; what does would cost the time of all others.
    private const int MostEntries = 2_000;

    public IReadOnlyList<GoldenLine> Golden(string definitionId) => [.. folders.Of(definitionId).Select(file => file.Line)];

    public async Task<IReadOnlyList<string>> Recent(IReadOnlyCollection<string> definitionIds, int most, CancellationToken cancellationToken)
    {
        var found = new List<(string Aggregate, bool Ended, long Created)>();
        await using var db = database.Open();
        foreach (var definitionId in definitionIds)
        {
            var rows = await db.Instances.Where(i => i.DefinitionId == definitionId).OrderByDescending(i => i.CreatedMicros).Take(most * LooksBack)
                .Select(i => new { i.Aggregate, i.FinishedMicros, i.CreatedMicros }).ToListAsync(cancellationToken);
            found.AddRange(rows.Where(row => row.Aggregate.StartsWith(Prefix, StringComparison.Ordinal)).Select(row => (row.Aggregate, row.FinishedMicros is not null, row.CreatedMicros)));
        }

        return [.. found.OrderByDescending(row => row.Ended).ThenByDescending(row => row.Created).Select(row => row.Aggregate[Prefix.Length..]).Distinct(StringComparer.Ordinal).Take(most)];
    }

    public async Task<RehearsedCase> Run(RehearsalStage stage, RecordedCase which, CancellationToken cancellationToken)
    {
        var walk = await Walker(which, cancellationToken);
        if (FirstOther(walk(stage.Drawn)) is not { } other)
            return new RehearsedCase(RehearsalVerdict.Same, null);
        if (other.Outcome == RehearsedOutcome.Unreadable)
            return new RehearsedCase(null, null);

        var already = stage.Published is { } published && FirstOther(walk(published)) is { } before
            && before.Ordinal == other.Ordinal && before.Outcome == other.Outcome && string.Equals(before.Now, other.Now, StringComparison.Ordinal);
        var verdict = Verdict(other.Outcome);
        var named = which.IsGolden ? folders.Find(which.Value)?.Line : null;
        return new RehearsedCase(verdict, new RehearsalDifference(
            named?.Title ?? which.Value, named?.Name, verdict, other.Ordinal, other.What, other.By, other.Was, other.Now)
        { IsSoAlready = already });
    }

    public RehearsalWalk? Walk(RehearsalStage stage, string golden)
    {
        if (folders.Find(golden) is not { } file || !file.Shows(stage.DefinitionId) || rehearsal.Picture(stage.DefinitionId, stage.Drawn) is not { } picture)
            return null;
        var steps = rehearsal.Golden(file.Case(), stage.Drawn).Select(step => Shown(step, stage.DefinitionId));
        return new RehearsalWalk(file.Line.Name, file.Line.Title, [.. steps], picture);
    }

    private async Task<Func<IGraphs, IEnumerable<RehearsedStep>>> Walker(RecordedCase which, CancellationToken cancellationToken)
    {
        if (which.IsGolden)
        {
            var golden = folders.Find(which.Value)!.Case();
            return drawn => rehearsal.Golden(golden, drawn);
        }

        var key = AggregateKey.Case(which.Value).Value;
        await using var db = database.Open();
        var entries = await db.Entries.Where(e => e.Aggregate == key).OrderBy(e => e.Sequence).Take(MostEntries).Select(e => e.Bytes).ToListAsync(cancellationToken);
        return drawn => rehearsal.Recorded(which.Value, entries.Select(bytes => (ReadOnlyMemory<byte>)bytes), drawn);
    }

    private static RehearsedStep? FirstOther(IEnumerable<RehearsedStep> steps) => steps.FirstOrDefault(step => step.Outcome != RehearsedOutcome.Same);

    private static RehearsalVerdict Verdict(RehearsedOutcome outcome) => outcome switch
    {
        RehearsedOutcome.Same => RehearsalVerdict.Same,
        RehearsedOutcome.Other => RehearsalVerdict.Other,
        _ => RehearsalVerdict.Stuck,
    };

    private static RehearsalWalkStep Shown(RehearsedStep step, string definitionId) => new(
        step.Ordinal, step.AtMicros, step.What, step.By, Verdict(step.Outcome),
        step.Status is { } status ? Words.Of(status) : null, step.Stage is { } stage ? Words.Of(stage) : null,
        [.. step.Places.Select(place => place.In(definitionId)).OfType<string>().Distinct(StringComparer.Ordinal)], step.Was, step.Now);
}
