namespace Governance.Cases;

/// <summary>办理结果 of a case that was not handled by one report: put together from its steps.</summary>
internal static class CaseReports
{
    /// <param name="method">办结方式.</param>
    public static HandlingReport Of(VerbCall call, string method, string? result)
    {
        var steps = call.File.Steps.Select(step => $"{step.Title}：{step.Outcome}");
        return new HandlingReport(method, string.Join("；", steps) + "。", result ?? ClosingMethods.NameOf(method), ClosingMethods.NameOf(method), null, call.Now, call.By.Name)
        {
            NextAnswerOn = NextAnswer.Of(call, method, call.File.Report?.NextAnswerOn),
        };
    }
}
