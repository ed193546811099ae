using Governance.Definitions;

namespace Governance.Execution;

/// <summary>Every activity type that can run here; the engine's own and the domain's.</summary>
public interface IActivityCatalog
{
    IReadOnlyList<IActivity> All { get; }

    /// <summary>The given version, or the latest when it is zero or unknown; null when the type is unknown.</summary>
    IActivity? Find(string type, int version);
}

/// <summary>Choices for a drop-down in Studio that only the running system knows (units, categories …).</summary>
public interface IOptionSource
{
    /// <summary>Value of <see cref="InputDescriptor.OptionsFrom"/> this source answers.</summary>
    string Name { get; }

    IReadOnlyList<SelectItem> Options();
}

/// <summary>Whether Studio may cancel, delete or retry this instance; a case's instance belongs to its case.</summary>
public interface IInstanceGuard
{
    ValueTask<Refusal?> Check(string instanceId, string verb, CancellationToken cancellationToken);
}
