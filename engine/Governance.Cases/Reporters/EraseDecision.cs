using Governance.Execution;

namespace Governance.Cases;

/// <summary>依法删除: the case forgets who reported; the sealed documents go in the same transaction. The chain holds only commitments and stays whole.</summary>
internal static class EraseDecision
{
    public static DomainStep Decide(Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<EraseData>(input.Stimulus.Data);
        if (file.Reporter.ErasedMicros is not null)
            return new DomainStep.Refused(VaultRefusals.AlreadyErased(file.CaseNo));
        if (file.RetypedTo is { } right)
            return new DomainStep.Refused(VaultRefusals.EraseThere(right.CaseNo));
        if (file.DividedFrom is { } whole)
            return new DomainStep.Refused(VaultRefusals.ErasePart(whole));
        if (file.IsOpen || file.Status == CaseStatus.Closed)
            return new DomainStep.Refused(VaultRefusals.StillOpen(file.CaseNo));
        if (string.IsNullOrWhiteSpace(input.Stimulus.Reason))
            return new DomainStep.Refused(CaseRefusals.ReasonMissing());
        var erased = file with { Reporter = file.Reporter with { Name = null, Phone = null, ErasedMicros = input.NowMicros } };
        return new DomainStep.Go(erased, [], [new Happening("reporter.erased", $"{data.By.Name}依法删除诉求人信息、原文和附件。", file.CaseNo)]);
    }
}
