namespace Governance.Definitions;

/// <summary>Types a definition may name: the catalogue's activities, and published workflows used as activities.</summary>
public interface IActivityTypes
{
    /// <summary>The given version, else the latest; null when the type is unknown.</summary>
    ActivityDescriptor? Find(string type, int version);

    /// <summary>A workflow that may be used as an activity, by version id when given, else by definition id.</summary>
    WorkflowReference? FindWorkflow(string? versionId, string? definitionId);

    /// <summary>The published workflow that stands among the activities under this type.</summary>
    WorkflowReference? FindWorkflowOfType(string type);
}
