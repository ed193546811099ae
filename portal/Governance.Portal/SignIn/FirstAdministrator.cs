using System.Text.Json;
using Governance.Cases;
using Governance.Data;
using Governance.Knowledge;

namespace Governance.Portal.SignIn;

/// <summary>The first account of an installation: <c>admin</c>, with the password named in <c>Governance__AdminPassword</c> at first start.</summary>
internal sealed class FirstAdministrator(Accounts accounts, KnowledgeBase knowledge, IConfiguration configuration, TimeProvider time)
{
    private const string UserName = "admin";

    /// <summary>Does nothing when no password is named or the account exists: the setting never changes a password.</summary>
    public async Task Ensure(CancellationToken cancellationToken)
    {
        if (configuration["Governance:AdminPassword"] is not { Length: > 0 } password)
        {
            return;
        }

        var now = time.GetUtcNow();
        var micros = (now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var account = new AccountRow
        {
            Id = UserName,
            UserName = UserName,
            NormalizedName = UserName,
            DisplayName = "系统管理员",
            Unit = knowledge.Organisation.Root.Code.Value,
            Roles = JsonSerializer.Serialize(new[] { RoleNames.Admin }),
            SecurityStamp = Guid.CreateVersion7(now).ToString("N"),
            CreatedMicros = micros,
            UpdatedMicros = micros,
        };
        await accounts.Ensure([account], password, cancellationToken);
    }
}
