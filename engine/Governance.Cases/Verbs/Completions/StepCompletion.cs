using Governance.Execution;

namespace Governance.Cases;

/// <summary>Completing a human step: the answer is checked, recorded in words, applied, and its port taken.</summary>
internal sealed class StepCompletion(HumanStep step) : Completion
{
    public override WorkItemKind Kind => step.Kind;

    public override string Title => "提交" + step.Title;

    public override VerbSchema Schema(Casefile file, WorkItem item) => step.Schema(file, item);

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var outcome = step.OutcomesOf(call.File, item).First(known => string.Equals(known.Value, call.Text("decision"), StringComparison.Ordinal));
        var fields = step.Fields(call.File, item);
        foreach (var field in fields.Where(field => outcome.Needs.Contains(field.Name, StringComparer.Ordinal) && IsEmpty(call, field)))
            return new DomainStep.Refused(StepRefusals.NeededFor(field.Name, field.Title, outcome.Title));
        var refusal = step.Refuse(call, item, outcome);
        var values = StepValues.Of(call, fields);
        if (call.Facts.Missing.Count > 0)
            return call.Go("", "");
        if (refusal is not null)
            return new DomainStep.Refused(refusal);
        call.File = call.File with
        {
            Steps = call.File.Steps.Add(new StepRecord(item.Node, item.Title ?? step.Title, outcome.Title, item.At.Name, call.By.Name, call.Now, call.File.Round) { Values = values }),
        };
        call.File = step.Apply(call, item, outcome);
        return Leave(call, call.File.Item(item.Id)!, outcome);
    }

    private DomainStep Leave(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var text = $"{item.At.Name}{item.Title ?? step.Title}：{outcome.Title}。";
        return step.PortOf(call.File, outcome) is { } port
            ? Finish(call, item, port, "step.done", text, call.Text("remark"))
            : step.IsNode ? call.Go("step.recorded", text, item) : Finish(call, item, outcome.Value, "step.done", text, call.Text("remark"));
    }

    private static bool IsEmpty(VerbCall call, VerbField field) => field.Type switch
    {
        FieldType.List => call.List(field.Name).IsEmpty,
        FieldType.Flag => !call.Flag(field.Name),
        FieldType.Whole => call.Whole(field.Name) is null,
        _ => call.Text(field.Name) is null,
    };
}
