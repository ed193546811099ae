using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Definitions;

namespace Governance.Studio;

/// <summary>Values of one drawing in words.</summary>
/// <param name="variables">Names of variables by id.</param>
internal sealed class Writing(NodePairs pairs, TypeWords types, IReadOnlyDictionary<string, string> variables)
{
    private static readonly Dictionary<string, string> RetryWords = new(StringComparer.Ordinal)
    {
        ["attempts"] = "次数",
        ["delay"] = "间隔",
        ["factor"] = "间隔倍数",
        ["longest"] = "最长间隔",
    };

    public static Writing Of(DefinitionContent content, NodePairs pairs, TypeWords types)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var owners = content.Root is null ? [] : ActivityTree.Walk(content.Root).Select(a => a.Json);
        foreach (var variable in owners.Append(content.Json).SelectMany(owner => (owner["variables"] as JsonArray ?? []).OfType<JsonObject>()))
        {
            if (ActivityTree.Text(variable, "name") is { Length: > 0 } name)
                names.TryAdd(ActivityTree.Text(variable, "id") ?? name, name);
        }

        return new Writing(pairs, types, names);
    }

    /// <summary>An expression with its language, or a value.</summary>
    public ValueWords Input(InputDescriptor? input, JsonNode? value)
    {
        if (value is null)
            return input?.DefaultValue is { Length: > 0 } preset ? new ValueWords($"未填写（默认“{Choice(input, preset)}”）") : ValueWords.Nothing;
        if (value is not JsonObject wrapped || wrapped["expression"] is not JsonObject expression)
            return Plain(input, value);

        var (type, inner) = (ActivityTree.Text(expression, "type") ?? "Literal", expression["value"]);
        return type switch
        {
            _ when inner is null => ValueWords.Nothing,
            "Literal" => Plain(input, inner),
            "Variable" => new ValueWords(Named(inner), "变量"),
            "Input" => new ValueWords(Named(inner), "流程输入"),
            "Object" => Plain(input, inner) with { Language = "对象" },
            _ => Plain(null, inner) with { Language = FixedLists.ExpressionName(type) },
        };
    }

    /// <summary>Where an output is written to.</summary>
    public ValueWords Output(JsonNode? value) =>
        value is JsonObject output && output["memoryReference"] is JsonObject reference && ActivityTree.Text(reference, "id") is { Length: > 0 } id
            ? new ValueWords($"写入“{variables.GetValueOrDefault(id, id)}”")
            : value is null ? new ValueWords("不保存") : Plain(null, value);

    public ValueWords Plain(InputDescriptor? input, JsonNode? value) => value switch
    {
        null => ValueWords.Nothing,
        JsonValue scalar => scalar.GetValueKind() switch
        {
            JsonValueKind.True => new ValueWords("是"),
            JsonValueKind.False => new ValueWords("否"),
            JsonValueKind.String when scalar.GetValue<string>() is var text => new ValueWords(text.Length == 0 ? "空文本" : Choice(input, text)),
            _ => new ValueWords(scalar.ToJsonString()),
        },
        JsonArray { Count: 0 } or JsonObject { Count: 0 } => ValueWords.Nothing,
        JsonArray list when list.All(item => item is JsonValue) => new ValueWords(string.Join('、', list.Select(item => Plain(input, item).Text))),
        _ => new ValueWords(WithNames(value)!.ToJsonString(StudioJson.Indented)),
    };

    public ValueWords Retry(JsonNode? value) => value switch
    {
        JsonObject policy => new ValueWords(string.Join('，', policy.Select(m => $"{RetryWords.GetValueOrDefault(m.Key, m.Key)} {Plain(null, m.Value).Text}"))),
        JsonValue name when name.TryGetValue<string>(out var text) => new ValueWords(text switch { "none" => "不重试", "short" => "短时重试", "long" => "长时重试", _ => text }),
        _ => Plain(null, value),
    };

    /// <summary>A variable, input or output in a few words: 文本，初值 3.</summary>
    public string Argument(JsonObject argument)
    {
        var alias = ActivityTree.Text(argument, "typeName") ?? ActivityTree.Text(argument, "type") ?? "Object";
        var isList = argument["isArray"] is JsonValue flag && flag.TryGetValue<bool>(out var isArray) && isArray;
        var preset = argument["value"] ?? argument["defaultValue"];
        return $"{FixedLists.TypeName(alias)}{(isList ? "列表" : "")}{(preset is null ? "" : "，初值 " + Plain(null, preset).Text)}";
    }

    private string Choice(InputDescriptor? input, string text) => (input is null ? null : types.Choice(input, text)) ?? text;

    private string Named(JsonNode value) => value switch
    {
        JsonObject reference => ActivityTree.Text(reference, "name") ?? ActivityTree.Text(reference, "id") ?? reference.ToJsonString(),
        JsonValue id when id.TryGetValue<string>(out var text) => variables.GetValueOrDefault(text, text),
        _ => value.ToJsonString(),
    };

    // An activity inside a value is told of by itself; here its name stands for it.
    private JsonNode? WithNames(JsonNode? value) => value switch
    {
        _ when pairs.Find(value) is { } pair => JsonValue.Create($"活动“{types.Label(ReferenceEquals(pair.Before?.Json, value) ? pair.Before! : pair.Any)}”"),
        JsonObject json => new JsonObject(json.Select(m => KeyValuePair.Create(m.Key, WithNames(m.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WithNames)]),
        _ => value?.DeepClone(),
    };
}
