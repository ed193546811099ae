using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Every verb there is.</summary>
internal static class VerbBook
{
    public static readonly ImmutableArray<WorkItemVerb> Items =
    [
        new SignVerb(), new AssignVerb(), new ContactVerb(), new OnSiteVerb(), new CompleteVerb(), new SignOffVerb(), new SendBackVerb(), new ObjectVerb(),
        new ItemNoteVerb(), new DelegateVerb(), new AddSignerVerb(), new RemoveSignerVerb(), new ExtendVerb(), new PauseVerb(), new ResumeVerb(), new ShelveVerb(),
        new CopyVerb(), new InstructVerb(), new WithdrawVerb(), new TransferVerb(), new HandOverVerb(), new InnerUrgeVerb(), new AppointVerb(), new PraiseVerb(),
    ];

    public static readonly ImmutableArray<CaseVerb> Cases =
    [
        new NoteVerb(), new UrgeVerb(), new SupplementVerb(), new SupervisionVerb(), new VoidVerb(), new AnswerVerb(), new RefuseVerb(), new TransferOutVerb(),
        new ReportUpVerb(), new CaseInstructVerb(), new ElevateVerb(), new CaseWithdrawVerb(), new ReopenVerb(), new ContestVerb(), new JumpVerb(), new MergeVerb(), new SplitVerb(), new AppendVerb(), new AskPartyVerb(), new RevokePartyVerb(), new DivideVerb(), new RetypeVerb(), new WhistleVerb(), new ConsultVerb(), new MarkVerb(),
    ];

    public static WorkItemVerb? Item(string name) => Items.FirstOrDefault(verb => string.Equals(verb.Name, name, StringComparison.Ordinal));

    public static CaseVerb? Case(string name) => Cases.FirstOrDefault(verb => string.Equals(verb.Name, name, StringComparison.Ordinal));
}
