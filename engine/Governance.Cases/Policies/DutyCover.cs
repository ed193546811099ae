using System.Collections.Immutable;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Somebody has to lead every matter somebody led before.</summary>
internal static class DutyCover
{
    /// <returns>A category that loses its last leading clause on one of the days; null where none does.</returns>
    public static Category? FirstGap(KnowledgeBase shipped, IReadOnlyList<DutyChange> before, IReadOnlyList<DutyChange> after, IEnumerable<DateOnly> days)
    {
        foreach (var day in days)
        {
            var (led, leads) = (On(shipped, before, day), On(shipped, after, day));
            foreach (var category in shipped.Categories.All.Where(category => category.Children.IsEmpty))
                if (IsLed(led, category.Code) && !IsLed(leads, category.Code))
                    return category;
        }

        return null;
    }

    private static ImmutableArray<Duty> On(KnowledgeBase shipped, IReadOnlyList<DutyChange> changes, DateOnly day) =>
        [.. DutyOverlay.Versions(shipped.Duties, changes, shipped.Organisation).Where(duty => DutyOverlay.Holds(duty, day))];

    private static bool IsLed(ImmutableArray<Duty> clauses, CategoryCode category) =>
        clauses.Any(duty => duty.Kind != DutyKind.Supporting && duty.Topics.IsEmpty && duty.Categories.Any(covered => covered.Covers(category)));
}
