using Governance.Execution;

namespace Governance.Cases;

/// <summary>恢复办理 after a pause; 销账 after 挂账, which a supervisor consents to.</summary>
internal sealed class ResumeVerb : WorkItemVerb
{
    public override string Name => "resume";

    public override string Description => "暂停的事由消除后恢复办理；挂账的写明销账条件怎样达到，经批准后恢复。";

    public override string Title(WorkItem item) => "恢复办理";

    public override bool IsPrimary(Casefile file, WorkItem item) => true;

    public override bool NeedsReason => true;

    public override bool Fits(Casefile file, WorkItem item) => item is { Status: WorkItemStatus.Suspended, Suspension.By: Suspension.Hold };

    public override string? WhyNot(Casefile file, WorkItem item) => file.Hold is null ? "办件没有暂停或挂账。" : null;

    public override bool May(Casefile file, WorkItem item, Acting by) =>
        WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by) || Decides(by);

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (call.File.Hold is { Status: CaseStatus.Shelved } hold && !Decides(call.By))
            return new UnshelvingPetition().Ask(call, null, $"申请销账：{call.Reason}（销账条件：{hold.Exit}）");
        if (call.File.Hold is { Status: CaseStatus.Shelved } && call.ShelvedMark() is { } mark)
            call.Commands.Add(new EngineCommand.Resume(mark.Id, CaseJson.Element(new { outcome = "Ended" })));
        call.File = call.File.Released(call.Facts, call.Now);
        return call.Go("case.resumed", $"{call.By.Name}恢复办理。", item);
    }

    private static bool Decides(Acting by) => by.Is(RoleNames.Supervisor) || by.Is(RoleNames.DutyChief);
}
