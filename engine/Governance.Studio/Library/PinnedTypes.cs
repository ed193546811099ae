using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Studio;

/// <summary>Types as they were when a version was published: shared flows in the versions it was published with.</summary>
internal sealed class PinnedTypes(IActivityTypes current, ImmutableSortedDictionary<string, string> uses) : IActivityTypes
{
    public ActivityDescriptor? Find(string type, int version) => current.Find(type, version);

    public WorkflowReference? FindWorkflow(string? versionId, string? definitionId) =>
        versionId is null && definitionId is not null && uses.TryGetValue(definitionId, out var pinned)
            ? current.FindWorkflow(pinned, definitionId: null)
            : current.FindWorkflow(versionId, definitionId);

    public WorkflowReference? FindWorkflowOfType(string type) =>
        uses.Values.Select(pinned => current.FindWorkflow(pinned, definitionId: null)).FirstOrDefault(used => string.Equals(used?.TypeName, type, StringComparison.Ordinal))
        ?? current.FindWorkflowOfType(type);
}
