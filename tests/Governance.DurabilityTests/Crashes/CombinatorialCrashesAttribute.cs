using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Governance.DurabilityTests;

/// <summary>Every commit, each before and after.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CombinatorialCrashesAttribute(int commits) : DataAttribute
{
    public int Commits => commits;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [.. Enumerable.Range(0, commits).SelectMany(c => new[] { new TheoryDataRow(c, false), new TheoryDataRow(c, true) })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
