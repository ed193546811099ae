using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>
/// Asks another system over HTTP. The request goes into the outbox with the burst and is sent after its commit; the answer comes back as a
/// stimulus. To the definition that is one step: variables without a storage driver and outputs of activities are kept in between.
/// </summary>
internal abstract class HttpRequestActivity(ActivityDescriptor descriptor) : EngineActivity(descriptor with { Kind = "Task", Outputs = Results })
{
    protected static readonly ImmutableArray<InputDescriptor> RequestInputs =
    [
        new InputDescriptor("Url", "String", "地址") { Description = "只能访问管理员在 Governance__OutboundHosts 中列出的主机。" },
        Describe.Choice("Method", "方法", "GET", "GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"),
        Describe.Any("Content", "内容"),
        HttpParts.ContentTypeInput,
        Describe.Text("Authorization", "授权头"),
        Describe.Flag("DisableAuthorizationHeaderValidation", "不检查授权头格式"),
        HttpParts.HeadersInput("RequestHeaders", "请求头"),
        Describe.Flag("EnableResiliency", "对方繁忙或出错时重试"),
    ];

    private static readonly ImmutableArray<OutputDescriptor> Results =
    [
        new OutputDescriptor("Result", "Object", "回应"), new OutputDescriptor("StatusCode", "Int32", "状态码"),
        new OutputDescriptor("ParsedContent", "Object", "回应内容"), new OutputDescriptor("ResponseHeaders", "ObjectDictionary", "回应头"),
    ];

    public sealed override object Compile(GraphNode node, ActivityNode source) => new HttpPlan(SecretMarks.In(source.Json.GetRawText()), Cases(node, source));

    protected virtual List<(int StatusCode, GraphNode? Branch)> Cases(GraphNode node, ActivityNode source) => [];

    public override void Run(Site site)
    {
        var id = site.Burst.Ids.Next();
        var url = site.Text(0) ?? string.Empty;
        var method = site.Text(1) is { Length: > 0 } written ? written.ToUpperInvariant() : "GET";
        var bookmarkId = site.Wait(site.Node.Type, payload: JsonSerializer.SerializeToElement(new { messageId = id, method }), isTechnical: true);
        var request = new OutboundRequest(
            id, site.Burst.Before.Key.Value, bookmarkId, url, method, Headers(site), site.Text(3) is { Length: > 0 } type ? type : null,
            site.Text(3) is { Length: > 0 } ? HttpParts.Body(site.Input(2), site.Text(3)) : null, site.Flag(7))
        {
            Secrets = ((HttpPlan)site.Node.Compiled!).Secrets is { Count: > 0 } secrets ? secrets : null,
        };
        site.Burst.Emit(new Send(id, OutboundRequest.Channel, request.ToBody()));
    }

    public override void Resume(Site site, BookmarkState bookmark, JsonElement input)
    {
        var answer = input.ValueKind == JsonValueKind.Object
            ? input.Deserialize<OutboundAnswer>(JsonSerializerOptions.Web)!
            : throw new FaultException("没有收到对方系统的回应。");
        switch (answer.Fate)
        {
            // A person has looked after the reason: the request is sent anew, under a new key.
            case OutboundFate.Refused when site.Burst.IsRetry:
                Run(site);
                return;
            case OutboundFate.Refused:
                throw new FaultException(answer.Message ?? "请求没有发出。");
            case OutboundFate.FailedToConnect:
                Failed(site, "FailedToConnect", "Failed to connect");
                return;
            case OutboundFate.TimedOut:
                Failed(site, "Timeout", "Timeout");
                return;
            default:
                Keep(site, answer);
                Answered(site, answer.StatusCode);
                return;
        }
    }

    protected abstract void Answered(Site site, int statusCode);

    protected abstract void Failed(Site site, string slot, string outcome);

