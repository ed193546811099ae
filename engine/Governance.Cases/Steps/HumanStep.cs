using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>
/// One kind of human step: its node in the designer, the item it opens, what completing the item asks for, and what each answer does.
/// The node (<see cref="StepActivity"/>) and the verb (<see cref="StepCompletion"/>) both read it from here.
/// </summary>
internal abstract class HumanStep
{
    /// <summary>Activity type without its namespace.</summary>
    public abstract string Name { get; }

    public string Type => CaseActivity.Namespace + Name;

    public abstract string Title { get; }

    public abstract string Description { get; }

    public virtual WorkItemKind Kind => WorkItemKind.Step;

    public abstract CaseStage Stage { get; }

    /// <summary>Another stage than the standard one, by the case.</summary>
    public virtual CaseStage StageOf(Casefile file) => Stage;

    /// <summary>Who finds the item in their list, where the node names nobody else.</summary>
    public abstract string Role { get; }

    /// <summary>Another role than the standard one, by the case.</summary>
    public virtual string RoleOf(Casefile file) => Role;

    /// <summary>False for what only opens beside a node's own item.</summary>
    public virtual bool IsNode => true;

    /// <summary>What the ledger says the time is spent on.</summary>
    public virtual string LedgerReason => Title;

    public virtual string DecisionTitle => "结论";

    public abstract ImmutableArray<StepOutcome> Outcomes { get; }

    /// <summary>Ports no person chooses.</summary>
    public virtual ImmutableArray<PortDescriptor> MorePorts => [];

    public virtual ImmutableArray<InputDescriptor> Inputs => [];

    /// <summary>The port taken when the item's clock runs out; null: a timeout only tells.</summary>
    public virtual string? ExpiryPort => null;

    public ImmutableArray<PortDescriptor> Ports =>
    [
        .. Outcomes.Where(outcome => outcome.Port is not null).DistinctBy(outcome => outcome.Port, StringComparer.Ordinal).Select(outcome => new PortDescriptor(outcome.Port!, outcome.Title)),
        .. MorePorts,
    ];

    /// <summary>The clock armed with the item; null for none.</summary>
    public virtual string? Clock(Casefile file) => null;

    /// <summary>A limit the case itself fixed, such as <c>15 自然日</c>; null: the policy's.</summary>
    public virtual string? LimitOf(Casefile file) => null;

    /// <summary>When its clock began; null: on entering.</summary>
    public virtual long? StartOf(Casefile file) => null;

    /// <summary>Opens what goes beside the item just opened.</summary>
    public virtual void Beside(Visit visit, WorkItem item)
    {
    }

    /// <summary>Moves on the case when the node is entered, before anything else.</summary>
    public virtual void Begin(Visit visit)
    {
    }

    /// <summary>The port to leave by at once, with a sentence, where no person is needed.</summary>
    public virtual (string Port, string Text)? Pass(Visit visit) => null;

    /// <summary>Who has the item; null while the fact is missing, or where the desk shall have it.</summary>
    public virtual UnitRef? UnitOf(Visit visit) => visit.File.Desk;

    public virtual PersonRef? AssigneeOf(Casefile file, UnitRef unit) => null;

    public virtual string DefaultOf(Casefile file) => "";

    /// <summary>What may be chosen now.</summary>
    public virtual IEnumerable<StepOutcome> OutcomesOf(Casefile file, WorkItem item) => Outcomes;

    public virtual ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [];

    /// <summary>Why this answer cannot be taken. While facts are missing it is asked again.</summary>
    public virtual Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) => null;

    /// <summary>What the answer changes on the case.</summary>
    public virtual Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) => call.File;

    /// <summary>The port after <see cref="Apply"/>; null: go on waiting.</summary>
    public virtual string? PortOf(Casefile file, StepOutcome outcome) => outcome.Port;

    public VerbSchema Schema(Casefile file, WorkItem item)
    {
        var standard = DefaultOf(file);
        return new VerbSchema(
        [
            new VerbField("decision", DecisionTitle, Required: true)
            {
                Choices = [.. OutcomesOf(file, item).Select(outcome => new Choice(outcome.Value, outcome.Title))],
                Default = standard.Length > 0 ? standard : null,
            },
            .. Fields(file, item),
        ]);
    }
}
