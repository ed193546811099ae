using System.Text.Json;
using Governance.Data;

namespace Governance.Cases;

/// <summary>How a case looks in rows: masked text, codes, and what lists sort and filter by.</summary>
internal static class CaseRows
{
    public static CaseRow Of(Casefile file, long version, long now)
    {
        var current = file.WorkItems.LastOrDefault(item => item.IsOpen && item.Kind != WorkItemKind.CoHandle);
        return new CaseRow
        {
            CaseNo = file.CaseNo,
            Type = file.Type,
            TitleMasked = file.Content.Title,
            Status = Wire(file.Status),
            Stage = Wire(file.Stage),
            IsOpen = file.IsOpen,
            Channel = file.Channel,
            ExternalKey = file.Source?.ExternalKey,
            SourceNo = file.Source?.No,
            SourceDueMicros = file.Source?.DueMicros,
            CategoryCode = file.Category?.Code,
            CategoryPath = file.Category?.Path,
            Nature = Wire(file.Nature),
            Urgency = Wire(file.Urgency),
            Visibility = file.Reach,
            Marks = file.Marks.IsEmpty ? null : $",{string.Join(',', file.Marks)},",
            StreetCode = file.Place.StreetCode,
            CommunityCode = file.Place.CommunityCode,
            HolderUnit = file.Holder.Code,
            HolderPath = file.Holder.Path,
            HolderPerson = current?.Assignee?.UserName,
            DispatchUnit = file.Dispatch?.Unit.Code,
            ComplainedPath = file.ComplainedPath,
            Round = file.Round,
            Version = version,
            NextDueMicros = file.Clocks.Where(clock => clock.IsTicking && clock.Kind is not ClockKinds.Objection).Select(clock => (long?)clock.DueMicros).Min(),
            DueMicros = (file.Latest(ClockKinds.RoundTwo) ?? file.Latest(ClockKinds.Handle))?.DueMicros,
            ReporterDocumentId = file.Reporter.DocumentId,
            Disposal = file.Report?.Method,
            Satisfaction = file.FollowUp?.Result,
            CreatedMicros = file.CreatedMicros,
            UpdatedMicros = now,
            DispatchedMicros = file.Dispatch?.FirstMicros,
            ClosedMicros = file.ClosedMicros,
            ArchivedMicros = file.ArchivedMicros,
        };
    }

    public static WorkItemRow Of(Casefile file, WorkItem item, long version) => new()
    {
        Id = item.Id,
        CaseNo = file.CaseNo,
        Kind = Wire(item.Kind),
        Node = item.Node,
        Title = file.Content.Title,
        Status = Wire(item.Status),
        IsOpen = item.IsOpen,
        Unit = item.Unit.Code,
        UnitPath = item.At.Path,
        Role = item.Role,
        Assignee = item.Assignee?.UserName,
        Urgency = Wire(file.Urgency),
        BookmarkId = item.BookmarkId,
        Version = version,
        CreatedMicros = item.CreatedMicros,
        SignedMicros = item.SignedMicros,
        DueMicros = item.IsOpen ? RowChanges.DueOf(file, item.Id) : null,
        DoneMicros = item.DoneMicros,
        Outcome = item.Outcome,
        DoneBy = item.DoneBy,
    };

    public static ClockRow Of(Casefile file, Clock clock)
    {
        var unit = clock.ItemId is { } id ? file.Item(id)!.Unit : file.Holder;
        return new ClockRow
        {
            Id = clock.Id,
            CaseNo = file.CaseNo,
            WorkItemId = clock.ItemId,
            Kind = clock.Kind,
            Status = clock.StoppedMicros is null ? Wire(clock.Status) : clock.IsMissed ? "missed" : "met",
            IsOpen = clock.IsTicking,
            Unit = unit.Code,
            UnitPath = unit.Path,
            ArmedMicros = clock.ArmedMicros,
            DueMicros = clock.DueMicros,
            OriginalDueMicros = clock.DueMicros,
            FiredMicros = clock.FiredMicros,
            LatenessMicros = clock.LatenessMicros,
            StoppedMicros = clock.StoppedMicros,
            PolicyRow = clock.Row,
            Limit = clock.Limit,
        };
    }

    /// <summary>An enum as it is written on the wire.</summary>
    public static string Wire<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
