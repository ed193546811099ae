using System.Collections.Immutable;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>For whom a person stands in now. Read anew at every sign-on of a request: a leave that ends takes its powers along.</summary>
public sealed class Deputies(IReadDb database, IStaffDirectory staff, CityTime time)
{
    /// <summary>The absent ones as they are now: whoever lost a role cannot lend it.</summary>
    public async ValueTask<ImmutableArray<Acting>> Of(string userName, string name, CancellationToken cancellationToken)
    {
        var now = time.NowMicros;
        await using var db = database.Open();
        var away = await db.Absences.Where(row => row.Deputy == userName && row.UntilMicros > now && row.FromMicros <= now && row.EndedMicros == null)
            .OrderBy(row => row.FromMicros).Select(row => row.UserName).ToListAsync(cancellationToken);
        var principals = ImmutableArray.CreateBuilder<Acting>();
        foreach (var absent in away)
            if (await staff.Find(absent, cancellationToken) is { } found)
                principals.Add(Standing(found, new PersonRef(userName, name)));
        return principals.ToImmutable();
    }

    /// <summary>甲代乙: 乙's powers, both names.</summary>
    public static Acting Standing(StaffFact absent, PersonRef deputy) =>
        new(absent.UserName, $"{deputy.Name}代{absent.Name}", absent.Unit) { Roles = absent.Roles, Deputy = deputy, Principal = absent.Name };
}
