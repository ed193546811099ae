namespace Governance.Definitions;

/// <summary>Every "no" to a definition. Codes below 100 refuse the document itself, from 100 on its publication.</summary>
public static class DefinitionRefusals
{
    public static Refusal NotJson(string path) =>
        Make("DEF-001", "文件不是有效的 JSON，请检查后重新导入。", path);

    public static Refusal WrongShape(string path, string expected) =>
        Make("DEF-002", $"此处的值类型不对，应为{expected}，请修改后重新导入。", path);

    public static Refusal MissingType(string path) =>
        Make("DEF-003", "活动缺少 type，无法识别，请补充后重新导入。", path);

    public static Refusal MissingId(string path) =>
        Make("DEF-004", "流程图中的每个活动都必须有 id，请补充后重新导入。", path);

    public static Refusal DuplicateId(string path, string id) =>
        Make("DEF-005", $"同一处有多个活动使用编号“{id}”，请改为不同的编号。", path);

    public static Refusal UnknownEnd(string path, string id) =>
        Make("DEF-006", $"连线指向不存在的活动“{id}”，请删除该连线或补充活动。", path);

    public static Refusal MixedConnections(string path) =>
        Make("DEF-007", "同一流程图的连线写法不一致，请统一写法后重新导入。", path);

    public static Refusal UnknownType(string path, string name) =>
        Make("DEF-008", $"不认识的类型“{name}”，请改为系统支持的类型。", path);

    public static Refusal MissingReference(string path) =>
        Make("DEF-009", "输出绑定缺少 memoryReference，请补充后重新导入。", path);

    public static Refusal MissingOriginal(string path) =>
        Make("DEF-010", "占位活动缺少原始内容 originalActivityJson，无法恢复，请重新导出。", path);

    public static Refusal TooDeep(string path) =>
        Make("DEF-011", "流程嵌套层数过多，请拆分为子流程。", path);

    public static Refusal UsesItself(string path, string definitionId) =>
        Make("DEF-012", $"流程“{definitionId}”直接或间接把自己用作活动，请改用派发子流程。", path);

    public static Refusal TooMany(string path, int limit) =>
        Make("DEF-013", $"流程的活动或连线过多（上限 {limit} 个），请拆分为子流程。", path);

    public static Refusal DuplicateInputs(string names) =>
        Make("DEF-101", $"以下输入重复定义：{names}，请改名后再发布。", "$.inputs");

    public static Refusal DuplicateOutputs(string names) =>
        Make("DEF-102", $"以下输出重复定义：{names}，请改名后再发布。", "$.outputs");

    public static Refusal TriggerWithoutName(string activityId) =>
        Make("DEF-103", "用于启动流程的触发活动没有填写触发条件，请填写后再发布。", activityId);

    public static Refusal ConverterWithoutTarget(string activityId) =>
        Make("DEF-104", "输出转换器没有可写入的变量或流程输出，请先选择目标再发布。", activityId);

    public static Refusal TriggerNotReadable(string nodeId, string problem) =>
        Make("DEF-105", $"触发活动无法启动流程：{problem}", nodeId);

    public static Refusal TriggerWithoutTime(string nodeId) =>
        Make("DEF-106", "用于启动流程的定时活动没有填写有效的时间，请填写后再发布。", nodeId);

    public static Refusal EndpointWithoutPath(string nodeId) =>
        Make("DEF-107", "用于启动流程的 HTTP 接口没有填写可用的路径，请填写后再发布。", nodeId);

    public static Refusal EndpointTaken(string nodeId, string path, string definitionId) =>
        Make("DEF-108", $"路径“{path}”已由流程“{definitionId}”使用，请换一个路径后再发布。", nodeId);

    private static Refusal Make(string code, string message, string where) => new(code, RefusalKind.Invalid, message, where);
}
