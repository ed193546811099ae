namespace Governance.Cases;

/// <summary>What an auditor asks the journal for: happenings by what they mean to security.</summary>
public static class AuditGroups
{
    public const string Identity = "identity";
    public const string Export = "export";
    public const string Account = "account";
    public const string Definition = "definition";
    public const string Office = "office";
    public const string Audit = "audit";
    public const string Case = "case";
    public const string Other = "other";

    private static readonly (string Prefix, string Group)[] Prefixes =
    [
        ("reporter.", Identity), ("attachment.original", Identity), ("export.", Export), ("account.", Account), ("definition.", Definition), ("instance.", Definition),
        ("absence.", Office), ("duty-", Office), ("unit-change.", Office), ("precedent.", Office), ("evaluation.", Office), ("clock.recompute", Office), ("policy.", Office), ("letter.", Office), ("mediation-room.", Office),
        ("audit.", Audit),
    ];

    public static string Of(string kind, string aggregate)
    {
        foreach (var (prefix, group) in Prefixes)
        {
            if (kind.StartsWith(prefix, StringComparison.Ordinal))
                return group;
        }

        return aggregate.StartsWith(AuditLines.CasePrefix, StringComparison.Ordinal) ? Case : Other;
    }

    public static string NameOf(string group) => group switch
    {
        Identity => "身份查看",
        Export => "导出",
        Account => "登录与账号",
        Definition => "流程变更",
        Office => "单位事务",
        Audit => "审计",
        Case => "办件办理",
        _ => "其他",
    };

    /// <summary>Bytes an entry of the group surely holds; empty where only reading tells.</summary>
    internal static IReadOnlyList<byte[]> MarksOf(string? group) =>
        [.. Prefixes.Where(known => string.Equals(known.Group, group, StringComparison.Ordinal)).Select(known => System.Text.Encoding.UTF8.GetBytes($"\"kind\":\"{known.Prefix}"))];
}
