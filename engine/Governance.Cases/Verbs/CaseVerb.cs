using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Something a person can do with the case itself.</summary>
internal abstract class CaseVerb
{
    public abstract string Name { get; }

    public abstract string Title { get; }

    public abstract string Description { get; }

    public virtual bool IsDanger => false;

    public virtual bool NeedsReason => false;

    public virtual bool Fits(Casefile file) => file.IsOpen;

    /// <summary>What stands against it now and what to do, in words; null leaves it to the case's status.</summary>
    public virtual string? WhyNot(Casefile file) => null;

    public abstract bool May(Casefile file, Acting by);

    /// <summary>What a person is told who may not.</summary>
    public virtual Refusal Denied(Acting by) => CaseRefusals.NotYours(Title);

    public virtual VerbSchema Schema => VerbSchema.Empty;

    /// <summary>The data it takes on this case now.</summary>
    public virtual VerbSchema SchemaOf(Casefile file) => Schema;

    protected static DomainStep.Refused No(Refusal why) => new(why);

    public abstract DomainStep Apply(VerbCall call, Aggregate before);
}
