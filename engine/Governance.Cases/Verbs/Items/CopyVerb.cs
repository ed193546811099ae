using Governance.Execution;

namespace Governance.Cases;

/// <summary>抄送: others are to know; each confirms that it was read. Nobody twice.</summary>
internal sealed class CopyVerb : WorkItemVerb
{
    public override string Name => "copy";

    public override string Description => "抄送其他单位知悉，对方确认已阅；不改变承办和时限。";

    public override string Title(WorkItem item) => "抄送";

    public override bool Fits(Casefile file, WorkItem item) =>
        item.IsOpen && item is not ({ Kind: WorkItemKind.Read } or { Kind: WorkItemKind.SignAndHandle or WorkItemKind.CoHandle, Status: WorkItemStatus.Pending }) && !string.Equals(file.Reach, Reaches.Confidential, StringComparison.Ordinal);

    public override string? WhyNot(Casefile file, WorkItem item) =>
        string.Equals(file.Reach, Reaches.Confidential, StringComparison.Ordinal) ? "保密工单不能抄送。" : null;

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("units", "抄送单位", FieldType.List, Required: true, Format: "units") { Most = 20 },
        new VerbField("text", "抄送说明", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var names = new List<string>();
        foreach (var code in call.List("units").Distinct(StringComparer.Ordinal))
        {
            var unit = call.Facts.Unit(code);
            if (unit is null && call.Facts.Missing.Count == 0)
                return No(CaseRefusals.UnitUnknown("units", code));
            if (unit is null || call.File.WorkItems.Any(known => known.Kind == WorkItemKind.Read && string.Equals(known.Unit.Code, code, StringComparison.Ordinal)))
                continue;
            if (call.File.ComplainedPath is { } complained && unit.IsWithin(complained))
                return No(CaseRefusals.Avoidance(unit.Name));
            call.File = call.File.Opened(call.Aside(WorkItemKind.Read, "copy", unit, RoleNames.Liaison) with { Remark = call.Text("text") });
            names.Add(unit.Name);
        }

        return call.Facts.Missing.Count == 0 && names.Count == 0
            ? No(VerbRefusals.CopiedAlready())
            : call.Go("case.copied", $"{item.At.Name}抄送{string.Join('、', names)}。", item);
    }
}
