using Governance.Execution;

namespace Governance.Cases;

/// <summary>Messages to the reporter: they leave by the outbox, which knows the case and never the number; whoever sends opens the vault.</summary>
internal static class SmsNotices
{
    public const string Channel = "sms";

    /// <summary>Number and 查询码 of what was submitted on the resident's page.</summary>
    public const string Registered = "registered";

    public static IEnumerable<Effect> Between(Casefile? before, Casefile after)
    {
        if (after.FollowUpSmsMicros is { } at && before?.FollowUpSmsMicros != at)
            yield return Notice(after, FormattableString.Invariant($"{after.CaseNo}-follow-up-{after.Round}"), "follow-up");
        // Who submitted without an account keeps number and code on the telephone.
        if (before is null && after is { SelfFiled: true, Reporter: { Phone: not null, Anonymous: false } })
            yield return Notice(after, $"{after.CaseNo}-{Registered}", Registered);
        foreach (var task in (after.PartyTasks ?? []).Where(task => task.DocumentId is not null && before?.PartyTask(task.Id) is null))
            yield return new Send($"{after.CaseNo}-party-{task.Id}", Channel, CaseJson.Element(new SmsBody(SmsBody.Party, after.CaseNo, after.Round, task.DocumentId) { TaskId = task.Id }));
        if (after.Reply is { By: "sms" } reply && before?.Reply != reply && after.Reporter is { Phone: not null, Anonymous: false })
            yield return Notice(after, FormattableString.Invariant($"{after.CaseNo}-replied-{reply.AtMicros}"), "replied");
        foreach (var note in SessionNotice.Between(before, after).Where(_ => after.Reporter is { Phone: not null, Anonymous: false }))
            yield return new Send(FormattableString.Invariant($"{after.CaseNo}-{note.Kind}-{note.AtMicros}"), Channel,
                CaseJson.Element(new SmsBody(note.Kind, after.CaseNo, after.Round, after.Reporter.DocumentId) { Session = note.Text }));
    }

    private static Send Notice(Casefile file, string id, string template) =>
        new(id, Channel, CaseJson.Element(new SmsBody(template, file.CaseNo, file.Round, file.Reporter.DocumentId)));
}

/// <param name="Template">Name of a text of the case's type.</param>
/// <param name="DocumentId">Sealed document with the number.</param>
public sealed record SmsBody(string Template, string CaseNo, int Round, string? DocumentId)
{
    /// <summary>To a responsible party instead of the reporter.</summary>
    public const string Party = "party";

    /// <summary>Its task.</summary>
    public string? TaskId { get; init; }

    /// <summary>When and where a session is or was to be.</summary>
    public string? Session { get; init; }
}
