using System.Reflection;

namespace Governance.ArchitectureTests;

/// <summary>An activity takes values and returns a value: the governance activities know no database.</summary>
public sealed class PureActivityTests
{
    private const string ActivityNamespace = "Governance.Cases.Activities";

    [Fact]
    public void GovernanceActivities_AllMembers_UseNoDatabaseType()
    {
        var activities = Assembly.Load("Governance.Cases").GetTypes()
            .Where(t => t.Namespace is { } n && n.StartsWith(ActivityNamespace, StringComparison.Ordinal));

        var offenders = activities.Where(UsesDatabase).Select(t => t.FullName);

        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Guard_TypeThatHoldsAContext_Bites()
    {
        UsesDatabase(typeof(Offender)).ShouldBeTrue();
    }

    private static bool UsesDatabase(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var used = type.GetFields(all).Select(f => f.FieldType)
            .Concat(type.GetProperties(all).Select(p => p.PropertyType))
            .Concat(type.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)
                .Concat(m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? [])))
            .Concat(type.GetConstructors(all).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)));
        return used.Any(IsDatabase);
    }

    private static bool IsDatabase(Type type) =>
        (type.Namespace?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) ?? false)
        || (type.Namespace?.StartsWith("Governance.Data", StringComparison.Ordinal) ?? false)
        || type.GetGenericArguments().Any(IsDatabase);

    private sealed class Offender(Microsoft.EntityFrameworkCore.DbContext context)
    {
        public Microsoft.EntityFrameworkCore.DbContext Context { get; } = context;
    }
}
