using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>智能分类: category, place, urgency, nature, marks, and who is responsible, with evidence.</summary>
internal sealed class ClassifyActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Classify", "智能分类", "识别分类、地点、紧急程度和责任单位；有把握的直接派单，没有把握的交分拨员。", human: false,
        [Port("Automatic", "可自动派单"), Port("Manual", "需人工分拨")],
        new InputDescriptor("threshold", "Double", "自动派单置信度")
        {
            Description = "0 到 1；不填按分类目录里的阈值。填 1 表示一律人工分拨。",
        });

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Classification };
        if (visit.File is { Round: > 1, Dispatch: not null })
            return visit.Pass("Automatic", "case.classified", "重办沿用原来的分类和主办单位。");
        if (Divided(visit) is { } advice)
            visit.File = Proposed(visit, advice, Advised(visit.File, advice, visit.Context.Input<double?>("threshold")));
        var path = visit.File.Category?.Path ?? "未定";
        return visit.File.Choice is { } choice
            ? visit.Pass("Automatic", "case.classified", $"{Parts(visit.File)}分类为“{path}”，派往{choice.Unit.Name}：{choice.Reason}")
            : visit.Pass("Manual", "case.classified", $"{Parts(visit.File)}分类为“{path}”，转人工分拨：{Why(visit.File)}");
    }

    private static string Parts(Casefile file) => file.Split switch
    {
        null => "",
        { Decision: Dividing.Accept } split => $"按受理员意见拆成 {split.Parts.Length} 件，本件",
        { Decision: Dividing.Decline } => "受理员未采纳拆分建议，作一件办理，",
        var split => $"一次反映 {split.Parts.Length} 件事，建议拆分，",
    };

    /// <summary>What is known of the case; of its first matter where the operator had it divided.</summary>
    private static AdviceFact? Divided(Visit visit)
    {
        if (visit.Advice() is not { } advice)
            return null;
        if (advice.Split is not { } split || visit.File is not { Split: null, DividedFrom: null })
            return advice;
        visit.File = visit.File.Wishes.Split switch
        {
            Dividing.Accept => visit.File.Divided(split, "受理员"),
            Dividing.Decline => visit.File with { Split = split with { Decision = Dividing.Decline, By = "受理员" } },
            _ => visit.File with { Split = split },
        };
        return visit.File.Split is { Decision: Dividing.Accept } ? visit.Advice() : advice;
    }

    private static string? Why(Casefile file) => file switch
    {
        { Proposal: { } proposal } => $"建议{proposal.Name}，{proposal.Basis}",
        { Wishes.ToDesk: true } => "受理员请分拨员确定主办单位。",
        _ => file.Plan?.Reason,
    };

    /// <summary>With what the desk should do instead of dispatching: the open case that is asked after is looked for only here.</summary>
    private static Casefile Proposed(Visit visit, AdviceFact advice, Casefile file) => advice.Proposal switch
    {
        null => file,
        _ when file.Choice is not null || file.Dispatch is not null => file,
        { Verb: Proposing.Append } asked => file with { Proposal = asked.With(visit.Facts.Original(OriginalQuestion.Of(file, advice)), file.Content.Text) },
        var proposal => file with { Proposal = proposal },
    };

    /// <summary>The case with everything the knowledge base said about it.</summary>
    internal static Casefile Advised(Casefile file, AdviceFact advice, double? threshold)
    {
        var plan = WithThreshold(advice.Plan, threshold);
        return file with
        {
            Classification = advice.Classification,
            Category = advice.Classification is { } read ? new CategoryRef(read.Code, read.Path) : null,
            Place = advice.Place,
            Urgency = advice.Urgency,
            Nature = advice.Nature,
            Marks = [.. file.Marks.Union(advice.Marks, StringComparer.Ordinal)],
            Evidence = advice.Evidence,
            Plan = plan,
            ComplainedPath = advice.ComplainedPath,
            Choice = Choose(file, plan, advice),
            Reach = plan.Disposition == Disposition.Discipline ? Reaches.Confidential : file.Reach,
        };
    }

    private static DispatchPlan WithThreshold(DispatchPlan plan, double? threshold)
    {
        if (threshold is not (> 0 and <= 1))
            return plan;
        var unsure = plan.Disposition == Disposition.Automatic && (plan.Confidence < threshold || threshold.Value.Equals(1));
        return plan with
        {
            Threshold = threshold.Value,
            Disposition = unsure ? Disposition.Dispatcher : plan.Disposition,
            Reason = unsure ? "把握低于流程设定的阈值，请分拨员确认。" : plan.Reason,
        };
    }

    private static DispatchChoice? Choose(Casefile file, DispatchPlan plan, AdviceFact advice)
    {
        // Two matters in one are nobody's to handle before a person decided whether they are two.
        if (file.Split is { Decision: null })
            return null;
        if (file.Wishes.ToDesk is true)
            return null;
        // What is grave or sealed goes to its own desk, whatever the operator proposed.
        if (plan.Disposition is Disposition.DutyChief or Disposition.Discipline)
            return null;
        if (advice.Wished is { } wished)
            return new DispatchChoice(wished, Automatic: false, file.Desk.Name, "受理时指定。") { CoUnits = advice.WishedCoUnits };
        return plan.Disposition == Disposition.Automatic && plan.Candidates is [var first, ..]
            ? new DispatchChoice(first.Unit, Automatic: true, "系统", plan.Reason) { CoUnits = first.CoUnits }
            : null;
    }
}
