using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>加签 and 请求协办: others are asked beside the item; the holder and the deadline stay.</summary>
internal sealed class AddSignerVerb : WorkItemVerb
{
    private const string CoHandle = "co-handle";

    public override string Name => "add-signer";

    public override string Description => "请其他单位或人员协办、会签：前加签先听取意见再办，后加签在您提交后会签。时限不停。";

    public override string Title(WorkItem item) => item.Kind == WorkItemKind.SignAndHandle ? "请求协办或加签" : "加签";

    public override bool Fits(Casefile file, WorkItem item) => item.Delegator is null && item is
    { Kind: WorkItemKind.SignAndHandle or WorkItemKind.CoHandle, Status: WorkItemStatus.Signed } or
    { Kind: WorkItemKind.Approval or WorkItemKind.Review or WorkItemKind.ObjectionReview or WorkItemKind.RequestReview, Status: WorkItemStatus.Pending };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("mode", "方式", Required: true) { Choices = Modes(item) },
        new VerbField("units", "单位", FieldType.List, Format: "units") { Most = 20 },
        new VerbField("person", "人员", Format: "staff") { Most = 64 },
        new VerbField("policy", "会签规则") { Choices = SigningPolicies.Choices, Default = SigningPolicies.All },
        new VerbField("weights", "票签权重", FieldType.List, Format: "words") { Most = 20, Description = "按单位、人员的先后填写整数，不填都为 1。" },
        new VerbField("threshold", "票签通过比例（%）", FieldType.Whole) { Description = "同意的权重超过这个比例即通过，默认 50。" },
        new VerbField("text", "请对方做什么", Required: true, Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var signers = Signers.Read(call, item);
        if (call.Facts.Missing.Count > 0)
            return call.Go("", "");
        if (signers.Refusal is { } wrong)
            return No(wrong);
        if (call.Text("mode") is CoHandle)
            return AskCoHandlers(call, item, signers.Value);
        if (call.File.Signing(item.Id) is not null)
            return No(VerbRefusals.SigningPending());
        var id = FormattableString.Invariant($"{call.File.CaseNo}-g{call.File.Signings.Length + 1:00}");
        var group = new SigningGroup(id, item.Id, call.Text("mode")!, call.Text("policy") ?? SigningPolicies.All, Math.Clamp(call.Number("threshold") ?? 50, 1, 99),
            call.Text("text")!, call.By.Name, call.Now)
        { Signers = signers.Value };
        Countersigning.Begin(call, item, group);
        return call.Go("work-item.signers-added", $"{item.At.Name}加签{string.Join('、', signers.Value.Select(signer => signer.Name))}。", item);
    }

    private static ImmutableArray<Choice> Modes(WorkItem item) => item.Kind switch
    {
        WorkItemKind.SignAndHandle => [new(CoHandle, "请求协办"), new(SigningGroup.Before, "前加签"), new(SigningGroup.After, "后加签")],
        WorkItemKind.Approval or WorkItemKind.Review or WorkItemKind.CoHandle => [new(SigningGroup.Before, "前加签"), new(SigningGroup.After, "后加签")],
        _ => [new(SigningGroup.Before, "前加签")],
    };

    private static DomainStep AskCoHandlers(VerbCall call, WorkItem item, ImmutableArray<Signer> signers)
    {
        foreach (var unit in signers.Select(signer => signer.Unit))
        {
            if (call.File.WorkItems.Any(known => known is { IsOpen: true, Kind: WorkItemKind.CoHandle } && string.Equals(known.Unit.Code, unit.Code, StringComparison.Ordinal)))
                return No(VerbRefusals.SignerTwice(unit.Name));
            var asked = call.Aside(WorkItemKind.CoHandle, item.Node, unit, RoleNames.Liaison) with { About = item.Id, Remark = call.Text("text") };
            call.File = call.File.Opened(asked);
            call.Arm(ClockKinds.CoHandle, asked, unit);
        }

        return call.Go("work-item.help-asked", $"{item.At.Name}请求{string.Join('、', signers.Select(signer => signer.Unit.Name))}协办。", item);
    }
}
