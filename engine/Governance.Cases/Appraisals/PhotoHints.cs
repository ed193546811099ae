using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Compares what cameras wrote with where and when the work was. Read each time and kept nowhere: only distances and minutes leave.</summary>
public sealed class PhotoHints(IAttachmentStore store, IReadDb database, CaseReader cases, CityTime time)
{
    private const int Most = 12;
    private const long Minute = 60_000_000;

    internal async Task<List<PhotoHintDto>> Of(Casefile file, Caller caller, CancellationToken cancellationToken)
    {
        var dispatched = file.Dispatch?.AtMicros ?? file.CreatedMicros;
        var photos = file.Attachments.Where(given => given.MediaType.StartsWith("image/", StringComparison.Ordinal) && given.AtMicros >= dispatched).Take(Most).ToList();
        var hashes = photos.ConvertAll(given => given.Id);
        await using var db = database.Open();
        var owners = await db.Attachments.Where(row => hashes.Contains(row.Sha256)).ToDictionaryAsync(row => row.Sha256, row => row.CaseNo, StringComparer.Ordinal, cancellationToken);
        var hints = new List<PhotoHintDto>();
        foreach (var photo in photos)
        {
            var hint = Of(file, photo, await Whereabouts(photo, cancellationToken));
            hints.Add(owners.GetValueOrDefault(photo.Id) is { } owner && !string.Equals(owner, file.CaseNo, StringComparison.Ordinal)
                ? hint with { UsedIn = await Shown(owner, caller, cancellationToken), IsUsed = true }
                : hint);
        }

        return hints;
    }

    // That a picture was used elsewhere may be said; where, only to whoever may know of that case and what it is about.
    private async ValueTask<string?> Shown(string owner, Caller caller, CancellationToken cancellationToken) =>
        (await cases.Read(owner, caller, cancellationToken)) is { Refusal: null } found && Sight.SeesContent((Casefile)found.Value.Domain!, caller) ? owner : null;

    private async ValueTask<PictureWhereabouts> Whereabouts(Attachment photo, CancellationToken cancellationToken) =>
        await store.OpenOriginal(photo.Id, cancellationToken) is { } picture ? PictureWhereabouts.Read(picture) : PictureWhereabouts.Unknown;

    private PhotoHintDto Of(Casefile file, Attachment photo, PictureWhereabouts found)
    {
        int? metres = file.Content is { Longitude: { } longitude, Latitude: { } latitude } && found is { Longitude: { } east, Latitude: { } north }
            ? (int)Likeness.Metres((longitude, latitude), (east, north))
            : null;
        // A camera writes no zone: it was held in this city.
        long? taken = found.Taken is { } local ? CityTime.Micros(new DateTimeOffset(local, time.Local(file.CreatedMicros).Offset)) : null;
        var (from, until) = (file.Dispatch?.FirstMicros ?? file.CreatedMicros, file.Report?.AtMicros ?? photo.AtMicros);
        return new PhotoHintDto(
            photo.Name, metres,
            taken is { } before ? (int)(Math.Max(0, from - before) / Minute) : null, taken is { } after ? (int)(Math.Max(0, after - until) / Minute) : null, null);
    }
}
