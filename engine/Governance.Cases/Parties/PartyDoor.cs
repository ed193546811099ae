using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Finds the task a link's code opens. A wrong number and a wrong code are the same answer: nobody learns which cases exist.</summary>
public sealed class PartyDoor(CaseReader cases, QueryCodes codes, CityTime time)
{
    private const char Mark = '!';

    internal async ValueTask<(Casefile File, PartyTask Task)?> Find(string? caseNo, string? code, CancellationToken cancellationToken) =>
        await cases.Load(caseNo ?? "", cancellationToken) is { Domain: Casefile { PartyTasks: { } tasks } file } && tasks.FirstOrDefault(task => codes.Matches(task.Subject(file.CaseNo), code)) is { } found
            ? (file, found)
            : null;

    /// <summary>Says with an upload's id that this very link brought it: a hash alone would name anybody's file of the same content.</summary>
    internal string Receipt(Casefile file, PartyTask task, string id) => $"{id}{Mark}{codes.Of($"{task.Subject(file.CaseNo)}/{id}")}";

    /// <summary>The upload's id; null where this link did not bring it.</summary>
    internal string? Upload(Casefile file, PartyTask task, string receipt)
    {
        var mark = receipt.LastIndexOf(Mark);
        return mark > 0 && codes.Matches($"{task.Subject(file.CaseNo)}/{receipt[..mark]}", receipt[(mark + 1)..]) ? receipt[..mark] : null;
    }

    /// <summary>Why the link takes no answer now; null when it does.</summary>
    internal Refusal? Closed(Casefile file, PartyTask task) => WhyNot(file, task, time.NowMicros);

    internal static Refusal? WhyNot(Casefile file, PartyTask task, long now) => task switch
    {
        { Status: PartyTask.Answered } => PartyRefusals.Used(),
        { Status: PartyTask.Revoked } => PartyRefusals.Revoked(),
        _ when !file.IsOpen => PartyRefusals.Revoked(),
        _ => file.IsLate(task, now) ? PartyRefusals.Late() : null,
    };
}
