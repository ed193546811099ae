using Governance.Execution;

namespace Governance.Cases;

/// <summary>拆单: a merged case goes its own way again, from exactly where it stood; deadlines have not moved.</summary>
internal sealed class SplitVerb : CaseVerb
{
    public override string Name => "split";

    public override string Title => "拆单";

    public override string Description => "从并单中拆出，恢复到并单前的环节单独办理；时限不变。";

    public override bool NeedsReason => true;

    public override bool Fits(Casefile file) => file.Membership is not null;

    public override string? WhyNot(Casefile file) => file.Membership is null ? "这件办件没有并入其他办件。" : null;

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.Dispatcher) || by.Is(RoleNames.DutyChief);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var lead = call.File.Membership!.LeadNo;
        call.File = call.File.SplitOff(call.Now);
        return call.Go("case.split", $"{call.By.Name}将本件从 {lead} 拆出单独办理。");
    }
}
