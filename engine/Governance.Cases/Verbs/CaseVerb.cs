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

    public abstract bool May(Casefile file, Acting by);

    public virtual VerbSchema Schema => VerbSchema.Empty;

    public abstract DomainStep Apply(VerbCall call, Aggregate before);
}
