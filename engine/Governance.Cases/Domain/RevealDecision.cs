using Governance.Execution;

namespace Governance.Cases;

/// <summary>Who may see the reporter in clear, and that it is written down.</summary>
internal static class RevealDecision
{
    public static DomainStep Decide(Casefile file, BurstInput input)
    {
        var by = CaseJson.Read<RevealData>(input.Stimulus.Data).By;
        // 保密: the platform connects the call; a unit never sees the number.
        var confidential = file.Reporter.Confidential || string.Equals(file.Reach, Reaches.Confidential, StringComparison.Ordinal);
        if (confidential && !by.Is(RoleNames.DutyChief) && !(by.Is(RoleNames.Caller) && by.Unit.IsWithin(file.Desk)))
            return new DomainStep.Refused(CaseRefusals.ReporterSealed());
        var handles = file.WorkItems.Any(item => item.IsOpen && WhoMay.Holds(item, by));
        if (!handles && string.IsNullOrWhiteSpace(input.Stimulus.Reason))
            return new DomainStep.Refused(CaseRefusals.ReasonMissing());
        return new DomainStep.Go(file, [], [new Happening("reporter.revealed", $"{by.Name}查看诉求人信息。", file.CaseNo)]);
    }
}
