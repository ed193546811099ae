using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>One unit's 会商意见.</summary>
internal sealed class OpinionMember : HumanStep
{
    public static readonly ImmutableArray<Choice> Votes = [new("agree", "同意"), new("disagree", "不同意"), new("abstain", "弃权")];

    public static readonly OpinionMember Instance = new();

    public override string Name => "Consultation.Member";

    public override string Title => "会商意见";

    public override string Description => "对会商事项提出意见。";

    public override bool IsNode => false;

    public override WorkItemKind Kind => WorkItemKind.Opinion;

    public override CaseStage Stage => CaseStage.SignOff;

    public override string Role => RoleNames.Liaison;

    public override string LedgerReason => "会商";

    public override string DecisionTitle => "意见";

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [.. Votes.Select(vote => new StepOutcome(vote.Value, vote.Title, null))];

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "理由", required: true), StepFields.Files];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var sitting = call.File.Consultation!;
        return call.File with { Consultation = sitting with { Ballots = sitting.Ballots.Add(new Ballot(item.Unit, outcome.Value, 1, call.Text("remark"))) } };
    }
}
