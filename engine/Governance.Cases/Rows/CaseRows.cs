using System.Text.Json;
using Governance.Data;

namespace Governance.Cases;

/// <summary>How a case looks in rows: masked text, codes, and what lists sort and filter by.</summary>
internal static class CaseRows
{
    public static CaseRow Of(Casefile file, long version, long now)
    {
        var row = new CaseRow
        {
            CaseNo = file.CaseNo,
            Type = file.Type,
            TitleMasked = file.Content.Title,
            Status = Wire(file.Status),
            Stage = Wire(file.Stage),
            IsOpen = file.IsOpen,
            Channel = file.Channel,
            Urgency = Wire(file.Urgency),
            Visibility = file.Reach,
            Round = file.Round,
            Version = version,
            CreatedMicros = file.CreatedMicros,
            UpdatedMicros = now,
        };
        Matter(row, file);
        Holding(row, file);
        Ending(row, file);
        return row;
    }

    private static void Matter(CaseRow row, Casefile file)
    {
        row.ExternalKey = file.Source?.ExternalKey;
        row.SourceNo = file.Source?.No;
        row.SourceDueMicros = file.Source?.DueMicros;
        row.CategoryCode = file.Category?.Code;
        row.CategoryPath = file.Category?.Path;
        row.Nature = Wire(file.Nature);
        row.Marks = file.Marks.IsEmpty ? null : $",{string.Join(',', file.Marks)},";
        row.StreetCode = file.Place.StreetCode;
        row.CommunityCode = file.Place.CommunityCode;
        (row.Longitude, row.Latitude) = (file.Content.Longitude, file.Content.Latitude);
        row.LeadNo = file.Membership?.LeadNo;
        row.ReporterDocumentId = file.Reporter.DocumentId;
    }

    private static void Holding(CaseRow row, Casefile file)
    {
        row.HolderUnit = file.Holder.Code;
        row.HolderPath = file.Holder.Path;
        row.HolderPerson = file.WorkItems.LastOrDefault(item => item.IsOpen && !item.IsAside)?.Assignee?.UserName;
        row.DispatchUnit = file.Dispatch?.Unit.Code;
        row.ComplainedPath = file.ComplainedPath;
        row.NextDueMicros = file.NextClock?.DueMicros;
        row.DueMicros = (file.Latest(ClockKinds.RoundTwo) ?? file.Latest(ClockKinds.Handle))?.DueMicros;
        row.DispatchedMicros = file.Dispatch?.FirstMicros;
    }

    private static void Ending(CaseRow row, Casefile file)
    {
        row.Disposal = file.Report?.Method;
        row.NextAnswerDay = file.Report?.NextAnswerOn is { } day ? NextAnswer.Number(day) : null;
        row.Satisfaction = file.FollowUp?.Result;
        row.Solved = file.FollowUp is { } followUp ? FollowUpResults.SolvedOf(followUp) : null;
        row.Excluded = file.Exclusions.LastOrDefault(asked => string.Equals(asked.Decision, "agree", StringComparison.Ordinal))?.Ground;
        row.ClosedMicros = file.ClosedMicros;
        row.ArchivedMicros = file.ArchivedMicros;
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
        DueMicros = item.IsOpen ? file.ClockOf(item)?.DueMicros : null,
        DoneMicros = item.DoneMicros,
        Outcome = item.Outcome,
        DoneBy = item.DoneBy,
        CaseCreatedMicros = file.CreatedMicros,
        ComplainedPath = file.ComplainedPath,
    };

    public static LedgerRow Of(string caseNo, int ordinal, LedgerInterval interval) => new()
    {
        CaseNo = caseNo,
        Ordinal = ordinal,
        FromMicros = interval.FromMicros,
        ToMicros = interval.ToMicros,
        Unit = interval.Unit.Code,
        UnitPath = interval.Unit.Path,
        Inner = interval.Inner?.Code,
        Person = interval.Person?.UserName,
        PersonName = interval.Person?.Name,
        Reason = interval.Reason,
    };

    public static ClockRow Of(Casefile file, Clock clock)
    {
        var unit = (clock.ItemId is { } id ? file.Item(id)?.Unit : null) ?? file.Holder;
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
            OriginalDueMicros = clock.OriginalDueMicros ?? clock.DueMicros,
            FiredMicros = clock.FiredMicros,
            LatenessMicros = clock.LatenessMicros,
            StoppedMicros = clock.StoppedMicros,
            PolicyRow = clock.Row,
            Limit = clock.Limit,
            PauseReason = clock.IsPaused ? clock.Pauses[^1].Reason : null,
            Extensions = clock.Extensions,
        };
    }

    /// <summary>An enum as it is written on the wire.</summary>
    public static string Wire<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
