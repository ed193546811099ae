using Governance.Cases.Activities;

namespace Governance.Cases;

/// <summary>A work item of a loaded case as the API shows it.</summary>
public sealed class ItemView(CityTime time, ClockView clocks)
{
    internal WorkItemSummary Summary(Casefile file, WorkItem item, long version, bool open)
    {
        var clock = file.ClockOf(item);
        return new WorkItemSummary
        {
            Id = item.Id,
            CaseNo = file.CaseNo,
            Kind = CaseRows.Wire(item.Kind),
            KindName = item.Title ?? Words.Of(item.Kind),
            Status = CaseRows.Wire(item.Status),
            StatusName = Words.Of(item.Status),
            Title = open ? file.Content.Title : Sealing.Sealed,
            Urgency = CaseRows.Wire(file.Urgency),
            UrgencyName = Words.Of(file.Urgency),
            Unit = UnitDto.Of(item.Unit),
            Assignee = item.Assignee is { } person ? new PersonDto(person.UserName, person.Name) : null,
            Role = item.Role,
            Todo = Todo.Of(item.Kind, item.Status, item.Assignee is not null, OwesContact(file, item), clock?.Limit, item.Title, clock?.Kind),
            Clock = item.IsOpen && clock is not null ? clocks.Of(clock) : null,
            Round = item.Round,
            CreatedAt = time.Local(item.CreatedMicros),
            DoneAt = time.Local(item.DoneMicros),
            DoneBy = item.DoneBy,
            Outcome = item.Outcome,
            OutcomeName = OutcomeWords.Of(item.Step, item.Outcome),
            Remark = open ? item.Remark : null,
            Version = version,
            Place = new PlaceDto(file.Place.Street, file.Place.Community),
            Category = file.Category is { } category ? new CategoryDto(category.Code, category.Path) : null,
        };
    }

    private static bool OwesContact(Casefile file, WorkItem item) =>
        item.Kind == WorkItemKind.SignAndHandle && !ContactActivity.IsWaived(file) && ContactActivity.PortOf(file) is null;
}
