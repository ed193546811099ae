using Governance.Execution;

namespace Governance.Cases;

/// <summary>登记: the case comes into being and its flow starts, in one burst.</summary>
internal static class Opening
{
    public static DomainStep Decide(Aggregate before, BurstInput input)
    {
        var data = CaseJson.Read<OpenData>(input.Stimulus.Data);
        if (before.Domain is not null)
            return new DomainStep.Refused(CaseRefusals.AlreadyThere(data.File.CaseNo));
        var file = data.File with { CreatedMicros = input.NowMicros, Status = CaseStatus.Open, Stage = CaseStage.Intake };
        var start = new EngineCommand.Start(data.DefinitionId, null, CaseJson.Element(new { caseNo = file.CaseNo }), file.CaseNo);
        return new DomainStep.Go(file, [start], [new Happening("case.opened", $"登记办件 {file.CaseNo}。", file.CaseNo)]);
    }
}
