using System.Collections.Immutable;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>派单: names the 主办单位 and waits for it to sign. The handling clock starts at the first dispatch.</summary>
internal sealed class DispatchActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Dispatch", "派单", "把办件派给主办单位和协办单位，等待主办单位签收。", human: true,
        [Port("Signed", "已签收"), Port("Objected", "派单异议")], RoleInput(RoleNames.Liaison), LimitInput());

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Signing };
        var choice = visit.File.Choice;
        if (choice is null && visit.File.Dispatch is null)
            return ActivityResult.Fault("还没有确定主办单位，不能派单。");
        var item = choice is null ? Again(visit) : Fresh(visit, choice);
        ArmCaseClock(visit);
        return visit.Wait(item, $"派给{visit.File.Holder.Name}，等待{(item.OnDuty ? "当班人" : "")}签收。");
    }

    private static WorkItem Fresh(Visit visit, DispatchChoice choice)
    {
        var (file, now) = (visit.File, visit.Now);
        foreach (var gone in file.WorkItems.Where(item => IsOfDispatch(item, choice)))
            file = file.Ended(gone, WorkItemStatus.Transferred, now);
        visit.File = file with
        {
            Choice = null,
            Holder = choice.Unit,
            Dispatch = new Dispatched(choice.Unit, choice.Automatic, now, choice.By, choice.Reason)
            {
                CoUnits = choice.CoUnits,
                Evidence = file.Plan?.Candidates.FirstOrDefault(c => string.Equals(c.Unit.Code, choice.Unit.Code, StringComparison.Ordinal))?.Evidence ?? [],
                FirstMicros = file.Dispatch?.FirstMicros ?? file.ClockStartMicros ?? now,
                Final = choice.Final,
            },
        };
        AskCoUnits(visit, choice.CoUnits);
        return OpenSigning(visit, choice.Final);
    }

    /// <summary>An objection was refused (the item goes on), or the case comes round again (重办: a new one).</summary>
    private static WorkItem Again(Visit visit)
    {
        if (visit.File.WorkItems.LastOrDefault(item => item is { Kind: WorkItemKind.SignAndHandle, Status: WorkItemStatus.Objected }) is not { } objected)
            return OpenSigning(visit, final: true);
        var back = objected with { Status = WorkItemStatus.Pending };
        visit.TakeOver(back);
        return back;
    }

    private static WorkItem OpenSigning(Visit visit, bool final)
    {
        var unit = visit.File.Holder;
        // 紧急件 waits for no office hour: whoever of the unit has the watch gets it.
        var watch = visit.File.Urgency == Urgency.Normal ? null : visit.Facts.OnDuty(unit.Code, visit.Now);
        var item = visit.Open(WorkItemKind.SignAndHandle, unit, Role(visit, RoleNames.Liaison), watch is null ? null : new PersonRef(watch.UserName, watch.Name));
        if (watch is not null)
            visit.File = visit.File.With(item = item with { OnDuty = true, Inner = InnerOf(watch, unit) });
        visit.Arm(ClockKinds.Sign, item, unit);
        if (!final)
            visit.Arm(ClockKinds.Objection, item, unit);
        ArmSiteVisit(visit, item);
        return item;
    }

    // What goes on now is looked at now; the rest at the hour at which there is something to see.
    private static void ArmSiteVisit(Visit visit, WorkItem item)
    {
        if (visit.File.Evidence is not { } evidence)
            return;
        if (visit.File.Urgency == Urgency.Normal)
            visit.Appoint(item, evidence);
        else
            visit.Arm(ClockKinds.OnSite, item, item.Unit);
    }

    private static UnitRef? InnerOf(StaffFact watch, UnitRef unit) => watch.Unit.IsWithin(unit) && !string.Equals(watch.Unit.Code, unit.Code, StringComparison.Ordinal) ? watch.Unit : null;

    private static void ArmCaseClock(Visit visit)
    {
        var file = visit.File;
        var kind = file.Round == 1 ? ClockKinds.Handle : ClockKinds.RoundTwo;
        if (!file.Clocks.Any(clock => string.Equals(clock.Kind, kind, StringComparison.Ordinal) && (file.Round == 1 || clock.IsTicking)))
            visit.Arm(kind, item: null, file.Holder, file.Round == 1 ? file.Dispatch!.FirstMicros : visit.Now);
    }

    private static void AskCoUnits(Visit visit, ImmutableArray<UnitRef> units)
    {
        foreach (var unit in units)
        {
            if (visit.File.WorkItems.Any(item => item is { Kind: WorkItemKind.CoHandle, IsOpen: true } && IsAt(item, unit)))
                continue;
            var item = visit.Open(WorkItemKind.CoHandle, unit, RoleNames.Liaison);
            visit.File = visit.File.With(item with { BookmarkId = null });
            visit.Arm(ClockKinds.CoHandle, item, unit);
        }
    }

    /// <summary>Items the new dispatch does away with: the former 主办's, and 协办 no longer asked.</summary>
    private static bool IsOfDispatch(WorkItem item, DispatchChoice choice) => item switch
    {
        { Kind: WorkItemKind.SignAndHandle } => item.IsOpen || item.Status == WorkItemStatus.Objected,
        { Kind: WorkItemKind.CoHandle, IsOpen: true } => !choice.CoUnits.Any(unit => IsAt(item, unit)),
        _ => false,
    };

    private static bool IsAt(WorkItem item, UnitRef unit) => string.Equals(item.Unit.Code, unit.Code, StringComparison.Ordinal);
}
