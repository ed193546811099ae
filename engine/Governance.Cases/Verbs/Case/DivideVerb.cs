using Governance.Cases.Activities;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>拆成多件: accepts or declines the proposal to open a case for each matter of one message.</summary>
internal sealed class DivideVerb : CaseVerb
{
    public override string Name => "divide";

    public override string Title => "拆成多件";

    public override string Description => "一次来电反映几件事的，按建议各开一件、互相关联，诉求人和时限起点相同；不宜拆分的选择“不拆分”，仍作一件办理。";

    public override VerbSchema Schema { get; } = new(
        new VerbField("decision", "是否拆分", Required: true) { Choices = [new(Dividing.Accept, "拆成多件"), new(Dividing.Decline, "不拆分")], Default = Dividing.Accept });

    public override bool Fits(Casefile file) => file.IsOpen && WhyNot(file) is null;

    public override string? WhyNot(Casefile file) => file switch
    {
        { IsOpen: false } => null,
        { Split: null } => "没有拆分建议；确有几件事的，请另行登记。",
        { Split.Decision: not null } => "拆分建议已经处理过。",
        { Dispatch: not null } => "已经派单，请由承办单位请求协办。",
        _ => null,
    };

    public override bool May(Casefile file, Acting by) => by.IsDesk;

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var split = call.File.Split!;
        if (call.Text("decision") is Dividing.Decline)
        {
            call.File = call.File with { Split = split with { Decision = Dividing.Decline, By = call.By.Name } };
            return call.Go("case.split-declined", $"{call.By.Name}未采纳拆分建议，作一件办理。");
        }

        call.File = call.File.Divided(split, call.By.Name);
        // What is left is another message than the one that was read.
        if (call.Facts.Advice(AdviceQuestion.Of(call.File)) is { } advice)
            call.File = ClassifyActivity.Advised(call.File, advice, null) with { Choice = null, Proposal = advice.Proposal is { Verb: not Proposing.Append } proposal ? proposal : null };
        return call.Go("case.divided", $"{call.By.Name}将本件拆成 {split.Parts.Length} 件：{string.Join('、', call.File.Split!.Parts.Skip(1).Select(part => part.CaseNo))}。");
    }
}
