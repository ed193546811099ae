using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>
/// 一单多诉 keeps one 回访. Each part that comes to it rests and says so to the case it was taken out of; when none is under way any more, that one names
/// who asks, and whoever asks hears of all: the others are told what was said of them and go on.
/// </summary>
internal static class OneFollowUp
{
    /// <summary>What the item of a part waits for.</summary>
    public const string Others = "siblings";

    private const string Ready = "ready";
    private const string Asking = "asking";
    private const string Done = "done";
    private const string Out = "out";
    private const string UnderWay = "under-way";

    /// <summary>Whether the case's 回访 of this round is asked together with others.</summary>
    public static bool IsShared(Casefile file) => file is { Round: 1, FollowUp: null, EarlierFollowUps.IsEmpty: true } && (file.SharesFollowUp is true || file.Split is { Decision: Dividing.Accept, OneFollowUp: true });

    /// <summary>The item rests until all are ready.</summary>
    public static WorkItem Rested(WorkItem item) => item with { Status = WorkItemStatus.Suspended, Suspension = new Suspension(Others, WorkItemStatus.Pending) };

    public static bool Rests(WorkItem item) => item is { Status: WorkItemStatus.Suspended, Suspension.By: Others };

    /// <summary>The case with what it knows of itself and whoever asks named; only the one the others were taken out of keeps that.</summary>
    public static Casefile Settled(Casefile file) => file.Split is { Decision: Dividing.Accept, OneFollowUp: true } split
        ? file with { Split = Named(With(split, file.CaseNo, StateOf(file))) }
        : file;

    /// <summary>A part came to another state.</summary>
    public static DomainStep.Go Heard(Casefile file, PartStateData told) => file.Split is { } split
        ? new DomainStep.Go(file with { Split = Named(With(split, told.CaseNo, told.State)) }, [], [])
        : new DomainStep.Go(file, [], []);

    /// <summary>What the parts of a divided case must hear of a burst.</summary>
    public static IEnumerable<Effect> Between(Casefile? before, Casefile after, long version)
    {
        if (after is { SharesFollowUp: true, DividedFrom: { } whole } && before is not null && StateOf(after) is var state && !string.Equals(StateOf(before), state, StringComparison.Ordinal))
            yield return LinkStimuli.To(whole, LinkStimuli.PartState, after.CaseNo, version, new PartStateData(after.CaseNo, state));
        foreach (var asked in Asked(before?.Split, after.Split))
            yield return LinkStimuli.To(asked.CaseNo, LinkStimuli.AskAll, after.CaseNo, version, new AskAllData(asked.For));
        foreach (var (other, i) in (after.FollowUpFor ?? []).Select((other, i) => (other, i)).Where(pair => pair.other.Given is not null && before?.FollowUpFor?.ElementAtOrDefault(pair.i)?.Given is null))
            yield return LinkStimuli.To(other.CaseNo, LinkStimuli.AskedWith, after.CaseNo, version, new AskedWithData(after.CaseNo, other.Given!));
    }

    /// <summary>This case asks, for itself and for the others.</summary>
    public static DomainStep Ask(Aggregate before, Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<AskAllData>(input.Stimulus.Data);
        if (file.OpenItem(WorkItemKind.FollowUp) is not { } item || !Rests(item))
            return new DomainStep.Go(file, [], []);
        var call = new VerbCall(file with { FollowUpFor = data.Others.IsEmpty ? file.FollowUpFor : data.Others }, before, new Acting("system", Actor.System.Name, file.Desk), input.Stimulus.Data, input);
        call.File = call.File.With(item with { Status = WorkItemStatus.Pending, Suspension = null });
        call.Arm(ClockKinds.FollowUp, item, file.Desk);
        return call.Go("follow-up.asks-all", data.Others.IsEmpty ? "可以回访诉求人。" : $"同一次反映的 {string.Join('、', data.Others.Select(other => other.CaseNo))} 都已办完，由本件一并回访。", item);
    }

    /// <summary>The reporter was asked by another part, and said this of this one.</summary>
    public static DomainStep Told(Aggregate before, Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<AskedWithData>(input.Stimulus.Data);
        if (file.OpenItem(WorkItemKind.FollowUp) is not { } item || !Rests(item))
            return new DomainStep.Go(file, [], []);
        var call = new VerbCall(file, before, new Acting("system", data.Given.By, file.Desk), input.Stimulus.Data, input);
        var resumed = item with { Status = WorkItemStatus.Pending, Suspension = null };
        call.File = file.With(resumed) with { FollowUp = data.Given with { Round = file.Round }, FollowUpTries = data.Given.Tries, FollowedUpWith = data.CaseNo };
        return FollowUpCompletion.Conclude(call, resumed, call.File.FollowUp!, $"随 {data.CaseNo} 一并回访，");
    }

    private static string StateOf(Casefile file) => file switch
    {
        { FollowUp: not null } or { EarlierFollowUps.IsEmpty: false } => Done,
        { IsOpen: false } or { Status: CaseStatus.Shelved } => Out,
        _ => file.OpenItem(WorkItemKind.FollowUp) is not { } item ? UnderWay : Rests(item) ? Ready : Asking,
    };

    private static Split With(Split split, string caseNo, string state) => split.Parts.Any(part => Is(part, caseNo) && !string.Equals(part.State, state, StringComparison.Ordinal))
        ? split with
        {
            Parts = [.. split.Parts.Select(part => Is(part, caseNo) ? part with { State = state } : part)],
            // Who was to ask and went another way asks no more.
            Asker = string.Equals(split.Asker, caseNo, StringComparison.Ordinal) && state is not (Asking or Done) ? null : split.Asker,
        }
        : split;

    private static Split Named(Split split) =>
        split.Asker is null && split.Parts.All(part => part.State is Ready or Done or Out) && split.Parts.FirstOrDefault(part => part.State is Ready) is { } first
            ? split with { Asker = first.CaseNo, Calls = (split.Calls ?? 0) + 1 }
            : split;

    private static bool Is(SplitPart part, string caseNo) => string.Equals(part.CaseNo, caseNo, StringComparison.Ordinal);

    /// <summary>Who asks now: whoever was named, for all that are ready; and whoever comes later, alone.</summary>
    private static IEnumerable<(string CaseNo, ImmutableArray<AskedFor> For)> Asked(Split? before, Split? after)
    {
        if (after?.Asker is not { } asker)
            yield break;
        if (before?.Calls != after.Calls)
            yield return (asker, [.. after.Parts.Where(part => part.State is Ready && !Is(part, asker)).Select(part => new AskedFor(part.CaseNo!, part.Title))]);
        else
            foreach (var late in after.Parts.Where(part => part.State is Ready && before!.Parts.First(known => Is(known, part.CaseNo!)).State is not Ready))
                yield return (late.CaseNo!, []);
    }
}

/// <summary>A matter of the same call that is asked for together with this one.</summary>
/// <param name="Given">What the reporter said of it; null while nobody asked.</param>
public sealed record AskedFor(string CaseNo, string Title, FollowUpResult? Given = null);

internal sealed record PartStateData(string CaseNo, string State);

internal sealed record AskAllData(ImmutableArray<AskedFor> Others);

internal sealed record AskedWithData(string CaseNo, FollowUpResult Given);
