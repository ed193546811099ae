namespace Governance.Execution.Time;

/// <summary>
/// Which of two rows that both cover a case is the more specific; the first comes first. What is said of the matter itself outweighs where
/// it came from, and that outweighs where it lies: severity, urgency, category (longer prefix), nature, source, district, city. Then the
/// file's own rows before its preset's, the row that came into force later, the id. Total, so the choice never depends on file order.
/// </summary>
internal sealed class LimitOrder : IComparer<LimitRow>
{
    public static LimitOrder Instance { get; } = new();

    public int Compare(LimitRow? x, LimitRow? y)
    {
        if (x is null || y is null)
            throw new ArgumentNullException(x is null ? nameof(x) : nameof(y));
        var order = Weight(y.Scope).CompareTo(Weight(x.Scope));
        if (order == 0)
            order = x.Layer.CompareTo(y.Layer);
        if (order == 0)
            order = y.From.CompareTo(x.From);
        return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }

    private static (int, int, int, int, int, int, int) Weight(LimitScope scope) => (
        Said(scope.Severity), Said(scope.Urgency), scope.Category?.Length ?? 0, Said(scope.Nature), Said(scope.Source),
        Said(scope.District), Said(scope.City));

    private static int Said(string? condition) => condition is null ? 0 : 1;
}
