using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Sends a verb into its burst.</summary>
public sealed class VerbRun(IBursts bursts, CityTime time)
{
    /// <param name="seen">The case as it was loaded to ask whether the caller may: the burst goes on from there.</param>
    /// <param name="scope">What an idempotency key is good for: one operation of one caller.</param>
    /// <param name="body">What the caller sent; the same key with another body is refused.</param>
    /// <param name="given">The reason as the caller gave it: another reason is another body.</param>
    public async Task<Result<Aggregate>> Run<T>(
        string kind, Aggregate seen, T data, Caller caller, string? reason, long? version, ImmutableArray<Effect> beside, string scope, string? key,
        JsonElement body, string? given, CancellationToken cancellationToken)
    {
        if (Reasons.TooLong(reason) is { } tooLong)
            return tooLong;
        var stimulus = new Stimulus(time.NewId(), seen.Key, kind, CaseJson.Element(data),
            new Actor(caller.UserName, caller.Name, caller.Unit.Name), reason, version);
        var options = key is null
            ? new BurstOptions(beside)
            : new BurstOptions(beside, $"{scope}/{caller.UserName}", key, HashOf(body, given));
        var result = await bursts.Run(stimulus, options with { Seen = seen }, cancellationToken);
        return result.Refusal switch
        {
            null => result.Value.Aggregate,
            { Code: RunRefusals.StaleCode } => CaseRefusals.Stale(((Casefile)seen.Domain!).CaseNo),
            var refusal => refusal,
        };
    }

    private static byte[] HashOf(JsonElement body, string? given)
    {
        var data = body.ValueKind == JsonValueKind.Undefined ? [] : JsonSerializer.SerializeToUtf8Bytes(body);
        // JSON holds no zero byte: what is data and what is reason cannot be mistaken for one another.
        return SHA256.HashData(given is null ? data : [.. data, 0, .. Encoding.UTF8.GetBytes(given)]);
    }
}
