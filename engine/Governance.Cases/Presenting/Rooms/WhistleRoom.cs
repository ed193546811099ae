namespace Governance.Cases;

/// <summary>吹哨报到: every unit that was called, and whether it came in time.</summary>
internal static class WhistleRoom
{
    public static WhistleRoomDto? Of(Casefile file, CityTime time)
    {
        if (file.Joint is not { Called.IsEmpty: false } joint)
            return null;
        var lead = RoomView.Last(file, new ReportIn().Type);
        var members = joint.Called.Select(unit => Member(file, joint, lead, unit, time)).ToList();
        var clocks = lead is null ? [] : file.WorkItems.Where(item => IsBeside(item, lead)).Select(item => RoomView.ClockOf(file, item)).OfType<Clock>().ToList();
        return new WhistleRoomDto(
            joint.Kind is { } kind ? Codes.TitleOf(JointSteps.Kinds, kind) : null, joint.Lead is { } leads ? UnitDto.Of(leads) : null, time.Local(lead?.CreatedMicros),
            clocks.Count == 0 ? null : time.Local(clocks.Max(clock => clock.DueMicros)), clocks.FirstOrDefault()?.Limit, RoomView.OpenId(lead),
            members.Count(member => member.State is "arrived" or "late"), members.Count(member => member.State is "late"), members.Count(member => member.State is "absent" or "overdue"), members);
    }

    private static WhistleMemberDto Member(Casefile file, Joint joint, WorkItem? lead, UnitRef unit, CityTime time)
    {
        var item = lead is null ? null : file.WorkItems.LastOrDefault(known => IsBeside(known, lead) && JointSteps.Same(known.Unit, unit));
        var clock = RoomView.ClockOf(file, item);
        var came = joint.Arrivals.LastOrDefault(arrival => JointSteps.Same(arrival.Unit, unit));
        var state = StateOf(lead, clock, came, time);
        return new WhistleMemberDto(
            UnitDto.Of(unit), joint.Lead is { } leads && JointSteps.Same(leads, unit), state, NameOf(state), came?.Person, came?.Place, time.Local(came?.AtMicros), time.Local(clock?.DueMicros),
            came is { Late: true } && clock is not null ? (came.AtMicros - clock.DueMicros) / 1_000_000 : null, RoomView.OpenId(item),
            joint.Grades.FirstOrDefault(grade => JointSteps.Same(grade.Unit, unit)) is { } grade ? new WhistleGradeDto(grade.Presence, grade.Promptness, grade.Effect) : null);
    }

    private static string StateOf(WorkItem? lead, Clock? clock, Arrival? came, CityTime time) => came switch
    {
        { Late: true } => "late",
        not null => "arrived",
        _ when lead is { IsOpen: false } => "absent",
        _ when clock is { } known && known.DueMicros < time.NowMicros => "overdue",
        _ => "waiting",
    };

    private static string NameOf(string state) => state switch
    {
        "late" => "迟到",
        "arrived" => "按时报到",
        "absent" => "未到",
        "overdue" => "超时未到",
        _ => "待报到",
    };

    private static bool IsBeside(WorkItem item, WorkItem lead) => item.Kind == WorkItemKind.ReportIn && string.Equals(item.ParentId, lead.Id, StringComparison.Ordinal);
}
