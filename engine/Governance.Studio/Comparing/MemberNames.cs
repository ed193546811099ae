namespace Governance.Studio;

/// <summary>What members of a drawing are called; those nobody here knows keep their own name.</summary>
internal static class MemberNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["canStartWorkflow"] = "可以作为起点",
        ["runAsynchronously"] = "在后台执行",
        ["retry"] = "出错后重试",
        ["mergeMode"] = "汇合方式",
        ["commitStrategyName"] = "提交方式",
        ["notFoundConnections"] = "暂存的连线",
        ["Flowchart:ExecutionMode"] = "走图方式",
        ["displayText"] = "显示名",
        ["description"] = "说明",
        ["showDescription"] = "显示说明",
        ["workflowDefinitionId"] = "引用的共用流程",
        ["workflowDefinitionVersionId"] = "引用的共用流程版本",
        ["activationStrategyType"] = "启动限制",
        ["usableAsActivity"] = "可以用作活动",
        ["autoUpdateConsumingWorkflows"] = "发布后更新引用它的流程",
        ["activityCategory"] = "活动分类",
        ["incidentStrategyType"] = "出错时",
        ["name"] = "名称",
        ["displayName"] = "显示名",
        ["type"] = "类型",
        ["typeName"] = "类型",
        ["isArray"] = "是列表",
        ["value"] = "初值",
        ["defaultValue"] = "默认值",
        ["storageDriverTypeName"] = "保存方式",
        ["storageDriverType"] = "保存方式",
        ["uiHint"] = "填写方式",
        ["category"] = "分类",
        ["isReadonly"] = "只读",
        ["outcomes"] = "出口",
        ["cases"] = "分支",
        ["states"] = "状态",
        ["transitions"] = "转换",
    };

    public static string Of(string member) => Names.GetValueOrDefault(member, member);
}
