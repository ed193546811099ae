using System.Text.Json;
using Governance.Cases;
using Governance.Data;
using Governance.Portal.SignIn;

namespace Governance.Portal.Demo;

/// <summary>Accounts of the invented people; created in Development only.</summary>
internal sealed class DemoAccounts(Accounts accounts, DemoPeople people, TimeProvider time)
{
    public async Task Ensure(CancellationToken cancellationToken)
    {
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        await accounts.Ensure([.. people.All().Select(person => Row(person, now))], people.Password, cancellationToken);
    }

    /// <summary>What the sign-in page shows.</summary>
    public IEnumerable<DemoCard> Cards() => people.All().Where(person => person.IsOnCard).Select(person => new DemoCard(
        person.UserName, person.Name, string.Join('、', person.Roles.Select(RoleNames.NameOf)), person.Unit.ShortName, people.Password));

    private static AccountRow Row(DemoPerson person, long now) => new()
    {
        Id = person.UserName,
        UserName = person.UserName,
        NormalizedName = person.UserName,
        DisplayName = person.Name,
        Unit = person.Unit.Code.Value,
        Roles = JsonSerializer.Serialize(person.Roles),
        SecurityStamp = "demo",
        CreatedMicros = now,
        UpdatedMicros = now,
    };
}

/// <summary>One clickable card of the sign-in page.</summary>
internal sealed record DemoCard(string UserName, string Name, string RoleName, string UnitName, string Password);