    private static void Keep(Site site, OutboundAnswer answer)
    {
        var headers = JsonSerializer.SerializeToElement(answer.Headers);
        var content = answer.Content is { } json ? Value.FromJson(json) : null;
        site.SetOutput("ParsedContent", content);
        site.SetOutput("StatusCode", answer.StatusCode);
        site.SetOutput("ResponseHeaders", headers);
        site.SetOutput("Result", JsonSerializer.SerializeToElement(new { statusCode = answer.StatusCode, headers, content = Value.ToJson(content) }));
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Headers(Site site)
    {
        var headers = HttpParts.Headers(site.Input(6));
        if (site.Text(4) is not { Length: > 0 } authorization)
            return headers;
        if (!site.Flag(5) && !AuthenticationHeaderValue.TryParse(SecretMarks.Fill(authorization, _ => "secret"), out _))
            throw new FaultException("授权头格式不对，请按“方案 凭据”的形式填写。");

        return headers.SetItem("Authorization", [authorization]);
    }
}

/// <summary>What a drawn request is compiled to.</summary>
internal sealed record HttpPlan(IReadOnlyList<string> Secrets, List<(int StatusCode, GraphNode? Branch)> Cases);

/// <summary>Follows the outcome of the status code. Elsa type <c>Elsa.FlowSendHttpRequest</c>.</summary>
internal sealed class FlowSendHttpRequest() : HttpRequestActivity(
    Describe.Activity(
        "Elsa.FlowSendHttpRequest", "网络", "网络请求（流程）", "向外部系统发送网络（HTTP）请求，按状态码选择后续路径。",
        [.. RequestInputs, new InputDescriptor("ExpectedStatusCodes", "Int32[]", "预期状态码", "multi-text") { DefaultValue = "[200]", DefaultSyntax = "Object" }])
        .WithPorts(
            new PortDescriptor("Done", "完成"), new PortDescriptor("Unmatched status code", "其他状态码"), new PortDescriptor("Failed to connect", "无法连接"),
            new PortDescriptor("Timeout", "超时")))
{
    protected override void Answered(Site site, int statusCode)
    {
        var expected = Expected(site);
        if (expected.Length == 0)
            site.Complete();
        else
            site.Complete([expected.Contains(statusCode) ? statusCode.ToString(CultureInfo.InvariantCulture) : "Unmatched status code", "Done"]);
    }

    protected override void Failed(Site site, string slot, string outcome) => site.Complete([outcome]);

    private static int[] Expected(Site site) => site.Input(RequestInputs.Length) is JsonElement { ValueKind: JsonValueKind.Array } codes
        ? [.. codes.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.Number).Select(c => c.GetInt32())]
        : [];
}

/// <summary>Runs the activity of the status code. Elsa type <c>Elsa.SendHttpRequest</c>.</summary>
internal sealed class SendHttpRequest() : HttpRequestActivity(
    Describe.Activity(
        "Elsa.SendHttpRequest", "网络", "网络请求", "向外部系统发送网络（HTTP）请求，按状态码执行其中的活动。",
        [.. RequestInputs, new InputDescriptor("ExpectedStatusCodes", "Object", "预期状态码", "http-status-codes") { IsWrapped = false }])
        .WithMorePorts(
            Describe.Slot("UnmatchedStatusCode", "其他状态码"), Describe.Slot("FailedToConnect", "无法连接"), Describe.Slot("Timeout", "超时")) with
    { ListSlots = ["expectedStatusCodes/activity"] })
{
    protected override List<(int StatusCode, GraphNode? Branch)> Cases(GraphNode node, ActivityNode source)
    {
        var cases = new List<(int StatusCode, GraphNode? Branch)>();
        var branches = node.List("expectedStatusCodes/activity");
        if (!source.Json.TryGetProperty("expectedStatusCodes", out var written) || written.ValueKind != JsonValueKind.Array)
            return cases;

        var next = 0;
        foreach (var one in written.EnumerateArray().Where(o => o.ValueKind == JsonValueKind.Object))
        {
            var code = one.TryGetProperty("statusCode", out var number) && number.TryGetInt32(out var value) ? value : 0;
            var hasBranch = one.TryGetProperty("activity", out var activity) && activity.ValueKind == JsonValueKind.Object;
            cases.Add((code, hasBranch && next < branches.Length ? branches[next++] : null));
        }

        return cases;
    }

    protected override void Answered(Site site, int statusCode)
    {
        var cases = ((HttpPlan)site.Node.Compiled!).Cases;
        var index = cases.FindIndex(c => c.StatusCode == statusCode);
        Follow(site, index >= 0 ? cases[index].Branch : site.Node.One("UnmatchedStatusCode"));
    }

    protected override void Failed(Site site, string slot, string outcome) => Follow(site, site.Node.One(slot));

    private static void Follow(Site site, GraphNode? branch)
    {
        if (branch is null)
            site.Complete();
        else
            site.Schedule(branch);
    }
}
