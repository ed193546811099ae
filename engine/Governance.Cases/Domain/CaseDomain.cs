using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Case handling as the burst sees it: decides verbs, keeps work items in line with the nodes that wait, derives rows and timers.</summary>
public sealed class CaseDomain : IDomain
{
    public bool Handles(string stimulusKind) => CaseStimuli.Knows(stimulusKind);

    public DomainStep Handle(Aggregate before, BurstInput input)
    {
        if (string.Equals(input.Stimulus.Kind, CaseStimuli.Open, StringComparison.Ordinal))
            return Opening.Decide(before, input);
        if (before.Domain is not Casefile file)
            return new DomainStep.Refused(CaseRefusals.CaseUnknown(before.Key.Value));
        // What is written after archiving (a look at the reporter, an erasure) does not change what was archived.
        if (file is { Status: CaseStatus.Archived, ArchiveHash: null })
            file = file with { ArchiveHash = Convert.ToHexStringLower([.. before.Head]) };
        return input.Stimulus.Kind switch
        {
            CaseStimuli.WorkItem => ItemDecision.Decide(before, file, input),
            CaseStimuli.Case => CaseDecision.Decide(before, file, input),
            var kind when LinkStimuli.Knows(kind) => LinkDecision.Decide(before, file, input),
            CaseStimuli.Mark => MarkDecision(file, input),
            CaseStimuli.Answer => AnswerFollowUp.Decide(before, file, input),
            CaseStimuli.Resident => ResidentActBook.Decide(before, file, input),
            CaseStimuli.Party => AnswerPartyTask.Decide(file, input),
            SessionNotice.Stimulus => SessionNotice.Decide(file, input),
            CaseStimuli.Child => ChildEnding.Decide(file, input),
            CaseStimuli.Reveal => RevealDecision.Decide(file, input),
            CaseStimuli.Approve => RevealDecision.Approve(file, input),
            CaseStimuli.Original => OpenOriginal.Decide(file, input),
            CaseStimuli.Erase => EraseDecision.Decide(file, input),
            CaseStimuli.UnitChanged => UnitSuccession.Decide(file, input),
            CaseStimuli.Recount => ClockRecount.Decide(file, input),
            _ => ClockDecision(file, input),
        };
    }

    public Settled Settle(Aggregate before, Aggregate after, BurstInput input) =>
        after.Domain is Casefile file ? Settling.Of(before, file, after, input) : new Settled(after.Domain, [], []);

    /// <summary>Flows started beside a case end with it, but for what is asked after the end (剔除); a merged case only rests.</summary>
    public ImmutableArray<EngineCommand> Outlived(DomainState ended, ImmutableArray<InstanceState> instances) => ended is Casefile { Status: not CaseStatus.Merged } file
        ? [.. instances.Where(beside => beside is { Parent: null, Status: InstanceStatus.Running } && !string.Equals(beside.DefinitionId, instances[0].DefinitionId, StringComparison.Ordinal))
            .Where(beside => !beside.Bookmarks.Any(mark => file.WorkItems.Any(item => item is { IsOpen: true, OutlivesCase: true } && string.Equals(item.BookmarkId, mark.Id, StringComparison.Ordinal))))
            .Select(beside => new EngineCommand.Cancel(beside.Id))]
        : [];

    public bool IsOpen(DomainState state) => state is Casefile { IsOpen: true };

    public void Write(Utf8JsonWriter json, DomainState state) => JsonSerializer.Serialize(json, (Casefile)state, CaseJson.Options);

    public DomainState Read(ReadOnlySpan<byte> stored) => JsonSerializer.Deserialize<Casefile>(stored, CaseJson.Options) ?? throw new JsonException("A case was null.");

    private static DomainStep MarkDecision(Casefile file, BurstInput input)
    {
        if (!file.IsOpen)
            return new DomainStep.Refused(CaseRefusals.Frozen(file.CaseNo));
        var data = CaseJson.Read<MarkData>(input.Stimulus.Data);
        return new DomainStep.Go(data.Marks.Aggregate(file, (marked, mark) => marked.Marked(mark)), [], [new Happening("case.marked", data.Text, file.CaseNo)]);
    }

    private static DomainStep ClockDecision(Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<ClockData>(input.Stimulus.Data);
        var (next, told) = ClockLadder.Fire(file, data.ClockId, data.Step, input.NowMicros);
        var facts = new FactReader(input.Facts);
        // The longest pause is over: work goes on by itself.
        if (next.Hold is not null && next.Latest(ClockKinds.Pause) is { StoppedMicros: null, FiredMicros: not null })
            next = next.Released(facts, input.NowMicros);
        var (left, commands) = told is { Kind: "clock.due" } ? Expiry.Of(next, data.ClockId, input.NowMicros) : (next, []);
        return facts.Missing.Count > 0 ? new DomainStep.Needs([.. facts.Missing]) : new DomainStep.Go(left, commands, told is null ? [] : [told]);
    }
}
