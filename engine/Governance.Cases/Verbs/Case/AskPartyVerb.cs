using Governance.Execution;

namespace Governance.Cases;

/// <summary>通知责任主体: sends whoever outside must put it right a link of its own. Holder and deadline stay: the unit answers for 监管.</summary>
internal sealed class AskPartyVerb : CaseVerb
{
    private const int MostDays = 90;

    public override string Name => "ask-party";

    public override string Title => "通知责任主体";

    public override string Description => "给物业、业委会、商家等责任主体发短信链接，写明要它做什么、几日内回复；对方看不到诉求人和诉求内容，监管责任仍在本单位。";

    public override VerbSchema Schema { get; } = new(
        new VerbField("party", "责任主体名称", Required: true) { Most = 60 },
        new VerbField("text", "要求做什么", Required: true, Format: "textarea") { Description = "对方只看到这段话，请不要写诉求人的姓名、电话和门牌。" },
        new VerbField("phone", "联系人手机", Required: true, Format: "phone") { Most = 30, Description = "只用于发短信，密封保存。" },
        new VerbField("days", "几日内回复", FieldType.Whole, Required: true) { Description = "1 到 90 日。" });

    public override bool Fits(Casefile file) => WhyNot(file) is null && file.IsOpen;

    public override string? WhyNot(Casefile file) => file switch
    {
        { IsOpen: false } => null,
        { Dispatch: null } => "还没有派单，请先派给监管单位。",
        { Reach: Reaches.Confidential } => "保密工单不能通知责任主体。",
        _ => null,
    };

    public override bool May(Casefile file, Acting by) =>
        (by.Is(RoleNames.Liaison) || by.Is(RoleNames.Handler) || by.Is(RoleNames.UnitLeader)) && (by.Unit.IsWithin(file.Holder) || file.Holder.IsWithin(by.Unit));

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        if (call.Whole("days") is not (>= 1 and <= MostDays and var days))
            return No(CaseRefusals.FieldWrong("days", "几日内回复", "应为 1 到 90 的整数。"));
        var phone = call.Text("phone")!;
        if (PartyAsking.WhyNot("phone", "联系人手机", phone) is { } wrong)
            return No(wrong);
        var task = PartyAsking.Ask(call, new PartyAsking.Wanted(call.Text("party")!, phone, call.Text("documentId"), call.Text("text")!, days));
        return call.Go("party.asked", FormattableString.Invariant($"{call.By.Name}通知责任主体{task.Party}，{days} 日内回复。"));
    }
}

/// <summary>收回责任主体链接: whoever has it can do nothing with it any more.</summary>
internal sealed class RevokePartyVerb : CaseVerb
{
    public override string Name => "revoke-party";

    public override string Title => "收回责任主体链接";

    public override string Description => "发错对象或不再需要时，收回还没有回复的链接；对方再打开时只会看到已收回。";

    public override bool NeedsReason => true;

    public override VerbSchema SchemaOf(Casefile file) => new(
        new VerbField("task", "收回哪一个", Required: true) { Choices = [.. (file.PartyTasks ?? []).Where(task => task.Status is PartyTask.Open).Select(task => new Choice(task.Id, task.Party))] });

    public override bool Fits(Casefile file) => file.IsOpen && WhyNot(file) is null;

    public override string? WhyNot(Casefile file) => !file.IsOpen || (file.PartyTasks ?? []).Any(task => task.Status is PartyTask.Open) ? null : "没有等待回复的责任主体。";

    public override bool May(Casefile file, Acting by) =>
        (by.Is(RoleNames.Liaison) || by.Is(RoleNames.Handler) || by.Is(RoleNames.UnitLeader)) && (by.Unit.IsWithin(file.Holder) || file.Holder.IsWithin(by.Unit));

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        if (call.File.PartyTask(call.Text("task")) is not { Status: PartyTask.Open } task)
            return No(PartyRefusals.NoneOpen());
        call.File = call.File.With(task with { Status = PartyTask.Revoked, EndedMicros = call.Now }).StoppedOf(ClockKinds.Party, task.Id, call.Now);
        return call.Go("party.revoked", $"{call.By.Name}收回责任主体{task.Party}的链接。");
    }
}
