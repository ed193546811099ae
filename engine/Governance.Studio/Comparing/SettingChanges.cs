using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>What changed of the flow as a whole: variables, inputs, outputs, outcomes, options, shared flows.</summary>
internal sealed class SettingChanges(NodePairs pairs, Writing before, Writing after)
{
    // Told of as lists, or by the server, or of no meaning to a run.
    private static readonly HashSet<string> Elsewhere = new(
        [
            "root", "variables", "inputs", "outputs", "options", "customProperties", "definitionId", "$schema", "toolVersion", "createdAt", "version", "isLatest",
            "isPublished", "links", "tenantId", "isSystem", "providerName", "materializerName", "materializerContext",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Strategies = new(["activationStrategyType", "incidentStrategyType"], StringComparer.Ordinal);

    public IEnumerable<(DifferenceKind Kind, string Text, IReadOnlyList<DifferenceDetail> Details)> Of(JsonObject was, JsonObject now)
    {
        foreach (var (what, member) in ((string, string)[])[("变量", "variables"), ("流程输入", "inputs"), ("流程输出", "outputs")])
        {
            foreach (var change in ArgumentChanges.Of(what, Member(was, member), Member(now, member), pairs, (before, after)))
                yield return (change.Kind, change.Text, change.Details);
        }

        var options = Members.Of(Member(was, "options") as JsonObject, Member(now, "options") as JsonObject);
        var custom = Members.Of(Member(was, "customProperties") as JsonObject, Member(now, "customProperties") as JsonObject);
        foreach (var (name, left, right) in Members.Of(was, now).Where(m => !Elsewhere.Contains(m.Name)).Concat(options).Concat(custom))
        {
            if (!Members.SameSwitch(left, right, pairs))
                yield return (DifferenceKind.Changed, Title(name) + "改了", [new DifferenceDetail(Title(name), Value(before, name, left), Value(after, name, right))]);
        }
    }

    /// <param name="was">Versions of shared flows by definition.</param>
    /// <param name="names">Names of definitions.</param>
    public static IEnumerable<(DifferenceKind Kind, string Text)> OfShared(
        IReadOnlyDictionary<string, int> was, IReadOnlyDictionary<string, int> now, IReadOnlyDictionary<string, string> names)
    {
        foreach (var used in was.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var name = names.GetValueOrDefault(used, used);
            switch (was.TryGetValue(used, out var former), now.TryGetValue(used, out var current))
            {
                case (false, _):
                    yield return (DifferenceKind.Added, FormattableString.Invariant($"开始引用共用流程“{name}”第 {current} 版"));
                    break;
                case (_, false):
                    yield return (DifferenceKind.Removed, FormattableString.Invariant($"不再引用共用流程“{name}”（原为第 {former} 版）"));
                    break;
                case (true, true) when former != current:
                    yield return (DifferenceKind.Changed, FormattableString.Invariant($"共用流程“{name}”由第 {former} 版改为第 {current} 版"));
                    break;
            }
        }
    }

    private static string Title(string member) => member switch
    {
        "name" => "流程名称",
        "description" => "流程说明",
        "outcomes" => "流程出口",
        _ => MemberNames.Of(member),
    };

    private static ValueWords Value(Writing words, string member, JsonNode? value) => member switch
    {
        "retry" => words.Retry(value),
        _ when Strategies.Contains(member) && value is JsonValue strategy && strategy.TryGetValue<string>(out var typeName) => new ValueWords(FixedLists.StrategyWords(typeName)),
        "flowchart:ExecutionMode" when value is JsonValue mode && mode.TryGetValue<string>(out var text) =>
            new ValueWords(text switch { "TokenBased" => "按令牌", "CounterBased" => "按计数", _ => text }),
        _ => words.Plain(null, value),
    };

    // Elsa accepts Pascal case at the top.
    private static JsonNode? Member(JsonObject json, string name) => json[name] ?? json[char.ToUpperInvariant(name[0]) + name[1..]];
}
