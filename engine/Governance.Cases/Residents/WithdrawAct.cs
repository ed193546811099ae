using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>撤回 by the reporter's own hand: the same as 撤诉 recorded by the desk. What endangers others goes on without them.</summary>
internal sealed class WithdrawAct : ResidentAct
{
    private static readonly CaseWithdrawVerb Verb = new();

    public override string Name => "withdraw";

    public override string Title => "撤回";

    public override (int Most, bool Needed) Words => (500, false);

    public override Refusal? WhyNot(Casefile file, long now, Func<long, DateTimeOffset> city) =>
        Closed(file) ?? (file.Marks.Contains(CaseWithdrawVerb.Mark, StringComparer.Ordinal) ? ResidentRefusals.Withdrawn() : null);

    public override string Thanks(Casefile after) => after.IsOpen ? "已记下您的撤回。因为涉及公共安全，这件事仍会办下去，不会再打扰您。" : "已撤回，这件工单不再办理。";

    public override DomainStep Apply(VerbCall call, Aggregate before) => Verb.Apply(call, before);
}
