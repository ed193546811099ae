using System.Globalization;

namespace Governance.Portal.Commands.Load;

/// <summary>What the invented reporters say.</summary>
internal static class LoadMessages
{
    private static readonly string[] Matters =
    [
        "小区电梯反复停运，物业一直说在等配件，老人上下楼不便，请督促维修。", "楼下烧烤店油烟直排居民窗户，夜里屋里全是油烟味，请处理。",
        "门口人行道井盖破损，夜间看不清，有老人险些绊倒，请尽快更换。", "工地夜里十一点后仍在打桩，影响孩子休息，请到现场查看。",
        "公司拖欠三个月工资不发，多次讨要无果，请帮助协调。", "路灯连续一周不亮，晚上出行不安全，请维修。",
    ];

    private static readonly string[] Places = ["姚家街道名士豪庭社区", "甸柳街道吉祥苑社区", "文东街道山师东路社区", "智远街道盛福花园社区", "解放路街道青龙街社区"];

    public static object Body(int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Places[number % Places.Length]}{(number % 90) + 1}号楼{Matters[number % Matters.Length]}");
        var phone = (13_900_000_000L + number).ToString(CultureInfo.InvariantCulture);
        return new { channel = "api", title = text[..20], text, reporter = new { phone } };
    }
}
