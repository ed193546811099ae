using System.Globalization;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>
/// How often a step that faulted is tried again by itself. Written as <c>retry</c> in the <c>customProperties</c> of an activity, or of the
/// definition for all its activities: <c>{"attempts": 3, "delay": "00:00:30", "factor": 2, "longest": "01:00:00"}</c>, or the name of a policy.
/// </summary>
/// <param name="Attempts">Tries after the first fault; 0 switches a definition's policy off for one activity.</param>
/// <param name="First">From the first fault to the first try.</param>
/// <param name="Factor">Each wait is this many times the one before.</param>
public sealed record RetryPolicy(int Attempts, TimeSpan First, double Factor, TimeSpan Longest)
{
    private const int MostAttempts = 100;

    /// <summary>Policies by name.</summary>
    public static RetryPolicy? Named(string? name) => name switch
    {
        "none" => new RetryPolicy(0, TimeSpan.Zero, 1, TimeSpan.Zero),
        "short" => new RetryPolicy(3, TimeSpan.FromSeconds(30), 2, TimeSpan.FromMinutes(10)),
        "long" => new RetryPolicy(8, TimeSpan.FromMinutes(1), 3, TimeSpan.FromHours(6)),
        _ => null,
    };

    /// <param name="owner">JSON of an activity or a definition.</param>
    public static RetryPolicy? Read(JsonElement owner)
    {
        if (Member(Member(owner, "customProperties"), "retry") is not { ValueKind: not JsonValueKind.Undefined } written)
            return null;
        if (written.ValueKind == JsonValueKind.String)
            return Named(written.GetString());
        if (written.ValueKind != JsonValueKind.Object)
            return null;

        var standard = Named("short")!;
        return new RetryPolicy(
            (int)Math.Clamp(Number(written, "attempts", standard.Attempts), 0, MostAttempts), Span(written, "delay", standard.First),
            Math.Max(1, Number(written, "factor", standard.Factor)), Span(written, "longest", standard.Longest));
    }

    /// <summary>When a step is tried again that has faulted this often; null when it was tried often enough.</summary>
    public long? Next(int faults, long nowMicros)
    {
        if (faults > Attempts)
            return null;

        var wait = Math.Min(First.TotalMicroseconds * Math.Pow(Factor, faults - 1), Math.Max(Longest.TotalMicroseconds, First.TotalMicroseconds));
        return nowMicros + (long)wait;
    }

    private static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    private static double Number(JsonElement json, string name, double otherwise) =>
        Member(json, name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : otherwise;

    private static TimeSpan Span(JsonElement json, string name, TimeSpan otherwise) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } value
        && TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero
            ? span
            : otherwise;
}
