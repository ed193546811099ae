using System.Text.Json.Serialization;
using Governance.Execution;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Governance.Data;

/// <summary>A change of rows that commits with the burst it belongs to. A value: it decides nothing.</summary>
public abstract record RowEffect : Effect
{
    /// <summary>Tracks the change on <paramref name="db"/>; may load by key with <c>Find</c>; never saves.</summary>
    public abstract void Apply(GovernanceDb db);

    /// <summary>The row it leaves behind, when it says all of it: stores that can write it by a prepared statement instead.</summary>
    public virtual object? WholeRow() => null;

    /// <summary>The same row as it was before, when that is known: only what differs is written.</summary>
    public virtual object? FormerRow() => null;

    /// <summary>Only what differs between the two rows is true of them; a store that does not find the row throws <see cref="RowMissingException"/>.</summary>
    [JsonIgnore]
    public bool IsPartial { get; init; }

    /// <summary>What <see cref="Apply"/> does with a row that says all of itself: adds it, or brings the known one in line.</summary>
    protected void Put<TRow>(GovernanceDb db, TRow? known, TRow row)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(db);
        if (known is not null)
            Set(db.Entry(known), row);
        else if (IsPartial)
            throw new RowMissingException($"A row of {typeof(TRow).Name} is missing.");
        else
            db.Set<TRow>().Add(row);
    }

    private void Set(EntityEntry known, object row)
    {
        if (!IsPartial || FormerRow() is not { } former)
        {
            known.CurrentValues.SetValues(row);
            return;
        }

        foreach (var column in known.Properties.Select(property => property.Metadata).Where(property => property.PropertyInfo is not null))
            if (column.PropertyInfo!.GetValue(row) is var value && !Equals(value, column.PropertyInfo.GetValue(former)))
                known.Property(column).CurrentValue = value;
    }
}

/// <summary>A row that should be there is not: nothing of the unit was written, and whoever knows the whole row can write it.</summary>
public sealed class RowMissingException : Exception
{
    public RowMissingException()
    {
    }

    public RowMissingException(string message)
        : base(message)
    {
    }

    public RowMissingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
