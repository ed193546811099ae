using System.Collections.Immutable;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Turns what the knowledge base says against dispatching into a verb with its form filled in.</summary>
internal static class Proposing
{
    public const string Answer = "answer";
    public const string Refuse = "refuse";
    public const string Append = "append";

    /// <param name="title">Masked, as it was read.</param>
    public static Proposal? Of(Knowledge.Classification read, string title, string text) => read.Ground is not { } ground ? null : ground.Disposition switch
    {
        Knowledge.Disposition.DirectAnswer => Direct(ground, title, text),
        Knowledge.Disposition.NotAccepted when ground.Road is { } road => Road(ground, road, read.LegalRoad, title, text),
        Knowledge.Disposition.Explain => Explain(ground, title, text),
        Knowledge.Disposition.Supplement => new Proposal(Append, "追加原单并催办", $"来电催问已反映的事项（规则“{ground.Name}”{ground.Source}）。") { Evidence = EvidenceOf(ground, title, text) },
        _ => null,
    };

    /// <summary>With the case to add to; without one there is nothing to propose.</summary>
    public static Proposal? With(this Proposal asked, OriginalCase? original, string text) => original is null ? null : asked with
    {
        Original = original,
        Basis = original.ByReporter ? $"该诉求人的 {original.CaseNo} 正由{original.Holder}办理，来电催问。" : $"同一地点同类事项 {original.CaseNo} 正由{original.Holder}办理，来电催问。",
        Values = [new("case", original.CaseNo), new("text", text), new("urge", "true")],
        Reason = "诉求人催问原单",
    };

    private static Proposal Direct(ProposalGround ground, string title, string text) => new(Answer, "直接答复办结", $"属咨询，知识文章《{ground.Name}》（{ground.Source}）可以直接答复。")
    {
        Evidence = [.. EvidenceOf(ground, title, text), new Evidence("article", ground.Name, ground.Say ?? "")],
        Values = [new("text", ground.Say ?? ""), new("basis", $"知识库 {ground.Source}《{ground.Name}》：{ground.Basis}")],
    };

    private static Proposal Road(ProposalGround ground, string road, string? told, string title, string text) =>
        new(Refuse, $"不予受理，告知法定途径（{LegalRoads.NameOf(road)}）", $"应走法定途径（规则“{ground.Name}”{ground.Source}）：{told}。由值班长审批。")
        {
            Evidence = EvidenceOf(ground, title, text),
            Values = [new("kind", "not-accepted"), new("road", road), new("text", ground.Say ?? "")],
            Reason = $"{ground.Name}，应走法定途径",
        };

    private static Proposal Explain(ProposalGround ground, string title, string text) =>
        new(Refuse, "解释说明（诉求不合理，两人认定）", $"诉求无法满足（规则“{ground.Name}”{ground.Source}），解释说明，由另一人认定。")
        {
            Evidence = EvidenceOf(ground, title, text),
            Values = [new("kind", "explain"), new("text", ground.Say ?? "")],
            Reason = $"{ground.Name}，诉求不合理",
        };

    private static ImmutableArray<Evidence> EvidenceOf(ProposalGround ground, string title, string text) =>
        [new Evidence("rule", $"{ground.Name}（{ground.Source}）", $"命中{string.Concat(ground.Words.Select(word => $"“{Quoted(word, title, text)}”").Distinct(StringComparer.Ordinal))}")];

    private static string Quoted(EvidenceSpan span, string title, string text)
    {
        var field = span.Field == SourceField.Title ? title : text;
        return span.Start >= 0 && span.Start + span.Length <= field.Length ? field.Substring(span.Start, span.Length) : span.Name;
    }
}
