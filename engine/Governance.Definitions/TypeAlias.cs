using System.Collections.Frozen;

namespace Governance.Definitions;

/// <summary>What values of an Elsa type alias are made of.</summary>
public enum ValueShape
{
    Any,
    Text,
    Boolean,
    I16,
    I32,
    I64,
    F32,
    F64,
    Dec,
    DateTime,
    DateTimeOffset,
    TimeSpan,
    Uuid,
    Bytes,

    /// <summary>Any JSON value that keeps being JSON.</summary>
    Json,

    /// <summary>A JSON object or array read from text.</summary>
    Map,
    StringMap,
}

/// <summary>A type as Elsa's JSON names it: <c>Int32</c>, <c>Object</c>, <c>String[]</c> …</summary>
public readonly record struct TypeAlias(string Name, ValueShape Shape, bool IsArray, bool IsNullable)
{
    public static readonly TypeAlias Any = new("Object", ValueShape.Any, IsArray: false, IsNullable: true);

    public static readonly TypeAlias Text = new("String", ValueShape.Text, IsArray: false, IsNullable: true);

    private static readonly FrozenDictionary<string, ValueShape> Shapes = new Dictionary<string, ValueShape>(StringComparer.OrdinalIgnoreCase)
    {
        ["Object"] = ValueShape.Any,
        ["String"] = ValueShape.Text,
        ["Boolean"] = ValueShape.Boolean,
        ["Int16"] = ValueShape.I16,
        ["Int32"] = ValueShape.I32,
        ["Int64"] = ValueShape.I64,
        ["Long"] = ValueShape.I64,
        ["Single"] = ValueShape.F32,
        ["Double"] = ValueShape.F64,
        ["Decimal"] = ValueShape.Dec,
        ["DateTime"] = ValueShape.DateTime,
        ["DateTimeOffset"] = ValueShape.DateTimeOffset,
        ["TimeSpan"] = ValueShape.TimeSpan,
        ["Guid"] = ValueShape.Uuid,
        ["ByteArray"] = ValueShape.Bytes,
        ["JSON"] = ValueShape.Map,
        ["ExpandoObject"] = ValueShape.Map,
        ["JsonElement"] = ValueShape.Json,
        ["JsonNode"] = ValueShape.Json,
        ["JsonObject"] = ValueShape.Json,
        ["JsonArray"] = ValueShape.Json,
        ["StringDictionary"] = ValueShape.StringMap,
        ["StringMap"] = ValueShape.StringMap,
        ["ObjectDictionary"] = ValueShape.Map,
        ["ObjectMap"] = ValueShape.Map,
        ["VariablesDictionary"] = ValueShape.Map,
        ["FlowJoinMode"] = ValueShape.Text,
        ["SwitchMode"] = ValueShape.Text,
        ["Exception"] = ValueShape.Any,
        ["Stream"] = ValueShape.Any,
        ["ExpressionType"] = ValueShape.Text,
        ["HttpHeaders"] = ValueShape.Map,
        ["HttpRouteData"] = ValueShape.Map,
        ["HttpRequest"] = ValueShape.Any,
        ["HttpResponseMessage"] = ValueShape.Any,
        ["HttpFile"] = ValueShape.Any,
        ["HttpStatusCode"] = ValueShape.Text,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private bool IsReference => Shape is ValueShape.Any or ValueShape.Text or ValueShape.Bytes or ValueShape.Json or ValueShape.Map or ValueShape.StringMap;

    /// <summary>Finds the alias, also with <c>?</c>, <c>[]</c> and around <c>List&lt;…&gt;</c>; case does not matter.</summary>
    public static bool TryFind(string? name, out TypeAlias alias)
    {
        alias = Any;
        if (string.IsNullOrWhiteSpace(name))
            return false;

        var text = name.AsSpan().Trim();
        var isArray = false;
        if (text.EndsWith("[]", StringComparison.Ordinal))
        {
            isArray = true;
            text = text[..^2];
        }
        else if (TryUnwrapList(text, out var inner))
        {
            isArray = true;
            text = inner;
        }

        var isNullable = text.EndsWith("?", StringComparison.Ordinal);
        if (isNullable)
            text = text[..^1];

        if (!Shapes.TryGetValue(text.ToString(), out var shape))
            return false;

        alias = new TypeAlias(name, shape, isArray, isNullable);
        alias = alias with { IsNullable = isNullable || isArray || alias.IsReference };
        return true;
    }

    /// <summary>The element's type of an array.</summary>
    public TypeAlias Element => this with { IsArray = false, IsNullable = IsReference };

    private static bool TryUnwrapList(ReadOnlySpan<char> text, out ReadOnlySpan<char> inner)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["List<", "ICollection<", "IEnumerable<", "HashSet<"])
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && text.EndsWith(">", StringComparison.Ordinal))
            {
                inner = text[prefix.Length..^1];
                return true;
            }
        }

        inner = default;
        return false;
    }
}
