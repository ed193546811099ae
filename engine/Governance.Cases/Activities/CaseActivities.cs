using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>The nodes case handling adds to the engine's own: those of an appeal in its order, then the other types'.</summary>
public static class CaseActivities
{
    public static ImmutableArray<IActivity> All { get; } =
    [
        new AcceptActivity(), new ClassifyActivity(), new DispatchDeskActivity(), new DispatchActivity(), new ObjectionReviewActivity(),
        new AssignActivity(), new ContactActivity(), new HandleActivity(), new SignOffActivity(), new ReplyActivity(), new ReviewActivity(),
        new CheckActivity(), new FollowUpActivity(), new CloseActivity(), new ArchiveActivity(), new AppraiseActivity(), new RegisterDisputeActivity(), new LiftActivity(),
        new InitiateJointActivity(), new ObjectionRoundActivity(),
        new RequestReviewActivity(), new ShelvedActivity(), new SupervisionReplyActivity(), new SupervisionReviewActivity(), new LeaderReadActivity(), new ExclusionReviewActivity(), .. StepBook.All.Where(step => step.IsNode).Select(step => new StepActivity(step)),
    ];

    /// <summary>What a definition that uses them must fulfil besides the engine's own rules.</summary>
    public static ImmutableArray<ILintRule> Rules { get; } = [new CandidateRule()];
}
