using Governance.Execution;

namespace Governance.Cases;

/// <summary>Why a recorded case cannot go on on another drawing.</summary>
internal static class RehearsalReasons
{
    public static string Of(Step step) => step switch
    {
        Step.Done done when Replay.WhyNot(done) is { } why => $"这一步走不下去：{why}",
        Step.Needs needs => $"新的环节要用到{string.Join('、', needs.Requests.Select(request => NameOf(request.Kind)).Distinct(StringComparer.Ordinal))}，当时没有问过，不能替它作答。",
        _ => "这一步走不下去。",
    };

    private static string NameOf(string kind) => kind switch
    {
        AdviceQuestion.Kind => "智能分类和派单建议",
        LeadQuestion.Kind => "主办单位的资格判断",
        OriginalQuestion.Kind => "原工单的查找结果",
        StaffQuestion.Kind => "人员信息",
        OnDutyQuestion.Kind => "当时的值班人员",
        EventFacts.Waiting or ClaimActivation.FactKind => "其他流程当时的运行情况",
        _ => "当时的其他信息",
    };
}
