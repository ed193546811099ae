using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Something a person can do with a work item. One file each: name, who, when, data, effect.</summary>
internal abstract class WorkItemVerb
{
    /// <summary>As the API names it.</summary>
    public abstract string Name { get; }

    public abstract string Title(WorkItem item);

    public abstract string Description { get; }

    /// <summary>The one button a person most likely wants.</summary>
    public virtual bool IsPrimary(Casefile file, WorkItem item) => false;

    public virtual bool IsDanger => false;

    public virtual bool NeedsReason => false;

    /// <summary>Whether the item's kind and state allow it.</summary>
    public abstract bool Fits(Casefile file, WorkItem item);

    /// <summary>What stands against it now and what to do, in words; null leaves it to the item's state.</summary>
    public virtual string? WhyNot(Casefile file, WorkItem item) => null;

    public abstract bool May(Casefile file, WorkItem item, Acting by);

    public virtual VerbSchema Schema(Casefile file, WorkItem item) => VerbSchema.Empty;

    /// <summary>Called when it fits, may, and the data passed the schema.</summary>
    public abstract DomainStep Apply(VerbCall call, WorkItem item);

    protected static DomainStep.Refused No(Refusal why) => new(why);
}
