using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Governance.Knowledge;

/// <summary>Finds person names by what stands around them; there is no list of persons.</summary>
/// <remarks>White space is taken whole, <c>(?&gt;\s*)</c>: given back piece by piece, a long stretch of it would be shared out between the optional words in every way.</remarks>
internal static partial class PersonNames
{
    private const string Family =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫雷龙段郝孔邵史毛常万顾赖武康贺严尚施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尤毕耿芦左季管符辛苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尚岳戚穆";

    private static readonly FrozenSet<string> DoubleFamilies =
        FrozenSet.ToFrozenSet(["欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒", "端木", "宇文"], StringComparer.Ordinal);

    // Words that begin with a family name and are no names.
    private static readonly FrozenSet<string> Everyday = FrozenSet.ToFrozenSet(
        ["方便", "高兴", "安全", "万一", "常常", "向来", "任何", "关于", "关心", "于是", "余下", "白天", "金额", "石头", "文明", "易燃", "路上", "路口", "管理", "左右", "龙头", "童年", "江边", "田地", "何时", "游客", "解决", "时间", "和平", "成员"], StringComparer.Ordinal);

    public static bool IsDoubleFamily(string name) => name.Length > 2 && DoubleFamilies.Contains(name[..2]);

    public static string Mask(string text)
    {
        var masked = Introduced().Replace(text, MaskGroup);
        masked = Titled().Replace(masked, MaskGroup);
        masked = Named().Replace(masked, MaskGroup);
        return Signed().Replace(masked, MaskGroup);
    }

    private static string MaskGroup(Match found)
    {
        var name = found.Groups["name"];
        if (Everyday.Contains(name.Value[..Math.Min(2, name.Length)]))
            return found.Value;
        var at = name.Index - found.Index;
        return found.Value[..at] + Masking.MaskName(name.Value) + found.Value[(at + name.Length)..];
    }

    /// <summary>我叫张三丰, 联系人：李四, 姓名 王五.</summary>
    [GeneratedRegex(@"(?:我叫|我名叫|本人叫|名叫|姓名|联系人|反映人|举报人|投诉人|诉求人|来电人|业主姓名|本人姓名|负责人|法人|当事人|患者|落款|署名)(?>\s*)(?:是|为|叫)?(?>\s*)[:：]?(?>\s*)(?<name>(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|端木|宇文|[" + Family + @"])[\u4e00-\u9fa5]{1,2})(?=[\s，,。.；;、！!？?：:（）()\d*电手联住的是男女先女]|$)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Introduced();

    /// <summary>张三丰先生, 李四女士, 王五师傅.</summary>
    [GeneratedRegex(@"(?<name>(?:欧阳|司马|上官|诸葛|皇甫|慕容|司徒|[" + Family + @"])[\u4e00-\u9fa5]{1,2})(?=先生|女士|小姐|师傅|老师|大爷|大妈|阿姨|同志|医生|经理)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Titled();

    /// <summary>A name right before a phone or card number: 张三 138****1234.</summary>
    [GeneratedRegex(@"(?<=^|[\s，,。；;、：:（(])(?<name>[" + Family + @"][\u4e00-\u9fa5]{1,2})(?=(?>\s*)[，,：:（(]?(?>\s*)(?:电话|手机|联系电话|联系方式|身份证|TEL|tel)?(?>\s*)(?:号码|号)?(?>\s*)[:：]?(?>\s*)\d{2,3}\*{3,})", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Named();

    /// <summary>A last line that is nothing but a name, perhaps with a date under it.</summary>
    [GeneratedRegex(@"(?<=[\n\r。！!]\s{0,8})(?<name>(?:欧阳|司马|上官|诸葛|[" + Family + @"])[\u4e00-\u9fa5]{1,2})(?=(?>\s*)(?:敬上|拜上|叩谢|呈上|上)?(?>\s*)(?:\d{2,4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?)?(?>\s*)$)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Signed();
}
