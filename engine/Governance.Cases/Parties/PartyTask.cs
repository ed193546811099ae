namespace Governance.Cases;

/// <summary>责任主体: what somebody outside (物业, 业委会, 商家) was asked to put right, by a link of its own. The unit stays the holder and answers for it.</summary>
/// <param name="Id">Drawn by chance for each; with a key outside the database it makes the link's code, which is stored nowhere.</param>
/// <param name="Party">Name of the organisation.</param>
/// <param name="Phone">Masked.</param>
/// <param name="DocumentId">Sealed document with the number.</param>
/// <param name="Ask">What it must do: all it is shown.</param>
public sealed record PartyTask(string Id, string Party, string Phone, string? DocumentId, string Ask, long DueMicros, string Unit, string By, long AtMicros)
{
    /// <summary>附加标记 of a case whose responsible party let the deadline pass.</summary>
    public const string LateMark = "责任主体逾期";

    public const string Open = "open";
    public const string Answered = "answered";
    public const string Revoked = "revoked";

    public string Status { get; init; } = Open;

    public string? Answer { get; init; }

    public long? EndedMicros { get; init; }

    /// <summary>Files that came with the answer.</summary>
    public int Files { get; init; }

    /// <summary>What the link's code is made of.</summary>
    public string Subject(string caseNo) => $"party/{caseNo}/{Id}";

    public string StatusName(bool late) => Status switch
    {
        Answered => "已回复",
        Revoked => "已收回",
        _ => late ? "逾期未回复" : "等待回复",
    };
}

internal static class PartyTasks
{
    public static Casefile With(this Casefile file, PartyTask changed) =>
        file with { PartyTasks = [.. (file.PartyTasks ?? []).Select(task => string.Equals(task.Id, changed.Id, StringComparison.Ordinal) ? changed : task)] };

    /// <summary>The task's clock while somebody waits; null where it was asked before tasks had clocks.</summary>
    public static Clock? ClockOf(this Casefile file, PartyTask task) => file.Clocks.LastOrDefault(clock =>
        clock is { Kind: ClockKinds.Party, StoppedMicros: null } && string.Equals(clock.ItemId, task.Id, StringComparison.Ordinal));

    /// <summary>While the case rests the task's days do not run.</summary>
    public static bool IsLate(this Casefile file, PartyTask task, long now) => now >= task.DueMicros && file.ClockOf(task) is not { IsPaused: true };

    /// <summary>What the parties are told is what their clocks say.</summary>
    public static Casefile PartiesDue(this Casefile file) => file.PartyTasks is { IsEmpty: false } tasks
        ? file with { PartyTasks = [.. tasks.Select(task => file.ClockOf(task) is { IsPaused: false } clock ? task with { DueMicros = clock.DueMicros } : task)] }
        : file;

    public static PartyTask? PartyTask(this Casefile file, string? id) => (file.PartyTasks ?? []).FirstOrDefault(task => string.Equals(task.Id, id, StringComparison.Ordinal));
}
