namespace Governance.Cases;

/// <summary>责任主体: what somebody outside (物业, 业委会, 商家) was asked to put right, by a link of its own. The unit stays the holder and answers for it.</summary>
/// <param name="Id">Drawn by chance for each; with a key outside the database it makes the link's code, which is stored nowhere.</param>
/// <param name="Party">Name of the organisation.</param>
/// <param name="Phone">Masked.</param>
/// <param name="DocumentId">Sealed document with the number.</param>
/// <param name="Ask">What it must do: all it is shown.</param>
public sealed record PartyTask(string Id, string Party, string Phone, string? DocumentId, string Ask, long DueMicros, string Unit, string By, long AtMicros)
{
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

    /// <summary>A link is good once, until the deadline, and until it is revoked.</summary>
    public bool TakesAnswer(long now) => Status is Open && now < DueMicros;

    public string StatusName(long now) => Status switch
    {
        Answered => "已回复",
        Revoked => "已收回",
        _ => now < DueMicros ? "等待回复" : "逾期未回复",
    };
}

internal static class PartyTasks
{
    public static Casefile With(this Casefile file, PartyTask changed) =>
        file with { PartyTasks = [.. (file.PartyTasks ?? []).Select(task => string.Equals(task.Id, changed.Id, StringComparison.Ordinal) ? changed : task)] };

    public static PartyTask? PartyTask(this Casefile file, string? id) => (file.PartyTasks ?? []).FirstOrDefault(task => string.Equals(task.Id, id, StringComparison.Ordinal));
}
