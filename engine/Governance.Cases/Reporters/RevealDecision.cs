using System.Globalization;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Who may see the reporter in clear, and that it is written down. A 保密 case asks for a second person first.</summary>
internal static class RevealDecision
{
    public static DomainStep Decide(Casefile file, BurstInput input)
    {
        var by = CaseJson.Read<RevealData>(input.Stimulus.Data).By;
        var reason = input.Stimulus.Reason;
        if (file.Reporter.ErasedMicros is not null)
            return No(VaultRefusals.Erased());
        if (file.IsSealed)
            return Sealed(file, by, reason, input.NowMicros);
        var handles = file.WorkItems.Any(item => item.IsOpen && WhoMay.Holds(item, by));
        return !handles && string.IsNullOrWhiteSpace(reason) ? No(CaseRefusals.ReasonMissing()) : Shown(file, by);
    }

    /// <summary>The second person: whoever may approve, and is not the one who asked.</summary>
    public static DomainStep Approve(Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<RevealApprovalData>(input.Stimulus.Data);
        if (!MayApprove(data.By))
            return No(VaultRefusals.NotApprover());
        if (file.Reveals.FirstOrDefault(known => known.IsPending && string.Equals(known.Id, data.RequestId, StringComparison.Ordinal)) is not { } request)
            return No(VaultRefusals.NoRequest(data.RequestId));
        if (string.Equals(request.By.UserName, data.By.UserName, StringComparison.Ordinal))
            return No(VaultRefusals.SamePerson());
        if (!data.Approve && string.IsNullOrWhiteSpace(input.Stimulus.Reason))
            return No(CaseRefusals.ReasonMissing());
        var decided = request with { Decider = data.By.Person, Approved = data.Approve, DecidedMicros = input.NowMicros };
        var (kind, word) = data.Approve ? ("reporter.reveal-approved", "批准") : ("reporter.reveal-refused", "不批准");
        return new DomainStep.Go(file.With(decided), [], [new Happening(kind, $"{data.By.Name}{word}{request.By.Name}查看保密工单的诉求人信息。", request.Id)]);
    }

    public static bool MayApprove(Acting by) => by.Is(RoleNames.DutyChief) || by.Is(RoleNames.Supervisor) || by.Is(RoleNames.Auditor);

    // 保密: the platform connects the call; a unit never sees the number.
    private static DomainStep Sealed(Casefile file, Acting by, string? reason, long now)
    {
        if (!by.Is(RoleNames.DutyChief) && !(by.Is(RoleNames.Caller) && by.Unit.IsWithin(file.Desk)))
            return No(CaseRefusals.ReporterSealed());
        if (file.Reveals.FirstOrDefault(known => known.IsUsable(by.UserName, now)) is { } approved)
            return Shown(file.With(approved with { UsedMicros = now }), by);
        if (string.IsNullOrWhiteSpace(reason))
            return No(CaseRefusals.ReasonMissing());
        if (file.Reveals.Any(known => known.IsPending && string.Equals(known.By.UserName, by.UserName, StringComparison.Ordinal)))
            return new DomainStep.Go(file, [], []);
        var id = string.Create(CultureInfo.InvariantCulture, $"r{file.Reveals.Length + 1}");
        var asked = file with { Reveals = file.Reveals.Add(new RevealRequest(id, by.Person, reason, now)) };
        return new DomainStep.Go(asked, [], [new Happening("reporter.reveal-requested", $"{by.Name}申请查看保密工单的诉求人信息，等待第二人批准。", id)]);
    }

    private static DomainStep.Go Shown(Casefile file, Acting by) =>
        new(file, [], [new Happening("reporter.revealed", $"{by.Name}查看诉求人信息。", file.CaseNo)]);

    private static DomainStep.Refused No(Refusal why) => new(why);
}
