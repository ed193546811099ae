namespace Governance.Execution.Time;

/// <summary>An interval in which a clock stood still; still open where <paramref name="UntilMicros"/> is null.</summary>
/// <param name="Reason">Id of a <see cref="PauseRule"/>.</param>
public sealed record Pause(long FromMicros, long? UntilMicros, string Reason);
