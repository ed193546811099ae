using Governance.Definitions;

namespace Governance.Portal.SignIn;

/// <summary>Every "no" about accounts.</summary>
internal static class AccountRefusals
{
    public static Refusal Unknown(string id) =>
        new("ACC-001", RefusalKind.NotFound, "没有找到这个账号，请刷新后重试。", id);

    public static Refusal NotPermitted() =>
        new("ACC-002", RefusalKind.Forbidden, "只有安全管理员或系统管理员可以管理账号；审计员可以冻结账号。");

    public static Refusal Own() =>
        new("ACC-003", RefusalKind.Forbidden, "不能变更本人的账号，请由其他管理员办理。");

    public static Refusal NameWrong() =>
        new("ACC-004", RefusalKind.Invalid, "账号须为 3 到 32 位小写字母、数字或短横线，并以字母或数字开头。", "userName");

    public static Refusal NameTaken() =>
        new("ACC-005", RefusalKind.Conflict, "这个账号已经有人使用，请换一个。", "userName");

    public static Refusal PasswordWeak() =>
        new("ACC-006", RefusalKind.Invalid, "密码至少 10 位，并同时包含字母和数字。", "password");

    public static Refusal RolesWrong() =>
        new("ACC-007", RefusalKind.Invalid, "请选择角色；所选角色须是系统已有的角色。", "roles");

    public static Refusal ThreeInOne() =>
        new("ACC-008", RefusalKind.Invalid, "系统管理员、安全管理员和审计员须由不同的人担任，请只选其中一个。", "roles");

    public static Refusal UnitUnknown() =>
        new("ACC-009", RefusalKind.Invalid, "没有找到这个单位，请重新选择。", "unit");

    public static Refusal ReasonMissing() =>
        new("ACC-010", RefusalKind.Invalid, "请写明理由，会记入审计流水。", "reason");

    public static Refusal PersonMissing() =>
        new("ACC-011", RefusalKind.Invalid, "请填写姓名。", "name");
}
