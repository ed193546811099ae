using System.Collections.Immutable;
using System.Text.Json;
using Governance.Data;
using Governance.Execution;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>A registration turned into a case: what is personal is sealed, the rest is masked.</summary>
/// <param name="Sealed">Rows of the vault, committed with the burst and kept out of the chain.</param>
public sealed record Registration(Casefile File, ImmutableArray<Effect> Sealed);

/// <summary>Seals and masks.</summary>
public sealed class Registrar(SealedDocuments vault, UnitBook units)
{
    /// <summary>Shown for the number of a reporter who asked for secrecy.</summary>
    internal const string HiddenPhone = "***********";

    public Registration Register(OpenCaseRequest request, CaseType type, CaseNo number, ImmutableArray<string> marks, ImmutableArray<Attachment> attachments)
    {
        var raw = new RawText(request.Title!.Trim(), request.Text!.Trim(), request.Address, request.Expectation, request.Respondent);
        var given = request.Reporter is { } who && !IsNothing(who) ? new RawReporter(who.Name?.Trim(), who.Phone?.Trim(), who.Company?.Trim(), who.IdNumber?.Trim()) { Recorder = RecorderOf(who.Recorder) } : null;
        var hide = Hiding(given, request.Reporter);
        var text = vault.Seal(number.Value, "text", JsonSerializer.SerializeToUtf8Bytes(raw, CaseJson.Options));
        var (reporter, identity) = Reporter(request, given, number);
        var desk = units.Find(type.Desk) ?? throw new InvalidOperationException($"The desk {type.Desk} of {type.Type} is no unit.");
        var file = new Casefile
        {
            CaseNo = number.Value,
            Type = type.Type,
            Channel = request.Channel!,
            Content = ContentOf(request, raw, text, hide),
            Reporter = reporter with { Window = reporter.Phone is null ? null : ContactWindows.Of(request.ContactWindow) },
            Source = SourceOf(request),
            Desk = desk,
            Holder = desk,
            Wishes = WishesOf(request),
            Marks = [.. marks, .. Marks(request)],
            Attachments = [.. attachments.Select(file => file with { Name = hide(file.Name) })],
            Reach = reporter.Confidential ? Reaches.Sensitive : Reaches.Internal,
            SelfFiled = request.SelfFiled ? true : null,
            CreatedMicros = 0,
        };
        return new Registration(file, [.. text.Effects, .. identity]);
    }

    private static Content ContentOf(OpenCaseRequest request, RawText raw, Sealed text, Func<string, string> hide) =>
        new(text.Id, text.Commitment, hide(raw.Title), hide(raw.Text), Mask(raw.Address, hide), Mask(raw.Expectation, hide),
            request.OccurredAt is { } at ? CityTime.Micros(at) : null, Mask(raw.Respondent, hide))
        {
            Longitude = request.Longitude,
            Latitude = request.Latitude,
            JointSigners = request.JointSigners,
        };

    /// <summary>How free words are hidden: by context, by the name that is known, and without the door where nobody may know who reported.</summary>
    private static Func<string, string> Hiding(RawReporter? who, ReporterRequest? given) => given is { Anonymous: true } or { Confidential: true }
        ? text => KnownWords.WithoutDoor(KnownWords.Mask(text, who))
        : text => KnownWords.Mask(text, who);

    private static IEnumerable<string> Marks(OpenCaseRequest request)
    {
        if (request.Reporter?.Recorder is not null)
            yield return Recorders.Mark;
        if (request.InWriting)
            yield return Recorders.InWriting;
    }

    private static bool IsNothing(ReporterRequest given) =>
        string.IsNullOrWhiteSpace(given.Name) && string.IsNullOrWhiteSpace(given.Phone) && string.IsNullOrWhiteSpace(given.Company) && string.IsNullOrWhiteSpace(given.IdNumber)
        && given.Recorder is null;

    private static RawRecorder? RecorderOf(RecorderRequest? given) => given is null ? null : new RawRecorder(given.Name!.Trim(), given.Phone?.Trim() is { Length: > 0 } phone ? phone : null, given.Relation!);

    private (Reporter Reporter, IReadOnlyList<Effect> Rows) Reporter(OpenCaseRequest request, RawReporter? raw, CaseNo number)
    {
        var given = request.Reporter ?? new ReporterRequest { Anonymous = true };
        // Who was taken in in writing is answered in writing.
        var (by, kind) = (request.FollowUpBy ?? (request.InWriting ? "sms" : "phone"), given.Kind ?? "person");
        if (raw is null)
            return (new Reporter(null, null, null, kind, Anonymous: true, given.Confidential, "none"), []);
        var identity = vault.Seal(number.Value, "reporter", JsonSerializer.SerializeToUtf8Bytes(raw, CaseJson.Options), raw.ContactPhone);
        // An anonymous reporter's name is kept sealed only; the number stays reachable for the answer unless they refuse it.
        var name = given.Anonymous || given.Confidential ? null : raw.Name is { Length: > 0 } full ? Masking.MaskName(full) : null;
        var phone = raw.ContactPhone is { Length: > 0 } digits ? (given.Confidential ? HiddenPhone : Masking.MaskPhone(digits)) : null;
        return (new Reporter(identity.Id, name, phone, kind, given.Anonymous, given.Confidential, by), identity.Effects);
    }

    private static Source? SourceOf(OpenCaseRequest request) => request is { SourceNo: null, SourceDueAt: null, ExternalKey: null }
        ? null
        : new Source(request.SourceNo, request.SourceDueAt is { } due ? CityTime.Micros(due) : null, request.ExternalKey);

    private static Wishes WishesOf(OpenCaseRequest request) => new()
    {
        CategoryCode = request.CategoryCode,
        UnitCode = request.UnitCode,
        CoUnitCodes = request.CoUnitCodes,
        Split = request.Split,
        ToDesk = request.ToDesk ? true : null,
        Urgency = request.Urgency is { } urgency ? Wires.Urgency(urgency) : null,
        Nature = request.Nature is { } nature ? Wires.Nature(nature) : null,
    };

    private static string? Mask(string? text, Func<string, string> hide) => string.IsNullOrWhiteSpace(text) ? null : hide(text.Trim());
}

/// <summary>The words themselves, sealed.</summary>
public sealed record RawText(string Title, string Text, string? Address, string? Expectation, string? Respondent);

/// <summary>Identity, sealed.</summary>
public sealed record RawReporter(string? Name, string? Phone, string? Company, string? IdNumber = null)
{
    public RawRecorder? Recorder { get; init; }

    /// <summary>Where they can be reached: their own number, else that of who registered for them.</summary>
    public string? ContactPhone => Phone is { Length: > 0 } own ? own : Recorder?.Phone;
}
