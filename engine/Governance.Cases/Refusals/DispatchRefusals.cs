using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" of naming who leads.</summary>
public static class DispatchRefusals
{
    /// <param name="why">The clause, as the knowledge base says it.</param>
    public static Refusal MayNotLead(string why) =>
        new("DSP-001", RefusalKind.Conflict, $"{why}请选择其他单位主办，需要配合的列为协办。", "unit");

    public static Refusal PrecedentUnknown(string id) =>
        new("DSP-002", RefusalKind.NotFound, "没有找到这条先例，或已经废止，请刷新后重试。", id);
}
