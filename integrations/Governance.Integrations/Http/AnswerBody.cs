using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Integrations.Http;

/// <summary>A response as an answer: JSON as such, other text as a text, anything else as its description.</summary>
internal static class AnswerBody
{
    // They let whoever holds them act in our name.
    private static readonly HashSet<string> Secret = new(StringComparer.OrdinalIgnoreCase) { "Set-Cookie", "WWW-Authenticate", "Proxy-Authenticate" };

    public static async Task<OutboundAnswer> Read(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        var bytes = await Bytes(response.Content, limit, cancellationToken);
        if (bytes is null)
            return HttpRefusals.TooLarge(limit);

        var headers = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(h => !Secret.Contains(h.Key)))
            headers[name] = [.. values];
        return new OutboundAnswer(OutboundFate.Answered, (int)response.StatusCode, headers.ToImmutable(), Content(response.Content, bytes), null);
    }

    private static JsonElement? Content(HttpContent content, byte[] bytes)
    {
        if (bytes.Length == 0)
            return null;

        var type = content.Headers.ContentType?.MediaType ?? "application/octet-stream";
        if (type.Contains("json", StringComparison.OrdinalIgnoreCase) && Json(bytes) is { } json)
            return json;
        if (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase) || type.Contains("json", StringComparison.OrdinalIgnoreCase))
            return JsonSerializer.SerializeToElement(Charset(content).GetString(bytes));

        return JsonSerializer.SerializeToElement(new { contentType = type, length = bytes.Length });
    }

    private static JsonElement? Json(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Encoding Charset(HttpContent content)
    {
        try
        {
            return content.Headers.ContentType?.CharSet is { Length: > 0 } name ? Encoding.GetEncoding(name.Trim('"')) : Encoding.UTF8;
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    /// <returns>Null when there are more than the limit.</returns>
    private static async Task<byte[]?> Bytes(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
            return null;

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(part, cancellationToken)) > 0)
        {
            if (kept.Length + read > limit)
                return null;
            kept.Write(part, 0, read);
        }

        return kept.ToArray();
    }
}
