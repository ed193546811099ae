using Governance.Execution;

namespace Governance.Cases;

/// <summary>催办.</summary>
internal sealed class UrgeVerb : CaseVerb
{
    public override string Name => "urge";

    public override string Title => "催办";

    public override string Description => "提醒当前承办单位抓紧办理。";

    public override VerbSchema Schema { get; } = new(new VerbField("text", "催办内容", Required: true, Format: "textarea"));

    public override bool May(Casefile file, Acting by) =>
        by.Is(RoleNames.Supervisor) || by.Is(RoleNames.Operator) || by.Is(RoleNames.DutyChief) || by.Is(RoleNames.Dispatcher) || by.Is(RoleNames.Leader);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        call.File = call.File.Noted(Name, call.Text("text")!, call).Marked("催办");
        return call.Go("case.urged", $"{call.By.Name}催办{call.File.Holder.Name}。");
    }
}
