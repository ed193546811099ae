using Governance.Execution;

namespace Governance.Cases;

/// <summary>批示 by a leader who looks at a case himself.</summary>
internal sealed class CaseInstructVerb : CaseVerb
{
    public override string Name => "instruct";

    public override string Title => "批示";

    public override string Description => "写明批示意见和办理时限，转承办单位督办；办理情况报告回到您这里。";

    public override VerbSchema Schema => Instructing.Schema;

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.Leader);

    public override DomainStep Apply(VerbCall call, Aggregate before) =>
        Instructing.Order(call) is { } why ? No(why) : call.StartFlow(SideFlows.Supervision, Title, "case.instructed", $"{call.By.Name}作出批示。", () => Supervising.AskReport(call, call.File.Supervisions[^1]));
}
