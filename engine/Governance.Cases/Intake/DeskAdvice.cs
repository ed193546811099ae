using System.Globalization;

namespace Governance.Cases;

/// <summary>What the operator should keep in mind, in words. Fixed cards: a machine warns, a person decides.</summary>
internal static class DeskAdvice
{
    public static string NameOf(Knowledge.Disposition disposition) => disposition switch
    {
        Knowledge.Disposition.Automatic => "自动派单",
        Knowledge.Disposition.Dispatcher => "人工分拨",
        Knowledge.Disposition.DutyChief => "报值班长",
        Knowledge.Disposition.Discipline => "移交纪检",
        Knowledge.Disposition.DisputeWindow => "综治中心窗口",
        Knowledge.Disposition.DirectAnswer => "直接答复",
        Knowledge.Disposition.NotAccepted => "告知法定途径",
        Knowledge.Disposition.Explain => "解释说明",
        _ => "追加原单",
    };

    public static IEnumerable<string> Of(AdviceFact advice, Knowledge.Classification read, int repeats)
    {
        if (advice.Urgency == Urgency.Critical)
            yield return "特急事项：先复述地点，再问人员是否安全，必要时三方通话转接 110、119、120。";
        if (repeats > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"该号码近 90 日有 {repeats} 件记录，请先看办理进展，重复的追加到原单并催办。");
        if (read.LegalRoad is { } road)
            yield return $"可能应走法定途径：{road}。";
        if (advice.Marks.Contains("群体", StringComparer.Ordinal))
            yield return "群体诉求：请提示政法委、信访和属地，不自动并单。";
        if (advice.Marks.Contains("涉未成年人", StringComparer.Ordinal))
            yield return "涉及未成年人：可告知 12345 未保专线，必要时先报 110。";
        if (advice.Plan.Disposition == Disposition.Discipline)
            yield return "涉及公职人员违纪违法：不向被反映单位透露，内容将密封移交区纪委监委。";
        foreach (var reason in read.Reasons)
            yield return reason;
    }
}
