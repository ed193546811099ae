namespace Governance.Cases;

/// <summary>What goes on beside the flow, as the API shows it.</summary>
internal static class ProcessView
{
    public static ProcessDto Of(Casefile file, CityTime time) => new()
    {
        Requests = [.. file.Requests.Select(request => RequestView.Of(file, request, time))],
        Hold = file.Hold is { } hold ? new HoldDto(CaseRows.Wire(hold.Status), hold.Name, hold.Text, hold.By, time.Local(hold.FromMicros), hold.Leader, hold.Exit) : null,
        Signings = [.. file.Signings.Select(Of)],
        Supervisions = [.. file.Supervisions.Select(order => new SupervisedDto(order.Id, order.Level, order.Text, UnitDto.Of(order.Unit), order.By, time.Local(order.AtMicros),
            order.Days, order.Report, time.Local(order.LiftedMicros), order.LiftedBy))],
        Links = [.. file.Links.Select(link => new LinkDto(link.CaseNo, CaseRows.Wire(link.State), time.Local(link.AtMicros), link.Why))],
        LeadNo = file.Membership?.LeadNo,
        Exclusions = [.. file.Exclusions.Select(asked => new ExclusionDto(asked.Ground, ExclusionGrounds.NameOf(asked.Ground), asked.Text, asked.By, time.Local(asked.AtMicros),
            DecisionName(asked.Decision), asked.DecisionReason))],
        Ending = file.Ending is { } ending ? new EndingDto(ending.Kind, ending.Name, ending.Text, time.Local(ending.AtMicros), ending.By) : null,
        Urges = file.ReporterUrges.Length,
        Transfers = file.Transfers,
    };

    private static SigningDto Of(SigningGroup group) => new(group.ItemId, group.Mode, group.Policy, group.Text, group.By, group.Outcome, Tally.Shown(group),
        [.. group.Signers.Select(signer => new SignerDto(signer.Name, signer.Weight, signer.Agrees, signer.Opinion, signer.Removed))]);

    internal static string? DecisionName(string? decision) => decision switch
    {
        null => null,
        "agree" => "同意",
        "withdrawn" => "已撤回",
        _ => "不同意",
    };
}
