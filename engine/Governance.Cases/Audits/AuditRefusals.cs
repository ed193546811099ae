using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" about auditing.</summary>
public static class AuditRefusals
{
    public static Refusal GroupUnknown(string group) =>
        new("AUD-001", RefusalKind.Invalid, $"没有“{group}”这类流水，请重新选择。", "group");

    public static Refusal Running() =>
        new("AUD-002", RefusalKind.Conflict, "核验正在进行，请等它完成后再试。");

    public static Refusal EntryUnknown(string id) =>
        new("AUD-003", RefusalKind.NotFound, "没有找到这条流水，请刷新后重试。", id);

    public static Refusal OwnDeed() =>
        new("AUD-004", RefusalKind.Forbidden, "不能复核本人的操作，请由其他审计员复核。");

    public static Refusal VerdictUnknown(string verdict) =>
        new("AUD-005", RefusalKind.Invalid, $"没有“{verdict}”这种复核结论，请选择正常或存疑。", "verdict");

    public static Refusal Reviewed() =>
        new("AUD-006", RefusalKind.Conflict, "这条流水已经复核过，请刷新后查看结论。");
}
