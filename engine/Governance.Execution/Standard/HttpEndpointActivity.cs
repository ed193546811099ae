using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>Goes on with a request from outside. Elsa type <c>Elsa.HttpEndpoint</c>.</summary>
/// <remarks>A file's content is not kept: <c>Files</c> and <c>File</c> tell its name, type and length.</remarks>
internal sealed class HttpEndpointActivity() : EngineActivity(
    Describe.Activity(HttpEndpointOptions.Kind, "网络", "网络接口", "等待发往指定路径的网络（HTTP）请求。", [.. Inputs, .. Exposed.Select(e => e.Input)]).Trigger()
        .WithOutputs(
            new OutputDescriptor("ParsedContent", "Object", "请求内容"), new OutputDescriptor("Files", "Object", "上传的文件"),
            new OutputDescriptor("File", "Object", "第一个文件"), new OutputDescriptor("RouteData", "ObjectDictionary", "路径参数"),
            new OutputDescriptor("QueryStringData", "ObjectDictionary", "查询参数"), new OutputDescriptor("Headers", "ObjectDictionary", "请求头"),
            new OutputDescriptor("Result", "Object", "请求")))
{
    public static readonly ImmutableArray<InputDescriptor> Inputs =
    [
        Describe.Text("Path", "路径") with { Description = "位于 /elsa/http/ 之下，可含参数，如 orders/{id}。" },
        new InputDescriptor("SupportedMethods", "String[]", "请求方法", "checklist")
        {
            DefaultValue = """["GET"]""",
            DefaultSyntax = "Object",
            Options = [.. new[] { "GET", "POST", "PUT", "HEAD", "DELETE", "PATCH" }.Select(m => new SelectItem(m, m))],
        },
        Describe.Flag("Authorize", "需要登录"),
        Describe.Text("Policy", "需要的权限"),
        new InputDescriptor("RequestTimeout", "TimeSpan", "处理时限"),
        new InputDescriptor("RequestSizeLimit", "Int64", "请求大小上限（字节）"),
        new InputDescriptor("FileSizeLimit", "Int64", "单个文件上限（字节）"),
        new InputDescriptor("AllowedFileExtensions", "String[]", "允许的扩展名", "multi-text"),
        new InputDescriptor("BlockedFileExtensions", "String[]", "禁止的扩展名", "multi-text"),
        new InputDescriptor("AllowedMimeTypes", "String[]", "允许的文件类型", "multi-text"),
    ];

    private static readonly ImmutableArray<(InputDescriptor Input, string Outcome)> Exposed =
    [
        (Switch("ExposeRequestTooLargeOutcome", "请求过大时走单独出口"), "Request too large"),
        (Switch("ExposeFileTooLargeOutcome", "文件过大时走单独出口"), "File too large"),
        (Switch("ExposeInvalidFileExtensionOutcome", "扩展名不符时走单独出口"), "Invalid file extension"),
        (Switch("ExposeInvalidFileMimeTypeOutcome", "文件类型不符时走单独出口"), "Invalid file MIME type"),
    ];

    private static readonly string[] Parts = ["ParsedContent", "Files", "File", "RouteData", "QueryStringData", "Headers"];

    /// <param name="value">Evaluated inputs by name.</param>
    public static HttpEndpointOptions Options(GraphNode node, Func<string, object?> value) => new(
        HttpEndpointOptions.Normal(Value.ToText(value("Path"))), Methods(value("SupportedMethods")), Conversion.ToBoolean(value("Authorize")),
        Value.ToText(value("Policy")) is { Length: > 0 } policy ? policy : null, value("RequestTimeout") as TimeSpan?, value("RequestSizeLimit") as long?,
        value("FileSizeLimit") as long?, Words(value("AllowedFileExtensions")), Words(value("BlockedFileExtensions")), Words(value("AllowedMimeTypes")))
    {
        ExposedOutcomes = node.Compiled as string[] is { } outcomes ? [.. outcomes] : [],
    };

    public override object Compile(GraphNode node, ActivityNode source) => Exposed
        .Where(e => source.Json.TryGetProperty(char.ToLowerInvariant(e.Input.Name[0]) + e.Input.Name[1..], out var flag) && flag.ValueKind == JsonValueKind.True)
        .Select(e => e.Outcome).ToArray();

    /// <summary>Outcomes an arrow may leave from.</summary>
    public static IEnumerable<string> Outcomes(GraphNode node) => node.Compiled as string[] ?? [];

    public override void Run(Site site)
    {
        if (site.Run.TakeTrigger(site.Node))
        {
            Finish(site, site.Run.EventPayload);
            return;
        }

        var options = Options(site.Node, name => Input(site, name));
        site.Wait(HttpEndpointOptions.Kind, options.Path, JsonSerializer.SerializeToElement(options, JsonSerializerOptions.Web));
    }

    public override void Resume(Site site, BookmarkState bookmark, JsonElement input) => Finish(site, input);

    private static void Finish(Site site, JsonElement request)
    {
        if (request.ValueKind == JsonValueKind.Object)
        {
            foreach (var part in Parts)
                site.SetOutput(part, Member(request, part));
        }

        site.SetOutput("Result", Value.FromJson(request));
        site.Complete(Member(request, "Outcome") is string outcome ? [outcome] : null);
    }

    private static object? Member(JsonElement request, string name) =>
        request.ValueKind == JsonValueKind.Object && request.TryGetProperty(char.ToLowerInvariant(name[0]) + name[1..], out var value) ? Value.FromJson(value) : null;

    private static object? Input(Site site, string name)
    {
        for (var i = 0; i < site.Node.Inputs.Length; i++)
        {
            if (string.Equals(site.Node.Inputs[i].Name, name, StringComparison.Ordinal))
                return site.Input(i);
        }

        return null;
    }

    private static ImmutableArray<string> Methods(object? value) =>
        Words(value) is { IsEmpty: false } methods ? [.. methods.Select(m => m.ToUpperInvariant())] : ["GET"];

    private static ImmutableArray<string> Words(object? value) => value is JsonElement { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(i => Value.ToText(Value.FromJson(i)) ?? string.Empty).Where(w => w.Length > 0)]
        : [];

    private static InputDescriptor Switch(string name, string displayName) => new(name, "Boolean", displayName, "checkbox") { IsWrapped = false, DefaultValue = "false" };
}
