namespace Governance.Execution.Time;

/// <summary>What a row of the policy table asks of a case; null asks nothing.</summary>
/// <param name="Category">A prefix of the category's code or path; the longer one is the more specific.</param>
public sealed record LimitScope(
    string? Category = null, string? Nature = null, string? Urgency = null, string? Severity = null, string? Source = null,
    string? City = null, string? District = null)
{
    /// <summary>Whether every condition holds.</summary>
    public bool Covers(LimitQuery query) =>
        (Category is null || query.Category?.StartsWith(Category, StringComparison.Ordinal) == true)
        && Same(Nature, query.Nature) && Same(Urgency, query.Urgency) && Same(Severity, query.Severity)
        && Same(Source, query.Source) && Same(City, query.City) && Same(District, query.District);

    private static bool Same(string? asked, string? given) => asked is null || string.Equals(asked, given, StringComparison.Ordinal);
}

/// <summary>One line of a time-limit policy.</summary>
/// <param name="Id">Shown to people wherever a deadline came from this row.</param>
/// <param name="Limit">Null says: no clock, even where a more general row has one.</param>
/// <param name="Extension">How much the sum of extensions may be; null: none is granted.</param>
/// <param name="IsVerified">False is shown as “待核”: nobody has compared it with the text in force.</param>
/// <param name="Basis">The document it comes from.</param>
public sealed record LimitRow(
    string Id, ClockKind Clock, LimitScope Scope, Limit? Limit, Limit? Extension, DateOnly From, DateOnly Until, bool IsVerified,
    string Basis)
{
    /// <summary>0 for the file's own rows, 1 for those of the preset it extends, and so on.</summary>
    internal int Layer { get; init; }

    /// <summary>Whether it comes from a preset the file extends.</summary>
    public bool IsInherited => Layer > 0;

    public bool IsInForce(DateOnly date) => From <= date && date <= Until;
}

/// <summary>What is known of a case when a clock is armed.</summary>
/// <param name="Date">The date of the event that starts the clock, in the city's zone: the policy of that day governs to the end.</param>
public sealed record LimitQuery(
    ClockKind Clock, DateOnly Date, string? Category = null, string? Nature = null, string? Urgency = null, string? Severity = null,
    string? Source = null, string? City = null, string? District = null);
