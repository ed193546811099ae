using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>Nobody has the watch, unless a test says who.</summary>
internal sealed class InventedRoster : IDutyRoster
{
    public StaffFact? Watch { get; set; }

    public ValueTask<StaffFact?> At(string unit, long micros, CancellationToken cancellationToken) => ValueTask.FromResult(Watch);
}
