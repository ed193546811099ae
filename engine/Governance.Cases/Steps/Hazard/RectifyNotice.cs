using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>告知/责令整改: street and community may persuade and inform; only who has 执法权 orders.</summary>
internal sealed class RectifyNotice : HumanStep
{
    public override string Name => "RectifyNotice";

    public override string Title => "告知或责令整改";

    public override string Description => "向责任主体送达告知单，或由有执法权的单位责令限期整改、停产停用，并定整改期限。";

    public override CaseStage Stage => CaseStage.Reply;

    public override string Role => RoleNames.Handler;

    public override string DecisionTitle => "文书";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("notice", "告知单", "Notice"), new("order", "责令限期整改", "Order") { Needs = ["basis"] },
        new("suspension", "停产停用", "Suspension") { Needs = ["basis"] },
    ];

    public override string? Clock(Casefile file) => ClockKinds.Notice;

    public override UnitRef? UnitOf(Visit visit) => visit.File.Holder;

    public override PersonRef? AssigneeOf(Casefile file, UnitRef unit) => HazardSteps.HandlerOf(file, unit);

    // From here on the unit works step by step; its signing has done its part.
    public override void Begin(Visit visit) => visit.EndHandling("Signed");

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Line("party", "责任主体", required: true),
        StepFields.Phone("phone", "责任主体手机") with { Description = "填写后系统自动发出一次性链接，对方可在期限内查看要求、提交情况和照片；只用于发短信，密封保存。" },
        new VerbField("days", "整改期限（日）", FieldType.Whole, Required: true) { Description = "1 到 365。" },
        StepFields.Words("remark", "隐患情况和整改要求", required: true) with { Description = "责任主体会看到这段话，请不要写诉求人的姓名、电话和门牌。" }, StepFields.Words("basis", "法律依据"), StepFields.Files,
    ];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) => call.Whole("days") is not (>= 1 and <= 365)
        ? CaseRefusals.FieldWrong("days", "整改期限（日）", "应为 1 到 365 的整数。")
        : call.Text("phone") is { } phone && PartyAsking.WhyNot("phone", "责任主体手机", phone) is { } wrong ? wrong
        : outcome.Value is not "notice" && call.Facts.Enforces(item.Unit.Code) == false ? StepRefusals.NoEnforcement(item.Unit.Name, outcome.Title) : null;

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var (party, days, ask) = (call.Text("party")!, call.Whole("days")!.Value, call.Text("remark")!);
        call.File = call.File with
        {
            Hazard = HazardSteps.Of(call.File) with { Order = outcome.Value, Party = party, Days = days, OrderedMicros = call.Now },
        };
        if (call.Text("phone") is not { } phone)
            PartyAsking.AskAgain(call, party, ask, days);
        else if (PartyAsking.MayAsk(call))
            PartyAsking.Ask(call, new PartyAsking.Wanted(party, phone, call.Text("documentId"), ask, days));
        return call.File;
    }
}
