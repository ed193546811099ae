using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>纪要转派单目录: what was settled once need not be fought over again; a dated row, adopted by a person.</summary>
internal sealed class MinutesToCatalogue : HumanStep
{
    public override string Name => "MinutesToCatalogue";

    public override string Title => "纪要转派单目录";

    public override string Description => "会商或裁定的结论作为先例写入派单目录，自采纳之日起生效。";

    public override CaseStage Stage => CaseStage.Review;

    public override string Role => RoleNames.Dispatcher;

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("adopted", "采纳", "Adopted") { Needs = ["basis"] }, new("declined", "不采纳", "Declined")];

    public override string? Clock(Casefile file) => ClockKinds.Minutes;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Unit("unit", "今后主办单位", file.Holder.Code), StepFields.Words("basis", "依据和适用情形"), StepFields.Words("remark", "说明")];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) =>
        call.Text("unit") is { } code && call.Facts.Unit(code) is null && call.Facts.Missing.Count == 0 ? CaseRefusals.UnitUnknown("unit", code) : null;

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var unit = call.Text("unit") is { } code ? call.Facts.Unit(code) : null;
        return call.File with
        {
            Precedent = new Precedent(call.File.Category?.Code, unit ?? call.File.Holder, call.Text("basis") ?? "", call.Now, outcome.Value is "adopted") { By = call.By.Name },
        };
    }
}
