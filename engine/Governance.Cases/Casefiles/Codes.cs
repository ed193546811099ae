using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>A code and what people read for it.</summary>
public readonly record struct Choice(string Value, string Title);

/// <summary>办结方式.</summary>
public static class ClosingMethods
{
    public static readonly ImmutableArray<Choice> All =
    [
        new("solved", "已解决"), new("partly-solved", "部分解决"), new("explained", "解释说明"), new("planned", "已列入计划"),
        new("unfounded", "不属实"), new("unreasonable", "诉求不合理"), new("withdrawn", "撤诉"), new("unreachable", "无法联系"),
        new("legal-road", "转法定途径"), new("handed-over", "已移交"),
    ];

    public static string NameOf(string method) => Codes.TitleOf(All, method);
}

/// <summary>联系结果.</summary>
public static class ContactResults
{
    public const string Reached = "reached";

    public static readonly ImmutableArray<Choice> All =
    [
        new(Reached, "已联系"), new("no-answer", "无人接听"), new("switched-off", "关机或停机"), new("wrong-number", "空号或错号"),
        new("declined", "拒接"), new("agreed-later", "约定再联系"),
    ];

    public static string NameOf(string result) => Codes.TitleOf(All, result);
}

/// <summary>回访结果.</summary>
public static class FollowUpResults
{
    public const string Satisfied = "satisfied";
    public const string Mostly = "mostly-satisfied";
    public const string Result = "dissatisfied-result";
    public const string Process = "dissatisfied-process";
    public const string Policy = "dissatisfied-policy";
    public const string Unreasonable = "dissatisfied-unreasonable";
    public const string Unreached = "unreached";
    public const string Declined = "declined";
    public const string Waived = "waived";

    /// <summary>What a caller may record; 免回访 is the rule's, not a person's.</summary>
    public static readonly ImmutableArray<Choice> Recordable =
    [
        new(Satisfied, "满意"), new(Mostly, "基本满意"), new(Result, "不满意（对结果）"), new(Process, "不满意（对过程）"),
        new(Policy, "不满意（对政策）"), new(Unreasonable, "不满意（诉求不合理）"), new(Unreached, "未接通"), new(Declined, "拒访"),
    ];

    public static string NameOf(string result) =>
        string.Equals(result, Waived, StringComparison.Ordinal) ? "免回访" : Codes.TitleOf(Recordable, result);

    /// <summary>是否解决, as the reporter says.</summary>
    public static readonly ImmutableArray<Choice> Solving = [new("solved", "已解决"), new("partly", "部分解决"), new("unsolved", "未解决")];

    /// <summary>What the reporter said, else what the satisfaction implies; null when nobody was reached.</summary>
    public static string? SolvedOf(FollowUpResult given) => given.Solved ?? given.Result switch
    {
        Satisfied or Mostly => "solved",
        Policy or Unreasonable => "partly",
        Result or Process => "unsolved",
        _ => null,
    };

    public static bool IsDissatisfied(string result) => result.StartsWith("dissatisfied", StringComparison.Ordinal);
}

/// <summary>答复方式.</summary>
public static class ReplyWays
{
    public static readonly ImmutableArray<Choice> All =
        [new("phone", "电话"), new("sms", "短信"), new("visit", "当面"), new("letter", "书面"), new("online", "网上")];
}

internal static class Codes
{
    public static string TitleOf(ImmutableArray<Choice> choices, string value)
    {
        foreach (var choice in choices)
            if (string.Equals(choice.Value, value, StringComparison.Ordinal))
                return choice.Title;
        return value;
    }
}
