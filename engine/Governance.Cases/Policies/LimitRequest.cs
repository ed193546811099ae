namespace Governance.Cases;

/// <summary>A change of the limits as it is asked for; first as a preview that changes nothing.</summary>
/// <param name="Kind">add, change, end or reset.</param>
/// <param name="Row">Id of the row; of a row that is added the server makes one.</param>
/// <param name="Clock">Of a row that is added, as are category, urgency, nature and source.</param>
/// <param name="Limit">Null with <paramref name="NoClock"/>: nothing is timed.</param>
/// <param name="Effective">First day; today where nothing is said.</param>
/// <param name="InFlight">Also for what is open, once deadlines are recomputed.</param>
public sealed record LimitRequest(
    string? Kind, string? Row, string? Clock, string? Category, string? Urgency, string? Nature, string? Source, LimitAmountRequest? Limit, bool? NoClock,
    LimitAmountRequest? Extension, string? Basis, bool? Verified, DateOnly? Effective, DateOnly? Until, bool? InFlight, string? Reason, bool? DryRun);

/// <param name="Unit">emergency-hour, working-hour, working-day or natural-day.</param>
public sealed record LimitAmountRequest(decimal Amount, string? Unit);
