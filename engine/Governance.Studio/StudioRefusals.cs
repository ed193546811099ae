using System.Globalization;
using Governance.Definitions;

namespace Governance.Studio;

/// <summary>Every "no" said to Elsa Studio and its users.</summary>
public static class StudioRefusals
{
    public static Refusal NotSignedIn() =>
        new("STU-001", RefusalKind.Forbidden, "您尚未登录或登录已失效，请登录后重试。");

    public static Refusal NotPermitted(string permission) =>
        new("STU-002", RefusalKind.Forbidden, $"您的账号没有“{PermissionName(permission)}”的权限，请联系系统管理员开通。", permission);

    public static Refusal UnknownDefinition(string id) =>
        new("STU-003", RefusalKind.NotFound, $"没有找到流程“{id}”，它可能已被删除，请回到流程列表查看。");

    public static Refusal UnknownVersion(string id) =>
        new("STU-004", RefusalKind.NotFound, $"没有找到流程版本“{id}”，请回到流程列表查看。");

    public static Refusal UnknownInstance(string id) =>
        new("STU-005", RefusalKind.NotFound, $"没有找到流程实例“{id}”，请回到实例列表查看。");

    public static Refusal MissingName() =>
        new("STU-006", RefusalKind.Invalid, "流程还没有名称，请填写名称后再保存。", "name");

