using Governance.Data;

namespace Governance.Cases;

/// <summary>What a change would mean for clocks that run, before it is made.</summary>
public sealed class LimitReach(IReadDb database, CaseTypeBook types, CityTime time)
{
    internal async Task<LimitReachDto> Of(string type, LimitChanges with, LimitChange change, CancellationToken cancellationToken)
    {
        var then = LimitOverlay.Over(types.Shipped(type)!, with.Items, change.From);
        var survey = new ClockSurvey(database, new Deadlines(types.With(type, then), time.Calendar));
        var (now, open, moved, overdue) = (time.NowMicros, 0, 0, 0);
        await foreach (var clock in survey.Of(type, change.Clock, cancellationToken))
        {
            open++;
            moved += clock.Moves ? 1 : 0;
            overdue += clock.Moves && clock.DueMicros >= now && clock.Fact!.DueMicros < now ? 1 : 0;
        }

        return new LimitReachDto(open, moved, overdue);
    }
}
