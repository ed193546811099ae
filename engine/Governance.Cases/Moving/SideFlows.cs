using Governance.Cases.Activities;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Shared flows beside the case's own: started by a verb, ended when what they wait for fell away.</summary>
internal static class SideFlows
{
    public const string Extension = "extension";
    public const string Shelving = "shelving";
    public const string Supervision = "supervision";
    public const string ReportUp = "report-up";
    public const string Exclusion = "exclusion";

    /// <summary>Starts a flow behind what the verb has already written on the case; refused where it is not published.</summary>
    public static DomainStep StartFlow(this VerbCall call, string definitionId, string title, string kind, string text)
    {
        var flow = call.Facts.Flow(new FlowQuestion(definitionId, null));
        if (call.Facts.Missing.Count == 0 && flow is null)
            return new DomainStep.Refused(CaseRefusals.NotAvailable(title));
        call.Commands.Add(new EngineCommand.Start(definitionId, null, CaseJson.Element(new { caseNo = call.File.CaseNo }), call.File.CaseNo));
        return call.Go(kind, text);
    }

    /// <summary>What was asked before verbs started flows has an item and no node: when the item is done, its flow takes it up from where the case stands.</summary>
    public static void TakeUp(this VerbCall call, WorkItem item, string definitionId)
    {
        if (item.BookmarkId is null && call.Facts.Flow(new FlowQuestion(definitionId, null)) is not null)
            call.Commands.Add(new EngineCommand.Start(definitionId, null, CaseJson.Element(new { caseNo = call.File.CaseNo }), call.File.CaseNo));
    }

    /// <summary>The place where a 挂账 rests, if its flow is there.</summary>
    public static BookmarkState? ShelvedMark(this VerbCall call) => call.Before.Instances.Where(instance => instance.Status == InstanceStatus.Running)
        .SelectMany(instance => instance.Bookmarks).LastOrDefault(mark => string.Equals(mark.ActivityType, ShelvedActivity.Name, StringComparison.Ordinal));

    /// <summary>Flows whose item fell away (its parent ended, the case closed, the request was withdrawn) are told to end. A merged case rests as it is.</summary>
    public static IEnumerable<Effect> Endings(Aggregate before, Casefile file, Aggregate after)
    {
        if (file.Membership is not null || after.Instances.IsEmpty)
            return [];
        // Told once: those that were stale before this burst have been told already.
        var told = before.Domain is Casefile { Membership: null } former ? Stale(former, before).Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal) : [];
        return
        [
            .. Stale(file, after).Where(instance => !told.Contains(instance.Id)).Select(instance => new Tell(new Stimulus(StimulusIds.From(instance.Id, "stale"), after.Key, StimulusKinds.Cancel, CaseJson.Element(new { instanceId = instance.Id }), Actor.System))),
        ];
    }

    private static IEnumerable<InstanceState> Stale(Casefile file, Aggregate aggregate) => aggregate.Instances.Where(instance =>
        instance is { Parent: null, Status: InstanceStatus.Running } && !string.Equals(instance.DefinitionId, aggregate.Instances[0].DefinitionId, StringComparison.Ordinal)
        && !instance.Bookmarks.IsEmpty && instance.Bookmarks.All(mark => IsStale(file, mark)));

    private static bool IsStale(Casefile file, BookmarkState mark) => string.Equals(mark.ActivityType, ShelvedActivity.Name, StringComparison.Ordinal)
        ? file.Hold is not { Status: CaseStatus.Shelved }
        : !file.WorkItems.Any(item => (item.IsOpen || item.Status == WorkItemStatus.Objected) && string.Equals(item.BookmarkId, mark.Id, StringComparison.Ordinal));
}
