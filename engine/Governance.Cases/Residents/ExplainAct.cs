using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>不满意说明: why the answer given does not do, for whoever reviews it and calls back.</summary>
internal sealed class ExplainAct : ResidentAct
{
    public override string Name => "explain";

    public override string Title => "不满意说明";

    public override (int Most, bool Needed) Words => (1000, true);

    public override bool TakesFiles => true;

    public override bool IsJudging => true;

    public override Refusal? WhyNot(Casefile file, long now, Func<long, DateTimeOffset> city) =>
        Closed(file) ?? (file.Reply is null ? ResidentRefusals.NotAnsweredYet() : null) ?? SaidOften(file, now);

    public override string Thanks(Casefile after) => "已收到，审核和回访的工作人员会看到，并核实原因。";

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        call.File = call.File.Noted("follow-up", $"不满意说明：{call.Text("text")}", call).Marked("诉求人不满意");
        return call.Go("follow-up.explained", "诉求人在网上说明不满意的原因。");
    }
}
