namespace Governance.Cases;

/// <summary>督办: an order with its own deadline. The unit reports; only who ordered it lifts it.</summary>
/// <param name="Level">yellow, red, letter or instruct (批示).</param>
/// <param name="Role">Role of whoever accepts the report.</param>
/// <param name="Days">工作日 for the report.</param>
public sealed record Supervised(string Id, string Level, string Text, UnitRef Unit, string Role, int Days, string By, long AtMicros)
{
    /// <summary>《办理情况报告》.</summary>
    public string? Report { get; init; }

    public long? ReportedMicros { get; init; }

    public long? LiftedMicros { get; init; }

    public string? LiftedBy { get; init; }
}

/// <summary>How a 督办 goes to the unit, comes back, and is lifted.</summary>
internal static class Supervising
{
    public static Supervised? Supervision(this Casefile file, string? id) =>
        file.Supervisions.FirstOrDefault(order => string.Equals(order.Id, id, StringComparison.Ordinal));

    /// <summary>Orders whose report is still owed or not accepted.</summary>
    public static bool IsSupervised(this Casefile file) => file.WorkItems.Any(
        item => item is { IsOpen: true, Kind: WorkItemKind.SupervisionReply or WorkItemKind.SupervisionReview });

    public static Casefile With(this Casefile file, Supervised changed) =>
        file with { Supervisions = [.. file.Supervisions.Select(order => string.Equals(order.Id, changed.Id, StringComparison.Ordinal) ? changed : order)] };

    public static void Order(VerbCall call, string level, string text, UnitRef unit, string role, int days)
    {
        var id = FormattableString.Invariant($"{call.File.CaseNo}-s{call.File.Supervisions.Length + 1:00}");
        var order = new Supervised(id, level, text, unit, role, days, call.By.Name, call.Now);
        call.File = call.File with { Supervisions = call.File.Supervisions.Add(order) };
    }

    /// <summary>Asked beside any flow, as it was before verbs started flows.</summary>
    public static void AskReport(VerbCall call, Supervised order)
    {
        var item = call.Aside(WorkItemKind.SupervisionReply, "supervise", order.Unit, RoleNames.Liaison) with { About = order.Id, Remark = order.Text };
        call.File = call.File.Opened(item);
        call.Arm(ClockKinds.Supervision, item, order.Unit, FormattableString.Invariant($"{order.Days} 工作日"));
    }

    /// <summary>The order nobody has an item of now: its report is owed, or waits to be accepted.</summary>
    public static Supervised? Owed(this Casefile file) => file.Supervisions.LastOrDefault(
        order => order.LiftedMicros is null && !file.WorkItems.Any(item => item is { IsOpen: true, Kind: WorkItemKind.SupervisionReply or WorkItemKind.SupervisionReview }
            && string.Equals(item.About, order.Id, StringComparison.Ordinal)));
}
