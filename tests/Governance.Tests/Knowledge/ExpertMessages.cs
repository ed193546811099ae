using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

/// <summary>An invented message with the expert's answer.</summary>
public sealed record ExpertMessage(
    int Number,
    string Text,
    string Category,
    Urgency Urgency,
    Disposition Disposition,
    DefaultCaseType CaseType,
    string? Lead,
    string[] Support,
    string[] Marks,
    bool Anonymous = false,
    bool Enterprise = false)
{
    public ClassificationRequest Request => new("", Text) { Anonymous = Anonymous, Enterprise = Enterprise };

    public override string ToString() => $"message {Number}";
}

internal static class ExpertMessages
{
    private const DefaultCaseType Appeal = DefaultCaseType.Appeal;
    private const DefaultCaseType Hazard = DefaultCaseType.Hazard;

    public static readonly ExpertMessage[] All =
    [
        new(1, "您好,孩子今年九月上小学,户口在燕山街道,房子是租的,想问问报名要带哪些材料、什么时候开始登记?", "教育文体/考试招生", Urgency.Normal, Disposition.DirectAnswer, Appeal, null, [], []),
        new(2, "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件,老人上下楼很不方便,请督促尽快修好。", "城乡建设/住房保障与房地产/物业服务", Urgency.Normal, Disposition.Automatic, Appeal, "370102-011-SQ", ["370102-SC-011"], ["涉老"]),
        new(3, "文东街道山师东路社区,一楼新开的烧烤店烟道直对着居民窗户,一到晚上屋里全是油烟味,找过店家不管。", "环境保护/环境污染", Urgency.Normal, Disposition.Dispatcher, Appeal, "370102-ZF-007", ["370102-HB", "370102-SC-007"], []),
        new(4, "智远街道盛福花园社区对面的工地现在夜里十一点半还在打桩,孩子明天考试,能不能马上来人看看!", "环境保护/环境污染/噪音污染", Urgency.Urgent, Disposition.Automatic, Appeal, "370102-ZF-013", [], []),
        new(5, "甸柳街道吉祥苑社区门口人行道一个井盖碎了一半,晚上看不见,差点把老人绊倒,上面没有字。", "城乡建设/城市建设和市政管理", Urgency.Urgent, Disposition.Dispatcher, Appeal, "370102-CG", [], []),
        new(6, "燕山街道燕南社区5号楼道里煤气味特别大,我们都不敢开灯!", "城乡建设/城市建设和市政管理/燃气供应", Urgency.Critical, Disposition.DutyChief, Hazard, "370102-ZJ", ["370102-RQ", "370102-YJ"], []),
        new(7, "我上周反映过解放路街道青龙街社区路灯不亮,工单到现在没消息,你们到底办没办?", "城乡建设/城市建设和市政管理", Urgency.Normal, Disposition.Supplement, Appeal, null, [], ["重复"]),
        new(8, "我们十六个人在龙洞街道一个装修项目干了三个月,老板拖着工资不给,说明天就走,大家商量去政府门口。", "劳动和社会保障/工资福利/工资发放", Urgency.Urgent, Disposition.DutyChief, Appeal, "370102-RS-JC", ["370102-ZJ", "370102012000"], ["群体", "涉稳"]),
        new(9, "有人在趵突泉街道朝山街社区一处平房里存了很多油漆桶和煤气罐,旁边就是幼儿园,不方便留名字。", "经济管理/安全生产/安全隐患", Urgency.Urgent, Disposition.Dispatcher, Hazard, "370102-YJ", ["370102-XFD"], ["匿名"], Anonymous: true),
        new(10, "我要反映某街道一名工作人员收了好处才给盖章,请替我保密。", "纪检监察/干部作风", Urgency.Normal, Disposition.Discipline, Appeal, "370102-JW", [], ["保密"]),
        new(11, "法院已经判了我和前夫房子的事,我觉得判得不公平,请你们让法院重判。", "政法/诉讼", Urgency.Normal, Disposition.NotAccepted, Appeal, null, [], []),
        new(12, "楼下公园里的青蛙晚上叫,吵得我睡不着,你们派人把青蛙都抓走。", "城乡建设/城市建设和市政管理", Urgency.Normal, Disposition.Explain, Appeal, null, [], []),
        new(13, "我住姚家街道名士豪庭社区,楼上漏水把我家吊顶泡了,他说是我家管子的问题,两家已经吵了三次,昨天还动了手推搡。", "矛盾纠纷/邻里纠纷", Urgency.Normal, Disposition.DisputeWindow, DefaultCaseType.Dispute, "370102011006", ["370102-GA-011"], []),
        new(14, "历山吉第社区2号楼一楼楼道停放电动车4辆,飞线充电,已当场劝导,一户不配合,附照片。", "政法/社会治安/消防安全", Urgency.Normal, Disposition.Automatic, Hazard, "370102-006-YJ", ["370102-XFD"], []),
        new(15, "我们是一家二十多人的科技公司,园区门口路口没有红绿灯也没有非机动车道,员工上下班经常剐蹭,多次反映说要等改造。", "交通运输/交通管理", Urgency.Normal, Disposition.Dispatcher, Appeal, "370102-JJ", ["370102-ZJ", "370102-ZY"], ["涉企"], Enterprise: true),
    ];
}
