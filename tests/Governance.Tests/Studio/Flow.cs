using System.Text;
using System.Text.Json.Nodes;
using Governance.Definitions;
using Governance.Execution;
using Governance.Studio;

namespace Governance.Tests.Studio;

/// <summary>Drawings to compare, and comparing them.</summary>
internal static class Flow
{
    private static readonly DrawableType[] Types =
    [
        new(new ActivityDescriptor("Test.Review", 1, "治理流程", "平台审核", "")
        {
            Ports = [new("Pass", "通过"), new("Fail", "退回")],
            Inputs =
            [
                new("Reviewers", "String", "审核人"), new("Level", "String", "级别", "dropdown") { Options = [new("普通", "normal"), new("紧急", "urgent")], DefaultValue = "normal" },
            ],
            Outputs = [new("Result", "String", "结果")],
        }),
        new(new ActivityDescriptor("Test.Archive", 1, "治理流程", "归档", "") { Ports = [new("Done", "完成")] }),
        .. new ActivityCatalog([]).All.Select(a => new DrawableType(a.Descriptor)),
    ];

    /// <summary>登记 → 审核 → 归档 on the main drawing.</summary>
    public static JsonObject Of(params JsonObject[] activities) => new()
    {
        ["definitionId"] = "appeal",
        ["name"] = "诉求办理",
        ["variables"] = new JsonArray(),
        ["options"] = new JsonObject(),
        ["root"] = Container("main", "Elsa.Flowchart", null, activities),
    };

    public static JsonObject Container(string id, string type, string? text, params JsonObject[] activities)
    {
        var container = Node(id, type, text);
        container["activities"] = new JsonArray(activities);
        container["connections"] = new JsonArray();
        return container;
    }

    public static JsonObject Node(string id, string type, string? text = null) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["version"] = 1,
        ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false },
        ["metadata"] = new JsonObject
        {
            ["displayText"] = text,
            ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 0, ["y"] = 0 } },
        },
    };

    public static JsonObject Review(string id = "review", string text = "审核") => Node(id, "Test.Review", text);

    public static JsonObject Archive(string id = "archive", string text = "归档") => Node(id, "Test.Archive", text);

    public static JsonObject Arrow(string source, string port, string target) => new()
    {
        ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
        ["vertices"] = new JsonArray(),
    };

    public static JsonObject Expression(string type, JsonNode? value) =>
        new() { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };

    public static JsonObject Root(this JsonObject flow) => flow["root"]!.AsObject();

    public static JsonArray Arrows(this JsonObject flow) => flow.Root()["connections"]!.AsArray();

    /// <summary>A copy with one edit.</summary>
    public static JsonObject Edited(this JsonObject flow, Action<JsonObject> edit)
    {
        var copy = flow.DeepClone().AsObject();
        edit(copy);
        return copy;
    }

    public static JsonObject At(this JsonObject flow, int index) => flow.Root()["activities"]![index]!.AsObject();

    public static IReadOnlyList<Difference> Compare(JsonObject before, JsonObject after, IReadOnlyDictionary<string, int>? open = null) =>
        Both(before, after, open).Differences;

    public static (IReadOnlyList<Difference> Differences, IReadOnlyList<ComparedPicture> Pictures) Both(
        JsonObject before, JsonObject after, IReadOnlyDictionary<string, int>? open = null) =>
        VersionComparison.Of(Side(before), Side(after), new ComparisonGround(new TypeWords(Types, _ => []), new Dictionary<string, string>(), open ?? new Dictionary<string, int>()));

    public static ComparedSide Side(JsonObject flow, IReadOnlyDictionary<string, int>? uses = null) =>
        new(DefinitionContent.Parse(Encoding.UTF8.GetBytes(flow.ToJsonString())).Value, uses ?? new Dictionary<string, int>());
}