    public static Refusal NameTooLong(int limit) =>
        new("STU-007", RefusalKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"流程名称不能超过 {limit} 个字，请缩短后再保存。"), "name");

    public static Refusal BadDefinitionId(string id) =>
        new("STU-008", RefusalKind.Invalid, $"流程编号“{id}”不能使用：请只用字母、数字、点、下划线和连字符，且不超过 100 个字符。", "definitionId");

    public static Refusal MissingRoot() =>
        new("STU-009", RefusalKind.Invalid, "收到的流程没有画布内容，为避免覆盖原图，本次没有保存。请重新加载页面后再试。", "root");

    public static Refusal TooLarge(int megabytes) =>
        new("STU-010", RefusalKind.TooLarge, string.Create(CultureInfo.InvariantCulture, $"流程内容超过 {megabytes} MB，请拆分为子流程后再保存。"));

    public static Refusal WouldDrop(string names) =>
        new("STU-011", RefusalKind.Conflict,
            $"本次保存会丢失系统已不再提供的活动：{names}。为避免误删，没有保存；请重新加载页面，确需去掉时请改好文件后用“导入”。", "root");

    public static Refusal SavedByAnother(string name) =>
        new("STU-012", RefusalKind.Conflict, $"{name}已在您打开之后保存了新的版本，为避免覆盖，本次没有保存。请重新加载页面后再修改。");

    public static Refusal NotJson(string where) =>
        new("STU-013", RefusalKind.Invalid, "收到的内容不是有效的 JSON，请检查文件后重试。", where);

    public static Refusal IsPublished(int version) =>
        new("STU-014", RefusalKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"第 {version} 版正在使用，不能删除；请先下架，再删除。"));

    public static Refusal UnknownSave(string id) =>
        new("STU-015", RefusalKind.NotFound, $"没有找到保存记录“{id}”，只保留最近 50 次保存，请在列表中另选一次。");

    public static Refusal Busy() =>
        new("STU-016", RefusalKind.Conflict, "同一流程正有多人同时保存，请稍候再试。");

    public static Refusal InstanceBelongsToCase() =>
        new("STU-017", RefusalKind.Conflict, "该实例属于一件工单，只能在工单里办理，不能在这里取消或删除。");

    public static Refusal StillRunning() =>
        new("STU-018", RefusalKind.Conflict, "实例仍在运行，请先取消，再从列表中删除。");

    public static Refusal NotPublished(string id) =>
        new("STU-019", RefusalKind.Conflict, $"流程“{id}”没有已发布的版本，请先发布。");

    public static Refusal CannotImportInstances() =>
        new("STU-020", RefusalKind.Invalid, "运行实例不能导入：它们的每一步都记在流水里，不能从外部补写。");

    public static Refusal UnknownActivity(string path, string label, string type) =>
        new("STU-021", RefusalKind.Invalid, $"活动“{label}”的类型 {type} 系统没有提供，请删除或换成其他活动后再发布。", path);

    public static Refusal LooseConnection(string path, string activityId) =>
        new("STU-022", RefusalKind.Invalid, $"连线的一端指向不存在的活动“{activityId}”，请删除这条连线或重新连接后再发布。", path);

    public static Refusal BadExpression(string path, string label, string input, string why) =>
        new("STU-023", RefusalKind.Invalid, $"活动“{label}”的 {input} 填写有误：{why}，请修改后再发布。", path);

    public static Refusal NoSingleTest() =>
        new("STU-024", RefusalKind.Invalid, "这里不能单独试运行一个活动，请保存后点“运行流程”，在实例里查看它的执行情况。");

    public static Refusal UpdateWaits(string name, int version, string why) =>
        new("STU-025", RefusalKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"流程“{name}”随产品更新的第 {version} 版只作为草稿载入，因为{why}：请在流程设计里比较后合并修改，再发布。"), name);

    public static Refusal NeedsSecondPerson() =>
        new("STU-030", RefusalKind.Conflict, "本系统要求双人发布：草稿已经保存，请到“流程总览”提交发布申请，由另一位同事复核后生效。");

    public static Refusal ReasonMissing() =>
        new("STU-031", RefusalKind.Invalid, "请写明原因（2 到 200 字），例如：按某某通知增加复核环节。", "reason");

    public static Refusal OwnRequest() =>
        new("STU-032", RefusalKind.Forbidden, "这是您自己提交的发布申请，须由另一位有发布权限的同事复核。");

    public static Refusal RequestOutdated(int version) =>
        new("STU-033", RefusalKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"提交申请以后第 {version} 版草稿又改过，请申请人核对后重新提交。"));

    public static Refusal NoRequest() =>
        new("STU-034", RefusalKind.Conflict, "没有等待复核的发布申请，可能已经有人处理，请刷新后查看。");

    public static Refusal NotRehearsed() =>
        new("STU-035", RefusalKind.Conflict, "这一稿还没有回放过，不知道已有的办件会不会走法不同。请先回放；确实不用回放的，请勾选“已知悉”后再发布。", "acceptsDifferences");

    public static Refusal RehearsalDiffers(int cases) =>
        new("STU-036", RefusalKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"回放发现 {cases} 件走法不同或走不下去。请逐件核对；这正是要改的，请勾选“已知悉”后再发布。"), "acceptsDifferences");

    public static Refusal NeverPublished(int version) =>
        new("STU-037", RefusalKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"第 {version} 版没有发布过，只能回滚到用过的版本；要用它，请走发布。"), "version");

    public static Refusal AlreadyRequested(string name) =>
        new("STU-038", RefusalKind.Conflict, $"{name}提交的发布申请还在等复核，请先等复核结果，或请申请人撤回。");

    public static Refusal IsCurrent(int version) =>
        new("STU-039", RefusalKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"第 {version} 版就是现用的版本，不用再发布。"), "version");

    public static Refusal NoSuchVersion(string definitionId, string version) =>
        new("STU-040", RefusalKind.NotFound, $"流程“{definitionId}”没有第“{version}”版，请在版本列表里另选一版。", "version");

    public static Refusal RehearsalRuns() =>
        new("STU-045", RefusalKind.Conflict, "这一流程正在回放，请等它完成后再开始。");

    public static Refusal UnknownGolden(string name) =>
        new("STU-046", RefusalKind.NotFound, $"没有找到示例办件“{name}”，请刷新后在列表中另选一件。", "name");

    private static string PermissionName(string permission) => permission switch
    {
        StudioPermissions.Read => "查看流程定义",
        StudioPermissions.Edit => "编辑流程定义",
        StudioPermissions.Publish => "发布流程定义",
        StudioPermissions.Migrate => "迁移运行中的流程",
        StudioPermissions.ReadInstances => "查看流程实例",
        _ => permission,
    };
}
