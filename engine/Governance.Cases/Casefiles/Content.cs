using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>What the reporter said, masked; the words themselves lie sealed.</summary>
/// <param name="DocumentId">Sealed document with the raw title, text, address and expectation.</param>
/// <param name="Commitment">Salted hash of that document, lower-case hex: proves later that it is the same.</param>
/// <param name="Respondent">Who is complained of, masked.</param>
public sealed record Content(
    string DocumentId, string Commitment, string Title, string Text, string? Address = null, string? Expectation = null,
    long? OccurredMicros = null, string? Respondent = null)
{
    /// <summary>Where it is, in degrees; null where only words say it.</summary>
    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>联名人数.</summary>
    public int? JointSigners { get; init; }
}

/// <summary>Who reported, masked.</summary>
/// <param name="DocumentId">Sealed identity; null when nothing was given.</param>
/// <param name="Kind">person, company, trader or organisation.</param>
/// <param name="FollowUpBy">phone, sms or none (免回访).</param>
public sealed record Reporter(
    string? DocumentId, string? Name, string? Phone, string Kind = "person", bool Anonymous = false, bool Confidential = false,
    string FollowUpBy = "phone")
{
    /// <summary>When identity, raw words and attachments were destroyed (依法删除); null while they lie sealed.</summary>
    public long? ErasedMicros { get; init; }

    /// <summary>可联系时段; null where none was named.</summary>
    public ContactWindow? Window { get; init; }
}

/// <summary>Number and deadline of the city's 12345 or another system above.</summary>
public sealed record Source(string? No, long? DueMicros, string? ExternalKey);

public sealed record CategoryRef(string Code, string Path);

public sealed record Place(string? StreetCode, string? Street, string? CommunityCode, string? Community)
{
    public static readonly Place Unknown = new(null, null, null, null);
}

/// <param name="Path">Codes from the root, each followed by a slash: a subtree is a prefix.</param>
/// <param name="Line">Path by the department it belongs to, for a stationed unit (派驻站所).</param>
public sealed record UnitRef(string Code, string Name, string Path, string? Line = null)
{
    public bool IsWithin(UnitRef above) => IsWithin(above.Path);

    public bool IsWithin(string path) =>
        Path.StartsWith(path, StringComparison.Ordinal) || (Line?.StartsWith(path, StringComparison.Ordinal) ?? false);
}

/// <summary>What an operator fixed; null leaves it to the machine.</summary>
public sealed record Wishes
{
    public string? CategoryCode { get; init; }

    public string? UnitCode { get; init; }

    public ImmutableArray<string> CoUnitCodes { get; init; } = [];

    public Urgency? Urgency { get; init; }

    public Nature? Nature { get; init; }

    /// <summary>accept or decline a proposal to divide; null: the desk decides when there is one.</summary>
    public string? Split { get; init; }

    /// <summary>true: a person names the unit; null where nobody asked for that.</summary>
    public bool? ToDesk { get; init; }
}

/// <param name="ItemId">The work item it was given with; null for what came with the case, and where it was given before items were kept.</param>
public sealed record Attachment(string Id, string Name, long Size, string MediaType, long AtMicros, string By, string? ItemId = null);

/// <summary>备注, 催办, 追加, 督办 and the like, in order.</summary>
/// <param name="Kind">note, urge, supplement or supervise.</param>
public sealed record Note(string Kind, string Text, long AtMicros, string By, string? DocumentId = null);

/// <summary>联系诉求人.</summary>
/// <param name="Result">One of <see cref="ContactResults"/>.</param>
public sealed record Contact(long AtMicros, string By, string Result, string? Note, int Round);
