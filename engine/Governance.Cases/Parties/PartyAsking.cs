using System.Globalization;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>What somebody outside is asked, with a clock of its own: armed with the link, stopped with the answer or when the link is taken back.</summary>
internal static class PartyAsking
{
    private const long Day = 86_400_000_000;

    /// <param name="Phone">Masked.</param>
    /// <param name="DocumentId">Sealed document with the number.</param>
    public sealed record Wanted(string Party, string Phone, string? DocumentId, string Text, int Days);

    public static Refusal? WhyNot(string field, string title, string phone) => phone.Count(letter => char.IsDigit(letter) || letter is '*') < 7
        ? CaseRefusals.FieldWrong(field, title, "应为手机号码或固定电话。")
        : null;

    /// <summary>Opens the link; its message leaves with the burst.</summary>
    public static PartyTask Ask(VerbCall call, Wanted wanted)
    {
        var task = new PartyTask(call.StimulusId, wanted.Party, wanted.Phone, wanted.DocumentId, wanted.Text, call.Now + (wanted.Days * Day), call.By.Unit.Name, call.By.Name, call.Now);
        call.File = call.File with { PartyTasks = (call.File.PartyTasks ?? []).Add(task) };
        if (call.Has(EngineFlags.PartiesHaveClocks))
            Arm(call, task.Id, wanted.Days);
        return task;
    }

    /// <summary>Asks it again, by the number given before; nothing where none is known.</summary>
    public static void AskAgain(VerbCall call, string? party, string text, int days)
    {
        if (party is not null && Known(call.File, party) is { } known && MayAsk(call))
            Ask(call, new Wanted(party, known.Phone, known.DocumentId, text, days));
    }

    /// <summary>The link of the latest task whose number is known.</summary>
    public static PartyTask? Known(Casefile file, string party) =>
        (file.PartyTasks ?? []).LastOrDefault(task => task.DocumentId is not null && string.Equals(task.Party, party, StringComparison.Ordinal));

    /// <summary>Whether the product may ask by itself.</summary>
    public static bool MayAsk(VerbCall call) => call.Has(EngineFlags.PartiesHaveClocks) && call.File.Reach is not Reaches.Confidential;

    /// <summary>The days begin anew for whoever did not answer yet.</summary>
    public static void Extend(VerbCall call, string? party, int days)
    {
        foreach (var task in Waiting(call.File, party))
        {
            call.File = call.File.StoppedOf(ClockKinds.Party, task.Id, call.Now);
            Arm(call, task.Id, days);
        }
    }

    /// <summary>Nobody waits for this answer any more.</summary>
    public static void Withdraw(VerbCall call, string? party)
    {
        foreach (var task in Waiting(call.File, party))
            call.File = call.File.With(task with { Status = PartyTask.Revoked, EndedMicros = call.Now }).StoppedOf(ClockKinds.Party, task.Id, call.Now);
    }

    private static IEnumerable<PartyTask> Waiting(Casefile file, string? party) =>
        [.. (file.PartyTasks ?? []).Where(task => task.Status is PartyTask.Open && string.Equals(task.Party, party, StringComparison.Ordinal) && file.ClockOf(task) is not null)];

    private static void Arm(VerbCall call, string taskId, int days)
    {
        var file = call.File;
        var limit = string.Create(CultureInfo.InvariantCulture, $"{days} 自然日");
        var question = new DeadlineQuestion(ClockKinds.Party, file.Type, file.Category?.Code, file.Urgency, file.Nature, file.Channel, file.Holder.Code, call.Now, null, limit);
        if (call.Facts.Deadline(question) is { } fact)
            call.File = file.Armed(ClockKinds.Party, taskId, fact, call.Now).PartiesDue();
    }
}
