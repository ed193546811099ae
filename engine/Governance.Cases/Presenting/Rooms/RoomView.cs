namespace Governance.Cases;

/// <summary>The gatherings of a case as rooms: who was called, who is there, what is still owed.</summary>
internal static class RoomView
{
    public static RoomsDto? Of(Casefile file, CityTime time)
    {
        if (file is { Joint: null, Consultation: null, Dispute: null, Hazard: null, Children.IsEmpty: true })
            return null;
        return new RoomsDto(WhistleRoom.Of(file, time), ConsultationRoom.Of(file, time), MediationOf(file, time), InspectionOf(file, time), [.. file.Children.Select(Of)]);
    }

    /// <summary>The item of a kind of step that stands open, or the last one there was.</summary>
    internal static WorkItem? Last(Casefile file, string type) => file.WorkItems.LastOrDefault(item => string.Equals(item.Step, type, StringComparison.Ordinal));

    internal static string? OpenId(WorkItem? item) => item is { IsOpen: true } ? item.Id : null;

    internal static Clock? ClockOf(Casefile file, WorkItem? item) =>
        item is null ? null : file.Clocks.LastOrDefault(clock => string.Equals(clock.ItemId, item.Id, StringComparison.Ordinal));

    private static MediationRoomDto? MediationOf(Casefile file, CityTime time)
    {
        if (file.Dispute is not { Level: { } level } dispute)
            return null;
        var session = Last(file, new MediationSession().Type);
        return new MediationRoomDto(
            DisputeWords.Of(dispute.Grade), dispute.Risk is { } risk ? DisputeWords.Risk(risk) : null, CaseRows.Wire(level), DisputeWords.Of(level), dispute.Mediator?.Name,
            OpenId(session) is null ? null : time.Local(ClockOf(file, session)?.DueMicros), dispute.Sessions, dispute.Absences, dispute.Lifts,
            Title(new Agreement(), dispute.Agreement), dispute.Urges, Title(new Performance(), dispute.Ending) ?? Title(new CourtLink(), dispute.Ending), OpenId(session));
    }

    private static InspectionRoomDto? InspectionOf(Casefile file, CityTime time)
    {
        if (file.Hazard is not { Grade: { } grade } hazard)
            return null;
        var item = file.WorkItems.LastOrDefault(known => known.IsOpen && StepBook.Find(known.Step) is Rectification or Reinspection or RectifyNotice);
        return new InspectionRoomDto(
            grade == HazardGrade.Major ? "重大事故隐患" : "一般事故隐患", hazard.Emergency, hazard.Listed, Title(new RectifyNotice(), hazard.Order), hazard.Party, hazard.Days,
            time.Local(hazard.OrderedMicros), time.Local(file.Clocks.LastOrDefault(clock => clock is { Kind: ClockKinds.Rectify, StoppedMicros: null })?.DueMicros),
            hazard.Failures, Reinspection.MostFailures, hazard.Extensions, item?.Id);
    }

    private static string? Title(HumanStep step, string? value) => value is null
        ? null
        : step.Outcomes.FirstOrDefault(outcome => string.Equals(outcome.Value, value, StringComparison.Ordinal))?.Title;

    private static ChildDto Of(ChildCase child) => new(
        child.CaseNo, child.Title, child.Unit is { } unit ? UnitDto.Of(unit) : null, child.Status,
        child.IsOwed ? "在办" : string.Equals(child.Status, ChildCase.Waived, StringComparison.Ordinal) ? "已豁免" : "已办结");
}
