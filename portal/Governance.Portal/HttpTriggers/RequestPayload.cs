using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.Extensions.Primitives;

namespace Governance.Portal.HttpTriggers;

/// <summary>A request as the flow gets it, and as it is journaled: what lets somebody act as the caller is left out, files are described only.</summary>
internal sealed record RequestPayload(JsonElement Json, byte[] Body)
{
    private const long DefaultLimit = 1024 * 1024;

    private static readonly HashSet<string> Secret =
        new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Cookie", "Proxy-Authorization", "X-Api-Key", "Idempotency-Key" };

    /// <summary>Refusals: <c>HTTP-003</c> to <c>HTTP-005</c>.</summary>
    public static async Task<Result<RequestPayload>> Read(HttpRequest request, EndpointMatch match, CancellationToken cancellationToken)
    {
        var json = new JsonObject
        {
            ["method"] = request.Method,
            ["path"] = request.Path.Value,
            ["routeData"] = new JsonObject(match.Route.Select(r => KeyValuePair.Create(r.Key, (JsonNode?)r.Value))),
            ["queryStringData"] = Members(request.Query),
            ["headers"] = Members(request.Headers.Where(h => !Secret.Contains(h.Key))),
        };
        var limit = match.Options.SizeLimit ?? DefaultLimit;
        if (await Bytes(request, limit, cancellationToken) is not { } body)
            return Outcome(match, "Request too large", HttpTriggerRefusals.TooLarge, json, []);

        if (request.HasFormContentType)
            return await Form(request, match, json, body, cancellationToken);

        try
        {
            json["parsedContent"] = Content(request, body);
        }
        catch (JsonException)
        {
            return HttpTriggerRefusals.UnreadableBody;
        }

        return Of(json, body);
    }

    private static RequestPayload Of(JsonObject json, byte[] body) => new(JsonSerializer.SerializeToElement(json), body);

    private static async Task<Result<RequestPayload>> Form(
        HttpRequest request, EndpointMatch match, JsonObject json, byte[] body, CancellationToken cancellationToken)
    {
        request.Body = new MemoryStream(body);
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            return HttpTriggerRefusals.UnreadableBody;
        }

        json["parsedContent"] = Members(form);
        var files = form.Files.Select(f => (JsonNode)new JsonObject { ["fileName"] = Path.GetFileName(f.FileName), ["contentType"] = f.ContentType, ["length"] = f.Length }).ToArray();
        if (files.Length > 0)
        {
            json["file"] = files[0].DeepClone();
            json["files"] = new JsonArray(files);
        }

        return Objection(match.Options, form.Files) is var (outcome, refusal) ? Outcome(match, outcome, refusal, json, body) : Of(json, body);
    }

    private static (string Outcome, Refusal Refusal)? Objection(HttpEndpointOptions options, IFormFileCollection files)
    {
        if (files.Any(f => f.Length > (options.FileSizeLimit ?? long.MaxValue)))
            return ("File too large", HttpTriggerRefusals.TooLarge);
        if (files.Any(f => options.BlockedExtensions.Contains(Path.GetExtension(f.FileName), StringComparer.OrdinalIgnoreCase)
            || !Allows(options.AllowedExtensions, Path.GetExtension(f.FileName))))
            return ("Invalid file extension", HttpTriggerRefusals.WrongFile);

        return files.All(f => Allows(options.AllowedMimeTypes, f.ContentType)) ? null : ("Invalid file MIME type", HttpTriggerRefusals.WrongFile);
    }

    private static bool Allows(IReadOnlyCollection<string> list, string value) => list.Count == 0 || list.Contains(value, StringComparer.OrdinalIgnoreCase);

    // Where the drawing has an arrow for it, the flow decides what is answered.
    private static Result<RequestPayload> Outcome(EndpointMatch match, string outcome, Refusal refusal, JsonObject json, byte[] body)
    {
        if (!match.Options.ExposedOutcomes.Contains(outcome, StringComparer.Ordinal))
            return refusal;

        json["outcome"] = outcome;
        return Of(json, body);
    }

    private static JsonNode? Content(HttpRequest request, byte[] body)
    {
        var type = request.ContentType ?? string.Empty;
        if (body.Length == 0)
            return null;
        if (type.Contains("json", StringComparison.OrdinalIgnoreCase))
            return JsonNode.Parse(body);
        if (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8.GetString(body);

        return new JsonObject { ["contentType"] = type, ["length"] = body.Length };
    }

    private static async Task<byte[]?> Bytes(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return null;

        using var kept = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(part, cancellationToken)) > 0)
        {
            if (kept.Length + read > limit)
                return null;
            kept.Write(part, 0, read);
        }

        return kept.ToArray();
    }

    // One value is itself, several are a list, as Elsa gives them.
    private static JsonObject Members(IEnumerable<KeyValuePair<string, StringValues>> values) => new(values.Select(v => KeyValuePair.Create(
        v.Key, v.Value.Count == 1 ? (JsonNode?)v.Value[0] : new JsonArray([.. v.Value.Select(one => (JsonNode?)one)]))));
}
