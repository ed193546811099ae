using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>说事: what a resident submits, without an account. Everything the desk decides (type, category, unit, urgency) is left to intake.</summary>
public sealed record SayCaseRequest
{
    /// <summary>web, or mini-program where the page is opened inside it.</summary>
    public string? Channel { get; init; }

    public string? Text { get; init; }

    public string? Address { get; init; }

    /// <summary>Degrees, where the resident had their device say so.</summary>
    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    public string? Name { get; init; }

    /// <summary>Needed unless <see cref="Anonymous"/>: somebody will call back.</summary>
    public string? Phone { get; init; }

    /// <summary>企业 that speaks; null for a person.</summary>
    public string? Company { get; init; }

    public bool Anonymous { get; init; }

    public bool Confidential { get; init; }

    public ContactWindowRequest? ContactWindow { get; init; }

    /// <summary>Receipts of uploads made with the same key.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];
}
