using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>承办处置 (type <c>Governance.WorkItem</c>): the holder works on it; a return opens it again for the same people.</summary>
internal sealed class HandleActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "WorkItem", "承办处置", "主办单位办理并填写办理结果、办结方式和答复口径。", human: true, [Port("Completed", "办结")]);

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Handling };
        if (visit.File.OpenItem(WorkItemKind.SignAndHandle) is { } open)
        {
            visit.TakeOver(open);
            return visit.Wait(open, $"{open.At.Name}办理中。");
        }

        return Reopen(visit);
    }

    private static ActivityResult Reopen(Visit visit)
    {
        if (visit.File.WorkItems.LastOrDefault(item => item.Kind == WorkItemKind.SignAndHandle) is not { } former)
            return ActivityResult.Fault("没有承办任务，不能办理。");
        var item = visit.Open(WorkItemKind.SignAndHandle, former.Unit, former.Role, former.Assignee);
        visit.File = visit.File.With(item with
        {
            Status = WorkItemStatus.Signed,
            SignedMicros = visit.Now,
            SignedBy = former.SignedBy,
            Inner = former.Inner,
        });
        visit.File = visit.File.Restarted(visit.File.Round == 1 ? ClockKinds.Handle : ClockKinds.RoundTwo);
        return visit.Wait(item, $"退回{former.At.Name}重新办理。");
    }
}
