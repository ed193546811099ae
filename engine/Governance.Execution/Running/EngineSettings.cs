namespace Governance.Execution;

/// <summary>How flowcharts decide where joins go on.</summary>
public enum FlowchartMode
{
    /// <summary>Elsa's library default: arrows are counted, untaken ones too.</summary>
    Counter,

    /// <summary>Elsa's reference server: marks travel along taken arrows only.</summary>
    Token,
}

/// <summary>What an installation fixes for all instances. An instance keeps the flowchart mode it started with.</summary>
/// <param name="Zone">Zone of local times in scripts.</param>
/// <param name="RecordsValues">Whether the journal keeps what executions were given and gave, for the viewer.</param>
/// <param name="WaitsForPerson">Whether plain instances, too, wait for a person instead of faulting.</param>
public sealed record EngineSettings(FlowchartMode Mode, TimeZoneInfo Zone, bool WaitsForPerson = false, bool RecordsValues = false)
{
    /// <summary>How long an event addressed to an instance that does not wait for it is kept; zero: it is dropped.</summary>
    public TimeSpan KeepEvents { get; init; } = TimeSpan.FromHours(24);

    public static EngineSettings Default { get; } = new(FlowchartMode.Counter, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
}
