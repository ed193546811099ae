using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>联席会商: an opinion and a clock each; the lead closes it by the rule of the node. Its result binds.</summary>
internal sealed class ConsultationStep : HumanStep
{
    public override string Name => "Consultation";

    public override string Title => "联席会商";

    public override string Description => "召集有关单位各提意见：全体一致、加权多数，或到期由牵头单位决定；结论有约束力，形成纪要。";

    public override CaseStage Stage => CaseStage.SignOff;

    // Only a joint matter has it on its own way. Whoever is consulted about an objection has not been dispatched to; what is called beside the flow leaves the stage.
    public override CaseStage StageOf(Casefile file) => file switch
    {
        { IsObjected: true } => CaseStage.Dispatch,
        { Type: "joint" } => Stage,
        _ => file.Stage,
    };

    public override string Role => RoleNames.Liaison;

    public override string LedgerReason => "会商";

    public override string DecisionTitle => "会商结果";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("agreed", "形成一致", "Agreed") { Needs = ["remark"] }, new("lead", "按期由牵头定", "LeadDecided") { Needs = ["remark"] },
        new("elevated", "提级", "Elevated") { Needs = ["remark"] },
    ];

    public override ImmutableArray<InputDescriptor> Inputs { get; } =
    [
        new("rule", "String", "议决规则", "dropdown")
        {
            DefaultValue = "majority",
            Options = [new("全体一致", "all"), new("加权多数", "majority"), new("牵头单位决定", "lead")],
        },
        new("members", "String", "固定成员") { Description = "单位编码，用逗号分开。", DefaultValue = "370102-BB,370102-SF" },
    ];

    // Whoever disputes being responsible does not preside over the question who is.
    public override string RoleOf(Casefile file) => file.IsObjected ? RoleNames.Dispatcher : Role;

    public override UnitRef? UnitOf(Visit visit) => JointSteps.Of(visit.File).Lead ?? (visit.File.IsObjected ? visit.File.Desk : visit.File.Holder);

    public override void Begin(Visit visit)
    {
        var lead = UnitOf(visit)!;
        var codes = (visit.Context.Input<string>("members") ?? "").Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var members = codes.Select(visit.Facts.Unit).Append(visit.At("street")).Concat(JointSteps.Of(visit.File).Called).OfType<UnitRef>()
            .Where(unit => !JointSteps.Same(unit, lead)).DistinctBy(unit => unit.Code, StringComparer.Ordinal);
        visit.File = visit.File with { Consultation = new Consultation(visit.Context.Input<string>("rule") ?? "majority", lead, [.. members]) };
    }

    public override void Beside(Visit visit, WorkItem item)
    {
        foreach (var unit in visit.File.Consultation!.Members)
            visit.Beside(item, OpinionMember.Instance, unit, ClockKinds.Opinion);
    }

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Pick("vote", "牵头单位意见", OpinionMember.Votes, "agree"), StepFields.Words("remark", "会商结论（纪要）"), StepFields.Files,
    ];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value switch
    {
        "elevated" => null,
        _ when !JointSteps.AllInOrLate(call.File, item, call.Now) => StepRefusals.NotAllIn("提出意见"),
        "agreed" when !Balloting.Carried(call.File.Consultation!, call.Text("vote") ?? "agree") => StepRefusals.NotCarried(),
        _ => null,
    };

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var sitting = call.File.Consultation!;
        var own = new Ballot(sitting.Lead, call.Text("vote") ?? "agree", Balloting.LeadWeight, call.Text("remark"));
        return call.File with { Consultation = sitting with { Ballots = sitting.Ballots.Add(own), Decision = outcome.Value } };
    }
}
