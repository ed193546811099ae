using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.ScenarioTests.Studio;

/// <summary>A few activity types; types can be taken away, as a later version of the product might.</summary>
public sealed class TestCatalog : IActivityCatalog
{
    private List<IActivity> _all =
    [
        Make(new("Elsa.Flowchart", 1, "流程控制", "流程图", "流程图容器") { IsContainer = true, IsBrowsable = false }),
        Make(new("Elsa.Sequence", 1, "流程控制", "顺序", "依次执行") { IsContainer = true }),
        Make(new("Elsa.If", 1, "流程控制", "条件判断", "按条件分支")
        {
            Ports = [new("Then", "是", IsEmbedded: true), new("Else", "否", IsEmbedded: true)],
            Inputs = [new("Condition", "Boolean", "条件", "checkbox")],
        }),
        Make(new("Elsa.WriteLine", 1, "基本", "写一行", "写一行文字") { Inputs = [new("Text", "String", "文字")] }),
        Make(new("Governance.Start", 1, "治理流程", "登记受理", "流程起点") { IsStart = true }),
        Make(new("Governance.Review", 1, "治理流程", "平台审核", "审核答复")
        {
            Kind = "Task",
            Ports = [new("Pass", "通过"), new("Fail", "退回")],
            Inputs = [new("Reviewers", "String", "审核人"), new("Level", "String", "级别", "dropdown") { Options = [new("普通", "normal"), new("紧急", "urgent")] }],
            Outputs = [new("Result", "String", "结果")],
        }),
        Make(new("Governance.Archive", 1, "治理流程", "归档", "归档办件") { Inputs = [new("Folder", "String", "卷宗")] }),
        Make(new("Governance.End", 1, "治理流程", "办结", "流程终点") { IsTerminal = true }),
    ];

    public IReadOnlyList<IActivity> All => _all;

    public IActivity? Find(string type, int version) => _all.Find(a => string.Equals(a.Descriptor.TypeName, type, StringComparison.Ordinal));

    public void Forget(string type) => _all = _all.FindAll(a => !string.Equals(a.Descriptor.TypeName, type, StringComparison.Ordinal));

    private static Nothing Make(ActivityDescriptor descriptor) => new(descriptor);

    private sealed class Nothing(ActivityDescriptor descriptor) : IActivity
    {
        public ActivityDescriptor Descriptor => descriptor;

        public ActivityResult Execute(IActivityContext context) => ActivityResult.Done();

        public ActivityResult Resume(IActivityContext context, JsonElement input) => ActivityResult.Done();
    }
}
