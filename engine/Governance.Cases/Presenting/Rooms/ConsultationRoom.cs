
namespace Governance.Cases;

/// <summary>联席会商: who was asked, what each said and weighs, and how it stands.</summary>
internal static class ConsultationRoom
{
    public static ConsultationRoomDto? Of(Casefile file, CityTime time)
    {
        if (file.Consultation is not { } sitting)
            return null;
        var lead = RoomView.Last(file, new ConsultationStep().Type);
        BallotDto[] members = [Ballot(file, sitting, lead, sitting.Lead, true, time), .. sitting.Members.Select(unit => Ballot(file, sitting, lead, unit, false, time))];
        return new ConsultationRoomDto(
            Rule(sitting.Rule), UnitDto.Of(sitting.Lead), file.Notes.LastOrDefault(note => note.Kind is "consult")?.Text, time.Local(lead?.CreatedMicros),
            members.Max(member => member.DueAt), Decision(sitting.Decision), sitting.Decision is null ? null : Own(sitting, sitting.Lead)?.Opinion, RoomView.OpenId(lead),
            members.Sum(member => member.Weight), Sum(sitting, "agree"), Sum(sitting, "disagree"), Sum(sitting, "abstain"), Balloting.Carried(sitting, "agree"), members);
    }

    private static BallotDto Ballot(Casefile file, Consultation sitting, WorkItem? lead, UnitRef unit, bool leads, CityTime time)
    {
        var item = leads || lead is null ? null : file.WorkItems.LastOrDefault(known =>
            known.Kind == WorkItemKind.Opinion && string.Equals(known.ParentId, lead.Id, StringComparison.Ordinal) && JointSteps.Same(known.Unit, unit));
        var (clock, said) = (RoomView.ClockOf(file, item), Own(sitting, unit));
        return new BallotDto(
            UnitDto.Of(unit), leads, leads ? Balloting.LeadWeight : 1, said?.Vote, said is null ? null : Codes.TitleOf(OpinionMember.Votes, said.Vote), said?.Opinion, time.Local(clock?.DueMicros),
            said is null && clock is { } known && known.DueMicros < time.NowMicros, RoomView.OpenId(item));
    }

    private static Ballot? Own(Consultation sitting, UnitRef unit) => sitting.Ballots.LastOrDefault(ballot => JointSteps.Same(ballot.Unit, unit));

    private static int Sum(Consultation sitting, string vote) =>
        sitting.Ballots.Where(ballot => string.Equals(ballot.Vote, vote, StringComparison.Ordinal)).Sum(ballot => ballot.Weight);

    private static string Rule(string rule) => rule switch
    {
        "all" => "全体一致",
        "lead" => "牵头单位决定",
        _ => "加权多数",
    };

    private static string? Decision(string? decision) =>
        decision is null ? null : new ConsultationStep().Outcomes.FirstOrDefault(outcome => string.Equals(outcome.Value, decision, StringComparison.Ordinal))?.Title;
}
