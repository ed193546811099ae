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

    /// <summary>False in a burst recorded before verbs started flows: then the verb opened the item itself.</summary>
    public static bool StartsFlow(this VerbCall call, string definitionId) =>
        call.Has(EngineFlags.VerbsStartFlows) || call.Facts.Knows(new FlowQuestion(definitionId, null).Request);

    /// <summary>Starts a flow behind what the verb has already written on the case; refused where it is not published.</summary>
    /// <param name="itself">What the verb did itself before there were flows.</param>
    public static DomainStep StartFlow(this VerbCall call, string definitionId, string title, string kind, string text, Action? itself = null)
    {
        if (itself is not null && !call.StartsFlow(definitionId))
        {
            itself();
            return call.Go(kind, text);
        }

        var flow = call.Facts.Flow(new FlowQuestion(definitionId, null));
        if (call.Facts.Missing.Count == 0 && flow is null)
            return new DomainStep.Refused(CaseRefusals.NotAvailable(title));
        call.Commands.Add(new EngineCommand.Start(definitionId, null, CaseJson.Element(new { caseNo = call.File.CaseNo }), call.File.CaseNo));
        return call.Go(kind, text);
    }

    /// <summary>What was asked before verbs started flows has an item and no node: when the item is done, its flow takes it up from where the case stands.</summary>
    /// <param name="itself">What completing it did itself before there were flows.</param>
    public static void TakeUp(this VerbCall call, WorkItem item, string definitionId, Action? itself = null)
    {
        if (item.BookmarkId is null && !call.StartsFlow(definitionId))
            itself?.Invoke();
        else if (item.BookmarkId is null && call.Facts.Flow(new FlowQuestion(definitionId, null)) is not null)
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
