namespace Governance.Cases;

/// <summary>A request as the API shows it, with what its form asked beside the reason.</summary>
internal static class RequestView
{
    public static RequestDto Of(Casefile file, Request request, CityTime time) => new(
        request.Id, request.Kind, PetitionBook.Find(request.Kind)?.Title ?? request.Kind, request.Text, request.By, UnitDto.Of(request.Unit), time.Local(request.AtMicros),
        file.ReporterKnows(request), ProcessView.DecisionName(request.Decision), request.DecidedBy, request.DecisionReason)
    {
        Asked = [.. AskedOf(request).Where(part => part.Value is { Length: > 0 }).Select(part => new ParticularDto(part.Label, part.Value!))],
    };

    private static IEnumerable<(string Label, string? Value)> AskedOf(Request request) => request switch
    {
        { Amount: { } days } => [("申请延长", FormattableString.Invariant($"{days} 日")), ("依据", request.Basis), ToldOf(request)],
        { Exit: not null } => [("挂账类别", Shelving.NameOf(request.Code!)), ("包案领导", request.Leader), ("销账条件", request.Exit), ToldOf(request)],
        { Code: { } road } => [("法定途径", LegalRoads.NameOf(road)), ("告知诉求人", request.Basis)],
        _ => [("告知诉求人", request.Basis), ToldOf(request)],
    };

    private static (string Label, string? Value) ToldOf(Request request) => ("告知方式", request.Told is { } told ? Codes.TitleOf(ReplyWays.All, told) : null);
}
