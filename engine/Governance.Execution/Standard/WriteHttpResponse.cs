using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>Answers the request that is waiting. Elsa type <c>Elsa.WriteHttpResponse</c>.</summary>
/// <remarks>The answer is sent after the burst is committed. Where nobody waits it faults, as Elsa's does, unless the caller left because the
/// engine itself had to wait in between: then the answer is dropped and that is journaled.</remarks>
internal sealed class WriteHttpResponse() : EngineActivity(
    Describe.Activity(
        "Elsa.WriteHttpResponse", "网络", "网络回应", "回应正在等待的网络（HTTP）请求。",
        new InputDescriptor("StatusCode", "HttpStatusCode", "状态码", "dropdown") { DefaultValue = "OK", Options = Codes }, Describe.Any("Content", "内容"),
        HttpParts.ContentTypeInput, HttpParts.HeadersInput("ResponseHeaders", "回应头")))
{
    private static readonly ImmutableArray<SelectItem> Codes =
    [
        .. new[]
        {
            HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted, HttpStatusCode.NoContent, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized,
            HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity, HttpStatusCode.InternalServerError,
            HttpStatusCode.ServiceUnavailable,
        }.Select(c => new SelectItem($"{(int)c} {c}", c.ToString())),
    ];

    public override void Run(Site site)
    {
        if (site.Burst.IsReplyAwaited)
            site.Burst.Emit(Answer(site));
        else if (site.Run.IsReplyOwed)
            site.Burst.Tell(new Happening("http.reply-dropped", "请求方已收到“正在处理”的答复并离开，流程写出的回应没有送达。", site.Node.Id));
        else
            throw new FaultException("当前没有等待回应的 HTTP 请求，无法写出回应。");

        site.Complete();
    }

    private static Reply Answer(Site site)
    {
        var content = site.Input(1);
        var type = site.Text(2);
        if (string.IsNullOrWhiteSpace(type))
            type = content is null ? null : content is string ? "text/plain" : "application/json";
        return new Reply(site.Run.Id, StatusCode(site.Input(0)), type, HttpParts.Body(content, type), HttpParts.Headers(site.Input(3)));
    }

    private static int StatusCode(object? value) => Value.ToText(value) switch
    {
        null or "" => 200,
        { } text when Enum.TryParse<HttpStatusCode>(text, ignoreCase: true, out var code) && (int)code is >= 200 and <= 599 => (int)code,
        { } text => throw new FaultException($"“{text}”不是有效的 HTTP 状态码。"),
    };
}

/// <summary>What requests and answers are made of.</summary>
internal static class HttpParts
{
    private static readonly string[] ContentTypes =
        ["application/json", "text/plain", "text/html", "application/xml", "text/xml", "application/x-www-form-urlencoded"];

    public static InputDescriptor ContentTypeInput => new("ContentType", "String", "内容类型", "dropdown")
    {
        Options = [.. ContentTypes.Select(t => new SelectItem(t, t))],
    };

    public static InputDescriptor HeadersInput(string name, string displayName) => new(name, "ObjectDictionary", displayName, "json-editor");

    /// <summary>Text as it is, forms as forms, everything else as JSON.</summary>
    public static string? Body(object? content, string? type) => content switch
    {
        null => null,
        string text => text,
        JsonElement { ValueKind: JsonValueKind.Object } fields when type?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true =>
            string.Join('&', fields.EnumerateObject().Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(Value.ToText(Value.FromJson(f.Value)) ?? string.Empty)}")),
        _ when type?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true => Value.ToText(content),
        _ => JsonSerializer.Serialize(Value.ToJson(content), Value.Compact),
    };

    /// <summary>From <c>{"Name": "value"}</c> or <c>{"Name": ["one", "two"]}</c>; a name or value that would break the message is left out.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Headers(object? value)
    {
        var headers = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        if (value is JsonElement { ValueKind: JsonValueKind.Object } map)
        {
            foreach (var member in map.EnumerateObject().Where(m => m.Name.Length > 0 && m.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
                headers[member.Name] = [.. Values(member.Value).Where(v => !v.Any(char.IsControl))];
        }

        return headers.ToImmutable();
    }

    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(v => Value.ToText(Value.FromJson(v)) ?? string.Empty)
        : [Value.ToText(Value.FromJson(value)) ?? string.Empty];
}
