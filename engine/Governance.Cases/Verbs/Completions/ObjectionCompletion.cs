using Governance.Execution;

namespace Governance.Cases;

/// <summary>派单异议审核: agree (改派), refuse (驳回), and at the second objection a ruling (裁定) that is final.</summary>
internal sealed class ObjectionCompletion : Completion
{
    private const string Agree = "agree";
    private const string Refuse = "refuse";
    private const string Ruling = "ruling";

    public override WorkItemKind Kind => WorkItemKind.ObjectionReview;

    public override string Title => "审核派单异议";

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("decision", "审核结论", Required: true)
        {
            Choices = file.IsObjectedAgain ? [new(Ruling, "裁定主办单位（终局）")] : [new(Agree, "同意，改派"), new(Refuse, "驳回，由原单位办理")],
        },
        new VerbField("unit", "主办单位", Format: "unit") { Description = "改派或裁定时填写。" },
        new VerbField("coUnits", "协办单位", FieldType.List, Format: "units"),
        new VerbField("reason", "审核意见", Required: true, Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var decision = call.Text("decision")!;
        Decide(call, decision);
        if (string.Equals(decision, Refuse, StringComparison.Ordinal))
            return Finish(call, item, "Refused", "objection.refused", $"驳回派单异议，仍由{call.File.Holder.Name}办理。");
        if (call.Text("unit") is null)
            return new DomainStep.Refused(CaseRefusals.FieldMissing("unit", "主办单位"));
        var final = string.Equals(decision, Ruling, StringComparison.Ordinal);
        var choice = UnitChoice.Read(call, call.Text("reason")!, final);
        if (choice.Refusal is { } why)
            return new DomainStep.Refused(why);
        return SendOn(call, item, choice.Value);
    }

    private static DomainStep SendOn(VerbCall call, WorkItem item, DispatchChoice choice)
    {
        call.File = call.File with
        {
            Choice = choice,
            // What was decided here need not be fought over again: evidence of the next suggestion in this street.
            Precedent = new Precedent(call.File.Category?.Code, choice.Unit, choice.Reason, call.Now, Adopted: true)
            {
                Kind = choice.Final ? "ruling" : "decision",
                Street = call.File.Place.StreetCode,
                By = call.By.Name,
            },
        };
        return choice.Final
            ? Finish(call, item, "Ruled", "objection.ruled", $"裁定由{choice.Unit.Name}主办，不得再提异议。")
            : Finish(call, item, "Redispatched", "objection.agreed", $"同意派单异议，改派{choice.Unit.Name}。");
    }

    private static void Decide(VerbCall call, string decision) => call.File = call.File with
    {
        Objections = call.File.Objections is [.. var earlier, var last]
            ? [.. earlier, last with { Decision = decision, DecisionReason = call.Text("reason") }]
            : call.File.Objections,
    };
}
