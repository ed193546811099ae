using Governance.Execution;

namespace Governance.Cases;

/// <summary>What was done in a recorded burst and in which office, for people who may see the flow but not the case: no names, nothing anybody wrote.</summary>
internal static class StepWords
{
    private const string Engine = "系统";

    /// <param name="former">The case before it; null before it was opened.</param>
    public static (string What, string By) Of(Stimulus stimulus, Casefile? former) => stimulus.Kind switch
    {
        CaseStimuli.Open => Opened(CaseJson.Read<OpenData>(stimulus.Data).File),
        CaseStimuli.WorkItem when former is not null => Item(CaseJson.Read<WorkItemVerbData>(stimulus.Data), former),
        CaseStimuli.Case => Case(CaseJson.Read<CaseVerbData>(stimulus.Data)),
        CaseStimuli.Clock when former is not null => (Rung(CaseJson.Read<ClockData>(stimulus.Data), former), Engine),
        CaseStimuli.Answer or CaseStimuli.Resident => (stimulus.Kind is CaseStimuli.Answer ? "诉求人答复回访" : "诉求人自助操作", "诉求人"),
        CaseStimuli.Party => ("责任主体答复", "责任主体"),
        CaseStimuli.Reveal => ("查看诉求人身份", Office(CaseJson.Read<RevealData>(stimulus.Data).By)),
        CaseStimuli.Approve => ("审批查看诉求人身份", Office(CaseJson.Read<RevealApprovalData>(stimulus.Data).By)),
        var kind => (Plain(kind), Engine),
    };

    private static (string, string) Opened(Casefile file) => ("登记受理", file.SelfFiled is true ? "诉求人" : file.Desk.Name);

    private static (string, string) Item(WorkItemVerbData data, Casefile former)
    {
        var (verb, item) = (VerbBook.Item(data.Verb), former.Item(data.WorkItemId));
        if (verb is null || item is null)
            return (verb is CompleteVerb or null ? "办理待办" : verb.Description, Office(data.By));
        var decision = verb.Fits(former, item) && VerbSchema.Member(data.Data, "decision") is { ValueKind: System.Text.Json.JsonValueKind.String } chosen
            ? Chosen(verb.Schema(former, item), chosen.GetString()!)
            : null;
        var title = decision is null || verb.Title(item).Contains(decision, StringComparison.Ordinal) ? verb.Title(item) : $"{verb.Title(item)}（{decision}）";
        return ($"{item.Title ?? Words.Of(item.Kind)}：{title}", Office(data.By, item.Role));
    }

    private static string? Chosen(VerbSchema schema, string decision)
    {
        foreach (var field in schema.Fields)
            foreach (var choice in field.Choices)
                if (field.Name is "decision" && string.Equals(choice.Value, decision, StringComparison.Ordinal))
                    return choice.Title;
        return null;
    }

    private static (string, string) Case(CaseVerbData data) => (VerbBook.Case(data.Verb)?.Title ?? "办件操作", Office(data.By));

    private static string Rung(ClockData data, Casefile former)
    {
        var clock = former.Clocks.FirstOrDefault(known => string.Equals(known.Id, data.ClockId, StringComparison.Ordinal));
        var step = clock?.Steps.FirstOrDefault(known => string.Equals(known.Name, data.Step, StringComparison.Ordinal));
        return clock is null ? "时限到点" : $"{ClockKinds.NameOf(clock.Kind)}{step?.Title ?? "到点"}";
    }

    private static string Plain(string kind) => kind switch
    {
        CaseStimuli.Clock => "时限到点",
        CaseStimuli.WorkItem => "办理待办",
        CaseStimuli.Erase => "销毁身份信息",
        CaseStimuli.Original => "查看照片原件",
        CaseStimuli.Mark => "系统加标记",
        CaseStimuli.Child => "子任务办结",
        CaseStimuli.Recount => "重算时限",
        CaseStimuli.UnitChanged => "机构调整",
        SessionNotice.Stimulus => "调解场次通知",
        StimulusKinds.Timer => "流程定时到点",
        StimulusKinds.Cancel => "结束附属流程",
        StimulusKinds.Migrate => "迁移到另一版流程",
        StimulusKinds.Modify => "人工调整流程",
        StimulusKinds.Retry => "重试出错的环节",
        StimulusKinds.Suspend => "挂起流程",
        StimulusKinds.Release => "恢复流程",
        StimulusKinds.Event => "收到事件",
        StimulusKinds.Answer => "收到外部系统答复",
        _ => LinkStimuli.Knows(kind) ? "关联办件来往" : "流程自动推进",
    };

    private static string Office(Acting by, string? role = null)
    {
        var named = role is not null && by.Is(role) ? role : by.Roles.FirstOrDefault();
        return named is null ? by.Unit.Name : $"{by.Unit.Name}·{RoleNames.NameOf(named)}";
    }
}
