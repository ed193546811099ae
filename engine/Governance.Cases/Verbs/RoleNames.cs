namespace Governance.Cases;

/// <summary>Roles as the API names them.</summary>
public static class RoleNames
{
    public const string Operator = "operator";
    public const string DutyChief = "duty-chief";
    public const string Dispatcher = "dispatcher";
    public const string Reviewer = "reviewer";
    public const string Caller = "caller";
    public const string Supervisor = "supervisor";
    public const string Liaison = "liaison";
    public const string Handler = "handler";
    public const string UnitLeader = "unit-leader";
    public const string Checker = "checker";
    public const string Mediator = "mediator";
    public const string Assessor = "assessor";
    public const string Leader = "leader";
    public const string Analyst = "analyst";
    public const string Admin = "admin";
    public const string Auditor = "auditor";

    /// <summary>安全管理员: accounts and grants; with 系统管理员 and 审计员 the three that are never one person.</summary>
    public const string Security = "security";

    public static string NameOf(string role) => role switch
    {
        Operator => "受理员",
        DutyChief => "值班长",
        Dispatcher => "分拨员",
        Reviewer => "审核员",
        Caller => "回访员",
        Supervisor => "督查员",
        Liaison => "专管员",
        Handler => "经办人",
        UnitLeader => "审签领导",
        Checker => "核查员",
        Mediator => "调解员",
        Assessor => "考核员",
        Leader => "区领导",
        Analyst => "业务分析员",
        Admin => "系统管理员",
        Auditor => "审计员",
        Security => "安全管理员",
        _ => role,
    };
}
