using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>加签 and 会签: who is asked for an opinion beside an item, and how their opinions count.</summary>
/// <param name="ItemId">The item that waits for them.</param>
/// <param name="Mode">before (the item rests until they answered) or after (its outcome is held until they agree).</param>
/// <param name="Policy">all 并行会签, sequential 顺序会签, any 或签 or vote 票签.</param>
/// <param name="Threshold">Of a vote: agreement must weigh more than so many per cent.</param>
public sealed record SigningGroup(string Id, string ItemId, string Mode, string Policy, int Threshold, string Text, string By, long AtMicros)
{
    public const string Before = "before";
    public const string After = "after";

    public ImmutableArray<Signer> Signers { get; init; } = [];

    /// <summary>passed, failed or gone; null while open.</summary>
    public string? Outcome { get; init; }

    /// <summary>Those who were not taken off again.</summary>
    public IEnumerable<Signer> Standing => Signers.Where(signer => !signer.Removed);

    public SigningGroup With(Signer changed) =>
        this with { Signers = [.. Signers.Select(signer => string.Equals(signer.Key, changed.Key, StringComparison.Ordinal) ? changed : signer)] };
}

/// <param name="Key">Unit code or user name: who it is, once in a group.</param>
public sealed record Signer(string Key, UnitRef Unit, PersonRef? Person, string Role, int Weight)
{
    /// <summary>Null while it is not this one's turn.</summary>
    public string? ItemId { get; init; }

    public bool? Agrees { get; init; }

    public string? Opinion { get; init; }

    public string? By { get; init; }

    public long? AtMicros { get; init; }

    /// <summary>减签.</summary>
    public bool Removed { get; init; }

    public string Name => Person?.Name ?? Unit.Name;
}

public static class SigningPolicies
{
    public const string All = "all";
    public const string Sequential = "sequential";
    public const string Any = "any";
    public const string Vote = "vote";

    public static readonly ImmutableArray<Choice> Choices =
        [new(All, "并行会签（全部同意）"), new(Sequential, "顺序会签（依次同意）"), new(Any, "或签（一人即可）"), new(Vote, "票签（按权重表决）")];
}
