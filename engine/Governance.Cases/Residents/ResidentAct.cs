using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Something a resident does with their own case.</summary>
internal abstract class ResidentAct
{
    public abstract string Name { get; }

    public abstract string Title { get; }

    /// <summary>How much of what the resident writes it takes, and whether it needs any.</summary>
    public virtual (int Most, bool Needed) Words => (0, false);

    public virtual bool TakesFiles => false;

    /// <summary>Whether the code of a follow-up's message is good for it too.</summary>
    public virtual bool IsJudging => false;

    /// <summary>What stands against it now, and what to do instead.</summary>
    /// <param name="city">Instants as people of the city read them.</param>
    public abstract Refusal? WhyNot(Casefile file, long now, Func<long, DateTimeOffset> city);

    /// <summary>What the resident is told when it is done.</summary>
    public abstract string Thanks(Casefile after);

    public abstract DomainStep Apply(VerbCall call, Aggregate before);

    protected static Refusal? Closed(Casefile file) => file switch
    {
        { IsOpen: true } => null,
        { Status: CaseStatus.Merged } => ResidentRefusals.RestsElsewhere(),
        _ => ResidentRefusals.Over(file.CaseNo),
    };

    private const int MostADay = 10;
    private const long Day = 86_400_000_000;

    /// <summary>Enough for anybody with something to say, too few to bury a handler in.</summary>
    protected static Refusal? SaidOften(Casefile file, long now) =>
        file.Notes.Count(note => string.Equals(note.By, Residents.Name, StringComparison.Ordinal) && now - note.AtMicros < Day) >= MostADay ? ResidentRefusals.SaidOften(MostADay) : null;
}

/// <param name="Data">The words, masked, and the document that holds them as typed.</param>
internal sealed record ResidentActData(string Act, JsonElement Data)
{
    /// <summary>Photos and recordings that came with it.</summary>
    public System.Collections.Immutable.ImmutableArray<Attachment> Attached { get; init; } = [];
}
