using System.Collections.Frozen;

namespace Governance.Execution.Time;

/// <summary>What a clock measures: a kebab-case id. A policy file may declare more.</summary>
public readonly record struct ClockKind(string Id)
{
    /// <summary>The built-in kinds with their names on screen. No preset limits 审签 and 答复: their time is inside 办结.</summary>
    public static FrozenDictionary<string, string> Known { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["accept"] = "受理告知",
        ["sign"] = "签收",
        ["contact"] = "先行联系",
        ["dispatch"] = "分拨",
        ["handle"] = "办结",
        ["co-handle"] = "协办",
        ["sign-off"] = "审签",
        ["reply"] = "答复",
        ["objection"] = "异议窗口",
        ["objection-review"] = "异议审核",
        ["report-in"] = "报到",
        ["report-in-enforcement"] = "报到（综合执法哨）",
        ["report-in-emergency"] = "报到（应急哨）",
        ["opinion"] = "会商意见",
        ["verify"] = "核实",
        ["check"] = "核查",
        ["re-inspect"] = "复查",
        ["follow-up"] = "回访",
        ["round-two"] = "重办",
        ["review"] = "平台审核",
        ["shelve-review"] = "挂账复核",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ClockKind Sign { get; } = new("sign");

    public static ClockKind Contact { get; } = new("contact");

    public static ClockKind Handle { get; } = new("handle");

    public static ClockKind Objection { get; } = new("objection");

    public static ClockKind RoundTwo { get; } = new("round-two");

    public static ClockKind ShelveReview { get; } = new("shelve-review");

    public override string ToString() => Id;
}
