namespace Governance.Studio;

/// <summary>What an installation decides about Studio.</summary>
public sealed class StudioOptions
{
    /// <summary>Folder of case types and shared definitions (<c>workflows/</c>); null: nothing is loaded from files.</summary>
    public string? WorkflowsDirectory { get; set; }

    /// <summary>The city's zone: instants on the wire carry its offset.</summary>
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
}
