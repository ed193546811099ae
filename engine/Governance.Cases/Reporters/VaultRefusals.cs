using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" about who reported.</summary>
public static class VaultRefusals
{
    public static Refusal Erased() =>
        new("VLT-001", RefusalKind.Conflict, "诉求人信息和原文已依法删除，不能再查看；办理经过仍可在时间线里查看。");

    public static Refusal NoRequest(string id) =>
        new("VLT-002", RefusalKind.NotFound, "没有找到这项查看申请，或已有人处理，请刷新后再看。", id);

    public static Refusal SamePerson() =>
        new("VLT-003", RefusalKind.Forbidden, "保密工单的查看申请须由另一人批准，请申请人以外的值班长、督查员或审计员处理。");

    public static Refusal NotApprover() =>
        new("VLT-004", RefusalKind.Forbidden, "只有值班长、督查员或审计员可以批准查看保密工单的诉求人信息，请由他们处理。");

    public static Refusal StillOpen(string caseNo) =>
        new("VLT-005", RefusalKind.Conflict, "办件还在办理，答复诉求人仍需联系方式；请在办结归档后再依法删除。", caseNo);

    public static Refusal AlreadyErased(string caseNo) =>
        new("VLT-006", RefusalKind.Conflict, "这件办件的个人信息此前已依法删除，不用重复操作。", caseNo);

    public static Refusal CodeWrong() =>
        new("VLT-007", RefusalKind.NotFound, "办件编号或查询码不正确，请核对后重试。", "code");

    public static Refusal ErasePart(string caseNo) =>
        new("VLT-009", RefusalKind.Conflict, $"本件由 {caseNo} 拆出，诉求人信息随该件保存；请在各件办结后到该件依法删除。", caseNo);

    public static Refusal EraseThere(string caseNo) =>
        new("VLT-008", RefusalKind.Conflict, $"本件已改类型，转为 {caseNo} 办理；请在该件归档后依法删除，原文一并删除。", caseNo);
}
