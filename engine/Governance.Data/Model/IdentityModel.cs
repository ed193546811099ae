using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Accounts, machine keys, data-protection keys.</summary>
internal static class IdentityModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<AccountRow>(e =>
        {
            e.ToTable("accounts").HasKey(r => r.Id);
            e.HasIndex(r => r.NormalizedName).IsUnique().HasDatabaseName(UniqueRules.UserName);
            e.HasIndex(r => r.Unit);
        });
        model.Entity<RoleRow>(e => e.ToTable("roles").HasKey(r => r.Code));
        model.Entity<DataProtectionKeyRow>(e => e.ToTable("data_protection_keys").HasKey(r => r.FriendlyName));
    }
}
