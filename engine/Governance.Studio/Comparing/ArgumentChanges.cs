using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>One variable, input or output that was added, taken away or changed.</summary>
/// <param name="What">Such as 变量.</param>
internal sealed record ArgumentChange(string What, string Name, DifferenceKind Kind, IReadOnlyList<DifferenceDetail> Details, string Before, string After)
{
    public string Text => Kind switch
    {
        DifferenceKind.Added => $"新增{What}“{Name}”（{After}）",
        DifferenceKind.Removed => $"删除{What}“{Name}”（{Before}）",
        _ => $"{What}“{Name}”改了{string.Join('、', Details.Select(d => d.Name))}",
    };

    /// <summary>As a property of the container that declares it.</summary>
    public DifferenceDetail AsDetail() => new($"{What}“{Name}”", ValueWords.Of(Before), ValueWords.Of(After));
}

/// <summary>Compares variables, inputs and outputs by id or name.</summary>
internal static class ArgumentChanges
{
    // In what order their members are told of; the id of a variable is what expressions name it by.
    private static readonly string[] Types = ["type", "typeName"];

    public static IEnumerable<ArgumentChange> Of(string what, JsonNode? before, JsonNode? after, NodePairs pairs, (Writing Before, Writing After) words)
    {
        var (left, right) = (ByKey(before), ByKey(after));
        foreach (var (key, now) in right)
        {
            if (!left.TryGetValue(key, out var was))
                yield return new ArgumentChange(what, Name(now), DifferenceKind.Added, [], "", words.After.Argument(now));
            else if (Details(was, now, pairs, words) is { Count: > 0 } details)
                yield return new ArgumentChange(what, Name(now), DifferenceKind.Changed, details, words.Before.Argument(was), words.After.Argument(now));
        }

        foreach (var (key, was) in left.Where(one => !right.ContainsKey(one.Key)))
            yield return new ArgumentChange(what, Name(was), DifferenceKind.Removed, [], words.Before.Argument(was), "");
    }

    private static List<DifferenceDetail> Details(JsonObject was, JsonObject now, NodePairs pairs, (Writing Before, Writing After) words)
    {
        var details = new List<DifferenceDetail>();
        foreach (var (name, left, right) in Members.Of(was, now))
        {
            if (!Members.SameSwitch(left, right, pairs))
                details.Add(new DifferenceDetail(MemberNames.Of(name), Value(words.Before, name, left), Value(words.After, name, right)));
        }

        return details;
    }

    private static ValueWords Value(Writing words, string member, JsonNode? value) =>
        Types.Contains(member, StringComparer.Ordinal) && value is JsonValue type && type.TryGetValue<string>(out var alias)
            ? new ValueWords(FixedLists.TypeName(alias))
            : words.Plain(null, value);

    // A key that occurs twice is told apart by its place among its equals.
    private static Dictionary<(string, int), JsonObject> ByKey(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>()
        .GroupBy(Key, StringComparer.Ordinal).SelectMany(g => g.Select((one, at) => ((g.Key, at), one))).ToDictionary(p => p.Item1, p => p.one);

    private static string Key(JsonObject argument) => ActivityTree.Text(argument, "id") ?? ActivityTree.Text(argument, "name") ?? "";

    private static string Name(JsonObject argument) =>
        ActivityTree.Text(argument, "displayName") is { Length: > 0 } shown ? shown : ActivityTree.Text(argument, "name") ?? "（未命名）";
}
