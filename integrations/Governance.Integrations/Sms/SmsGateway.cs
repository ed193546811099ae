using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Integrations.Sms;

/// <summary>What becomes of a message.</summary>
public enum SmsFate
{
    /// <summary>The gateway took it.</summary>
    Sent,

    /// <summary>The gateway was not there, busy or broken: asking again may help.</summary>
    Later,

    /// <summary>The gateway will never take it: a person must look.</summary>
    Never,
}

/// <param name="Why">Without number and text: it is stored.</param>
public sealed record SmsOutcome(SmsFate Fate, string? Why);

/// <summary>
/// A plain HTTP gateway: <c>POST</c> of <c>{"id","phone","text"}</c>, signed by <c>X-Sms-Signature</c>, the lower-case hex HMAC-SHA256 of
/// <c>{X-Sms-Timestamp}\n{body}</c> under the shared key. 2xx with <c>"accepted": false</c> or 4xx: never; 408, 429, 5xx or no answer: later.
/// </summary>
/// <remarks>The id is the <c>Idempotency-Key</c> of every attempt: a gateway that knows it sends once.</remarks>
public sealed class SmsGateway(SmsSettings settings, IOutboundHttp http, TimeProvider time)
{
    private const string SignatureHeader = "X-Sms-Signature";
    private const string TimestampHeader = "X-Sms-Timestamp";

    public bool IsThere => settings.Url is not null;

    /// <summary>How often a message is tried before it is a dead letter.</summary>
    public int Attempts => http.Attempts;

    public async Task<SmsOutcome> Send(string id, string phone, string text, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.Serialize(new { id, phone, text }, JsonSerializerOptions.Web);
        var at = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var headers = ImmutableSortedDictionary.CreateRange(
            StringComparer.OrdinalIgnoreCase,
            [
                KeyValuePair.Create<string, ImmutableArray<string>>(TimestampHeader, [at]),
                KeyValuePair.Create<string, ImmutableArray<string>>(SignatureHeader, [Signature(settings.Key!, at, body)]),
            ]);
        var request = new OutboundRequest(id, "sms", "", settings.Url!, "POST", headers, "application/json", body, RetriesStatus: true);
        return Read(request, await http.Send(request, cancellationToken));
    }

    public static string Signature(string key, string timestamp, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{timestamp}\n{body}")));

    private static SmsOutcome Read(OutboundRequest request, OutboundAnswer answer)
    {
        if (answer.IsWorthRetrying(request))
            return new SmsOutcome(SmsFate.Later, answer.Fate == OutboundFate.Answered ? $"短信网关答复 HTTP {answer.StatusCode}，稍后重试。" : "短信网关没有应答，稍后重试。");
        if (answer.Fate != OutboundFate.Answered)
            return new SmsOutcome(SmsFate.Never, answer.Message ?? "短信没有发出。");
        if (answer.StatusCode is < 200 or >= 300)
            return new SmsOutcome(SmsFate.Never, $"短信网关拒绝（HTTP {answer.StatusCode}），请核对网关地址、密钥和签名。");
        return answer.Content is { ValueKind: JsonValueKind.Object } content && content.TryGetProperty("accepted", out var accepted) && accepted.ValueKind == JsonValueKind.False
            ? new SmsOutcome(SmsFate.Never, "短信网关没有接收这条短信，请核对号码和模板。")
            : new SmsOutcome(SmsFate.Sent, null);
    }
}
