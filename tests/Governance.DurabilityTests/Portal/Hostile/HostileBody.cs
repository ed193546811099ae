using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.DurabilityTests.Portal.Hostile;

/// <summary>Bodies that look like what a handler reads, with what nobody should send in their places.</summary>
internal sealed class HostileBody(Random random, IReadOnlyList<string> ids)
{
    private const int Deepest = 4;

    private static readonly string[] Texts =
    [
        "", " ", "\0", "'; DROP TABLE cases;--", "<script>alert(1)</script>", "{{secret:key}}", "../../etc/passwd", "-1", "2026-13-45", "2026-11", "9999-12-31T23:59:59+14:00",
        "0001-01-01T00:00:00Z", "我叫端木赐恩，电话13800138000", new('a', 3_000), new('·', 400), new(' ', 2_000),
    ];

    private static readonly JsonNode[] Numbers = [0, -1, 1, int.MaxValue, long.MinValue, long.MaxValue, 1e300, 0.5];

    /// <param name="type">What the handler reads; null where it says nothing of it.</param>
    public string Of(Type? type)
    {
        var body = type is null ? Any(0) : Of(type, 0);
        return body?.ToJsonString() ?? "null";
    }

    private JsonNode? Of(Type type, int depth)
    {
        var known = Nullable.GetUnderlyingType(type) ?? type;
        if (depth > Deepest || random.Next(12) == 0)
            return Any(depth);
        if (known == typeof(string))
            return Text();
        if (known == typeof(bool))
            return random.Next(2) == 0;
        if (known.IsPrimitive || known == typeof(decimal))
            return Number();
        if (known == typeof(JsonElement) || known == typeof(JsonNode) || known == typeof(object))
            return Any(depth);
        if (known.IsEnum || known.IsValueType && !known.IsGenericType)
            return Text();
        return typeof(IEnumerable).IsAssignableFrom(known) ? List(known, depth) : Members(known, depth);
    }

    private JsonArray List(Type type, int depth)
    {
        var held = type.IsArray ? type.GetElementType()! : type.GenericTypeArguments.LastOrDefault() ?? typeof(string);
        var list = new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Of(held, depth + 1))]);
        if (random.Next(3) == 0)
            list.Add(null);
        return list;
    }

    private JsonObject Members(Type type, int depth)
    {
        var members = new JsonObject();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(_ => random.Next(5) > 0))
            members[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = random.Next(15) == 0 ? null : Of(property.PropertyType, depth + 1);
        return members;
    }

    private JsonNode? Any(int depth) => random.Next(depth > Deepest ? 4 : 6) switch
    {
        0 => null,
        1 => Number(),
        2 => random.Next(2) == 0,
        3 => Text(),
        4 => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Any(depth + 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(i => KeyValuePair.Create(i == 0 ? "reason" : $"m{i}", Any(depth + 1)))),
    };

    private JsonNode Number() => Numbers[random.Next(Numbers.Length)].DeepClone();

    private string Text() => random.Next(3) == 0 ? ids[random.Next(ids.Count)] : Texts[random.Next(Texts.Length)];
}
