using System.Text.Json;
using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>Completes human steps by their node, as whoever holds the item.</summary>
internal static class TypeSteps
{
    public static Task Answer(CaseWorld world, string node, string decision, object? more = null) =>
        Answer(world, world.File.WorkItems.Last(item => item.IsOpen && !item.IsAside && string.Equals(item.Node, node, StringComparison.Ordinal)), decision, more);

    public static async Task Answer(CaseWorld world, WorkItem item, string decision, object? more = null)
    {
        if (await Try(world, item, decision, more) is { } why)
            throw new InvalidOperationException($"{item.Node} {decision}: {why.Code} {why.Message} {why.Where}");
    }

    public static Task<Governance.Definitions.Refusal?> Try(CaseWorld world, WorkItem item, string decision, object? more = null)
    {
        var data = JsonSerializer.SerializeToNode(more ?? new { remark = "情况说明" }, JsonSerializerOptions.Web)!.AsObject();
        data["decision"] = decision;
        data["remark"] ??= "情况说明";
        var (role, unit) = item.Assignee is { } person && person.UserName.Split('@') is [var r, var u] ? (r, u) : (item.Role, item.Unit.Code);
        return world.Try(item.Id, "complete", world.Staff.Caller(role, unit), data);
    }

    /// <summary>Every open item of a kind answers.</summary>
    public static async Task AnswerAll(CaseWorld world, WorkItemKind kind, string decision, object? more = null, int skip = 0)
    {
        foreach (var item in world.File.WorkItems.Where(item => item.IsOpen && item.Kind == kind).Skip(skip).ToArray())
            await Answer(world, item, decision, more);
    }
}
