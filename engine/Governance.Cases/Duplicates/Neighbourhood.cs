using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Cases of one category about one place and time. Suggests; nothing here merges anything.</summary>
internal static class Neighbourhood
{
    /// <summary>Metres within which two matters may be one.</summary>
    public const double Reach = 250;

    /// <summary>疑似重复: within this many days.</summary>
    public const int Days = 14;

    /// <summary>同址同类: the third within this many days is lifted.</summary>
    public const int RecurrenceDays = 30;

    /// <summary>群体: so many reporters within a day.</summary>
    public const int Crowd = 10;

    private const long Day = 86_400_000_000;
    private const int Most = 200;
    private const int MostOfAGroup = 60;
    private const int Witnesses = 3;
    private const double Alike = 0.25;
    private const double SameMatter = 0.15;

    /// <summary>Similar cases near in place and time, the most alike first.</summary>
    public static async Task<List<Neighbour>> Alikes(Sought sought, IQueryable<CaseRow> visible, GovernanceDb db, CancellationToken cancellationToken) =>
        [.. (await Near(sought, Candidates(sought, visible, Days * Day), Most, db, cancellationToken)).Where(found => found.Likeness >= Alike).OrderByDescending(found => found.Likeness)];

    /// <summary>How many times this matter came up here in thirty days, this time included.</summary>
    public static async Task<int> Times(Sought sought, GovernanceDb db, CancellationToken cancellationToken) =>
        1 + (await Near(sought, Candidates(sought, db.Cases, RecurrenceDays * Day), Most, db, cancellationToken)).Count(found => found.Likeness >= Alike && found.Row.CreatedMicros <= sought.AtMicros);

    /// <summary>Cases and reporters of the same matter within the day before; a caller who called twice is one reporter.</summary>
    /// <remarks>Asked for every new case: a handful of keys decides nearly always.</remarks>
    public static async Task<(List<string> Cases, int Reporters)> Group(Sought sought, GovernanceDb db, CancellationToken cancellationToken)
    {
        if (Candidates(sought, db.Cases, Day) is not { } rows || await rows.Select(row => row.CaseNo).Take(Crowd - 1).CountAsync(cancellationToken) < Crowd - 1)
            return (sought.CaseNo is { } alone ? [alone] : [], 1);
        var near = await Near(sought, rows.Where(row => row.CreatedMicros <= sought.AtMicros), MostOfAGroup, db, cancellationToken);
        var numbers = near.FindAll(found => found.Likeness >= SameMatter).ConvertAll(found => found.Row.CaseNo);
        if (sought.CaseNo is { } own)
            numbers.Add(own);
        if (numbers.Count < Crowd)
            return (numbers, Math.Max(1, numbers.Count));
        var phones = await db.BlindIndex.Where(row => numbers.Contains(row.CaseNo)).Select(row => new { row.CaseNo, row.Hmac }).ToListAsync(cancellationToken);
        var known = phones.Select(row => row.CaseNo).ToHashSet(StringComparer.Ordinal);
        return (numbers, phones.Select(row => Convert.ToHexString(row.Hmac)).Distinct(StringComparer.Ordinal).Count() + numbers.Count(number => !known.Contains(number)));
    }

    /// <summary>Whether the latest cases of this matter are marked 群体 already: then nobody has to be counted again. When a whole quarter calls, each call is as quick as the first.</summary>
    public static async Task<bool> IsKnownCrowd(Sought sought, GovernanceDb db, CancellationToken cancellationToken)
    {
        if (Candidates(sought, db.Cases, Day) is not { } rows)
            return false;
        var near = await Near(sought, rows.Where(row => row.CreatedMicros <= sought.AtMicros), Witnesses, db, cancellationToken);
        return near.Count == Witnesses && near.TrueForAll(found => found.Likeness >= SameMatter && found.Row.Marks?.Contains("," + CrowdWatch.Mark + ",", StringComparison.Ordinal) == true);
    }

    /// <summary>By category, time and (unless there are coordinates) community; null where nothing is known to compare by.</summary>
    private static IQueryable<CaseRow>? Candidates(Sought sought, IQueryable<CaseRow> cases, long window)
    {
        var (category, street, community) = (sought.CategoryCode, sought.Place.StreetCode, sought.Place.CommunityCode);
        if (category is null || (street is null && community is null && sought.At is null))
            return null;
        var (from, until) = (sought.AtMicros - window, sought.AtMicros + window);
        return cases
            .Where(row => row.CategoryCode == category && row.CreatedMicros >= from && row.CreatedMicros <= until
                && row.CaseNo != sought.CaseNo && row.Status != "void" && row.Visibility != Reaches.Confidential)
            .Where(row => row.Longitude != null || row.CommunityCode == community || (community == null && row.StreetCode == street));
    }

    private static async Task<List<Neighbour>> Near(Sought sought, IQueryable<CaseRow>? candidates, int most, GovernanceDb db, CancellationToken cancellationToken)
    {
        if (candidates is null)
            return [];
        var rows = await candidates.OrderByDescending(row => row.CreatedMicros).Take(most)
            .Select(row => new NearRow(
                row.CaseNo, row.CreatedMicros, row.StreetCode, row.CommunityCode, row.Longitude, row.Latitude, row.Marks,
                db.CaseTexts.Where(text => text.CaseNo == row.CaseNo).Select(text => text.Tokens).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Neighbour(row, sought.LikenessTo(row.Tokens ?? ""), Metres(sought, row)))
                .Where(found => found.IsNear(sought)),
        ];
    }

    private static double? Metres(Sought sought, NearRow row) =>
        sought.At is { } here && row is { Longitude: { } longitude, Latitude: { } latitude } ? Likeness.Metres(here, (longitude, latitude)) : null;
}
