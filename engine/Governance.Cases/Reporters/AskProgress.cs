using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>How a case stands, for whoever holds its 查询码 or the code of a follow-up link: no sign-in, no content, no names.</summary>
public static class AskProgress
{
    public sealed record Query(string? CaseNo, string? Code) : IRequest<Result<ProgressDto>>;

    /// <param name="Holder">The unit that has it now.</param>
    /// <param name="DueAt">What the unit must do next, whatever it is.</param>
    /// <param name="Reply">The answer given, masked.</param>
    /// <param name="MayAnswer">The follow-up waits for the reporter's judgement.</param>
    public sealed record ProgressDto(
        string CaseNo, string Status, string Holder, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, string? Remaining, string? Reply, DateTimeOffset? RepliedAt, bool MayAnswer)
    {
        /// <summary>改类型: the number it has now; null while it is the one asked for.</summary>
        public string? GoesOnAs { get; init; }

        /// <summary>为什么等: where it is now and what it waits for, one sentence.</summary>
        public string Waiting { get; init; } = "";

        /// <summary>By when the reporter is owed the answer; null before a unit has it, and once it is given.</summary>
        public DateTimeOffset? AnswerBy { get; init; }

        public string? AnswerRemaining { get; init; }

        public int Urges { get; init; }

        /// <summary>When 催办 is possible again; null while it is.</summary>
        public DateTimeOffset? UrgeFrom { get; init; }

        public bool Confidential { get; init; }

        public IReadOnlyList<ActionDto> Actions { get; init; } = [];
    }

    /// <summary>Something the reporter can do on their page.</summary>
    /// <param name="WhyNot">What stands against it now; null when nothing does.</param>
    /// <param name="NeedsWords">Whether it is refused without words; at most <paramref name="MostWords"/> characters, none are taken where that is 0.</param>
    public sealed record ActionDto(string Name, string Title, string? WhyNot, bool NeedsWords, int MostWords, bool TakesFiles);

    internal sealed class Handler(ResidentDoor door, ResidentProgress progress) : IRequestHandler<Query, Result<ProgressDto>>
    {
        public async Task<Result<ProgressDto>> Handle(Query query, CancellationToken cancellationToken) =>
            await door.Find(query.CaseNo, query.Code, cancellationToken) is { } found ? progress.Of(found.File, found.Asked, found.ByLink) : VaultRefusals.CodeWrong();
    }
}
