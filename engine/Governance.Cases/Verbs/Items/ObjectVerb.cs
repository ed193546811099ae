using Governance.Execution;

namespace Governance.Cases;

/// <summary>派单异议(退单): names the evidence it disputes, a basis and the right unit. Holder and clock stay until it is decided.</summary>
internal sealed class ObjectVerb : WorkItemVerb
{
    public override string Name => "object";

    public override string Description => "不属于本单位职责的，说明不认可哪条依据、理由和建议单位，经分管领导确认后提出。对任何一部分有职责的应先签收（首接负责）。";

    public override bool IsDanger => true;

    public override string Title(WorkItem item) => "派单异议";

    public override bool Fits(Casefile file, WorkItem item) => item is { Kind: WorkItemKind.SignAndHandle, Status: WorkItemStatus.Pending };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.HasRole(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("disputes", "不认可的派单依据", Required: true) { Description = "写明派单依据里的哪一条不成立。" },
        new VerbField("basis", "理由和文件依据", Required: true, Format: "textarea"),
        new VerbField("unit", "建议主办单位", Format: "unit"),
        new VerbField("partly", "对其中一部分有职责", FieldType.Flag) { Description = "有一部分属于本单位职责的，应先签收牵头办理，再请求协办（首接负责）。" },
        new VerbField("signedBy", "确认的分管领导", Required: true) { Most = 40 });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (call.File.Dispatch is { Final: true } || call.File.Round > 1)
            return No(CaseRefusals.ObjectionFinal());
        if (FirstTaken.Clause(call.File, item.Unit, call.Flag("partly")) is { } clause)
            return No(VerbRefusals.FirstTaken(clause));
        if (call.File.Latest(ClockKinds.Objection) is { } window && string.Equals(window.ItemId, item.Id, StringComparison.Ordinal) && call.Now > window.DueMicros)
            return No(CaseRefusals.ObjectionLate(window.Limit));
        var proposed = call.Text("unit") is { } code ? call.Facts.Unit(code) : null;
        if (call.Text("unit") is { } given && proposed is null && call.Facts.Missing.Count == 0)
            return No(CaseRefusals.UnitUnknown("unit", given));
        var objected = item with { Status = WorkItemStatus.Objected, BookmarkId = null };
        call.File = call.File.With(objected).StoppedKind(ClockKinds.Objection, call.Now) with
        {
            Objections = call.File.Objections.Add(new Objection(item.Unit, call.Text("disputes")!, call.Text("basis")!, proposed?.Name,
                call.Text("signedBy")!, call.Now, call.By.Name)),
        };
        return call.Go("work-item.objected", $"{item.Unit.Name}提出派单异议。", item, "Objected");
    }
}
