using System.Globalization;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" a resident reads on their own page: what stands against it, and what they can do instead.</summary>
public static class ResidentRefusals
{
    public static Refusal MaybeSecret(string field, string word) =>
        new("RES-001", RefusalKind.Conflict, $"您写的内容提到“{word}”，可能涉及国家秘密，不能在网上提交，也没有保存。请到保密部门当面反映；确实不涉密的，去掉这个词再提交。", field);

    public static Refusal PhoneMissing() =>
        new("RES-002", RefusalKind.Invalid, "请填写联系电话，办理单位要靠它联系您；不想留电话的，请选择“匿名反映”。", "phone");

    public static Refusal PhoneWrong() =>
        new("RES-003", RefusalKind.Invalid, "联系电话不完整，请填写手机号，或者带区号的固定电话。", "phone");

    public static Refusal TooManyFiles(int most) =>
        new("RES-004", RefusalKind.Invalid, $"一次最多交 {most} 个照片或文件，请去掉几个再提交。", "attachments");

    public static Refusal NotYourFile() =>
        new("RES-005", RefusalKind.Invalid, "有照片不是在这个页面上传的，请去掉后重新选择。", "attachments");

    public static Refusal KindNotTaken() =>
        new("RES-006", RefusalKind.Invalid, "网上只收照片、录像、录音和 PDF，请换一种再传；其他材料可以当面交给办理单位。", "file");

    public static Refusal StoreBusy() =>
        new("RES-007", RefusalKind.Conflict, "现在传照片的人太多，请先提交文字，过一会儿再到“我的工单”里补照片。", "file");

    /// <param name="again">When it is possible again, by the city's clock.</param>
    public static Refusal UrgedToday(DateTimeOffset last, DateTimeOffset again) =>
        new("RES-008", RefusalKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"您在 {last:M月d日 HH:mm} 已经催办过，办理单位已收到提醒。24 小时内只能催办一次，{again:M月d日 HH:mm} 以后可以再催。"));

    public static Refusal SaidOften(int most) =>
        new("RES-009", RefusalKind.Conflict, $"今天已经补充了 {most} 次，都已转给办理单位；还有情况请明天再补充，着急的请拨打 12345。");

    public static Refusal Over(string caseNo) =>
        new("RES-010", RefusalKind.Conflict, $"这件工单已经办完，不能再改。有新的情况请重新提交，写上原工单号 {caseNo}；也可以拨打 12345。");

    public static Refusal RestsElsewhere() =>
        new("RES-011", RefusalKind.Conflict, "这件工单已与反映同一问题的工单合并办理。有新的情况请拨打 12345，报上您的工单号。");

    public static Refusal NotAnsweredYet() =>
        new("RES-012", RefusalKind.Conflict, "还没有答复您，暂时不用写不满意说明；着急的可以先催办，有新情况可以补充。");

    public static Refusal Withdrawn() =>
        new("RES-013", RefusalKind.Conflict, "您已经撤回过。因为涉及公共安全，这件事仍会办下去，不会再打扰您。");

    public static Refusal SecretAlready() =>
        new("RES-014", RefusalKind.Conflict, "您的姓名和电话已经保密，办理单位看不到，不用再申请。");

    public static Refusal NobodyToHide() =>
        new("RES-015", RefusalKind.Conflict, "您是匿名反映的，没有留下姓名和电话，不用申请保密。");

    public static Refusal ActUnknown(string act) =>
        new("RES-016", RefusalKind.NotFound, $"没有“{act}”这个操作，请刷新页面后重试。", "act");

    public static Refusal KeyMissing() =>
        new("RES-017", RefusalKind.Invalid, "这次提交没有带编号，请刷新页面后再提交（接口调用请带 16 到 128 位的 Idempotency-Key）。", "Idempotency-Key");

    public static Refusal FollowUpLinkOnly() =>
        new("RES-018", RefusalKind.Forbidden, "这个短信链接只能用来评价；要补充、催办或撤回，请用提交时给您的查询码，或者拨打 12345。", "code");

    public static Refusal TooShort() =>
        new("RES-019", RefusalKind.Invalid, "请多写几个字，说清楚在哪里、出了什么事。", "text");
}
