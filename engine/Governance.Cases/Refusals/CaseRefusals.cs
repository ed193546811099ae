using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" of case handling.</summary>
public static class CaseRefusals
{
    public static Refusal CaseUnknown(string caseNo) =>
        new("CASE-001", RefusalKind.NotFound, "没有找到这件办件，请核对编号，或确认您有权查看。", caseNo);

    public static Refusal ItemUnknown(string id) =>
        new("CASE-002", RefusalKind.NotFound, "没有找到这项待办，请刷新列表，或确认您有权查看。", id);

    public static Refusal VerbUnknown(string verb) =>
        new("CASE-003", RefusalKind.NotFound, $"没有“{verb}”这个操作，请刷新页面后重试。", verb);

    public static Refusal NotYours(string title) =>
        new("CASE-004", RefusalKind.Forbidden, $"您的岗位不能“{title}”，请由承办的单位和岗位办理；有情况要说明的，可以用备注。");

    public static Refusal NotNow(string title, string why) =>
        new("CASE-005", RefusalKind.Conflict, $"现在不能“{title}”：{why}");

    public static Refusal FieldMissing(string field, string title) =>
        new("CASE-006", RefusalKind.Invalid, $"请填写“{title}”。", field);

    public static Refusal FieldWrong(string field, string title, string why) =>
        new("CASE-007", RefusalKind.Invalid, $"“{title}”{why}", field);

    public static Refusal NotAvailable(string verb) =>
        new("CASE-008", RefusalKind.Conflict, $"“{verb}”操作尚未开通，请先用备注说明情况，或联系平台管理员。", verb);

    public static Refusal Stale(string caseNo) =>
        new("CASE-009", RefusalKind.Conflict, "办件刚刚被别人更新过，请刷新后再操作。", caseNo);

    public static Refusal Frozen(string caseNo) =>
        new("CASE-010", RefusalKind.Conflict, "办件已经归档或终止，不能再改；如有新情况请另行登记。", caseNo);

    public static Refusal ContactFirst() =>
        new("CASE-011", RefusalKind.Conflict, "请先联系诉求人并记录结果，再提交办理结果。", "contact");

    public static Refusal ReasonMissing() =>
        new("CASE-012", RefusalKind.Invalid, "请填写理由。", "reason");

    public static Refusal UnitUnknown(string field, string code) =>
        new("CASE-013", RefusalKind.Invalid, $"没有“{code}”这个单位，请重新选择。", field);

    public static Refusal StaffUnknown(string userName) =>
        new("CASE-014", RefusalKind.Invalid, $"没有找到经办人“{userName}”，请重新选择。", "assignee");

    public static Refusal OutsideUnit(string field, string name) =>
        new("CASE-015", RefusalKind.Invalid, $"“{name}”不在主办单位内，内部分派只能派给本单位和下属。", field);

    public static Refusal Avoidance(string name) =>
        new("CASE-016", RefusalKind.Conflict, $"这件办件反映的对象是“{name}”或其下属，依回避规定不能派给该单位。", "unit");

    public static Refusal ObjectionFinal() =>
        new("CASE-017", RefusalKind.Conflict, "已经裁定或属于重办，不能再提派单异议；请签收办理，需要配合时申请协办。");

    public static Refusal ObjectionLate(string limit) =>
        new("CASE-018", RefusalKind.Conflict, $"异议窗口（{limit}）已过，请签收办理。");

    public static Refusal TextTooLong(string field, string title, int most) =>
        new("CASE-019", RefusalKind.Invalid, FormattableString.Invariant($"“{title}”最多 {most} 个字，请精简。"), field);

    public static Refusal ChannelUnknown(string channel) =>
        new("CASE-020", RefusalKind.Invalid, $"没有“{channel}”这个受理渠道，请重新选择。", "channel");

    public static Refusal TypeUnknown(string type) =>
        new("CASE-021", RefusalKind.Invalid, $"没有“{type}”这个事项类型，请重新选择。", "type");

    public static Refusal CategoryUnknown(string code) =>
        new("CASE-022", RefusalKind.Invalid, $"没有“{code}”这个事项分类，请重新选择。", "categoryCode");

    public static Refusal NotPermitted(string what) =>
        new("CASE-023", RefusalKind.Forbidden, $"您没有“{what}”的权限，请联系系统管理员。");

    public static Refusal KeyReused() =>
        new("CASE-024", RefusalKind.Invalid, "这次提交的内容与之前不一致，没有保存；请刷新页面后重新填写（接口调用请更换 Idempotency-Key）。", "Idempotency-Key");

    public static Refusal SameHandler() =>
        new("CASE-025", RefusalKind.Conflict, "核查不能由承办人自己做，请由其他人核查。");

    public static Refusal AttachmentUnknown(string id) =>
        new("CASE-026", RefusalKind.NotFound, "没有找到这个附件，请重新上传。", id);

    public static Refusal ReporterSealed() =>
        new("CASE-027", RefusalKind.Forbidden, "这是保密工单，诉求人信息不对承办单位开放；需要联系时请由区12345中心转接。");

    public static Refusal CursorWrong() =>
        new("CASE-028", RefusalKind.Invalid, "翻页位置无效，请从第一页重新查看。", "after");

    public static Refusal AlreadyThere(string caseNo) =>
        new("CASE-029", RefusalKind.Conflict, $"这个来源编号已经登记为 {caseNo}，不用重复登记；请打开该件查看。", "externalKey");
}
