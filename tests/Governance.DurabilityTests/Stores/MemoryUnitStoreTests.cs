using Governance.Execution;

namespace Governance.DurabilityTests;

public sealed class MemoryUnitStoreTests : UnitStoreContract
{
    private protected override Task<StoreFixture> StartFixture() => Task.FromResult<StoreFixture>(new MemoryFixture());

    private sealed class MemoryFixture : StoreFixture
    {
        public override IUnitStore Store { get; } = new MemoryUnitStore();
    }
}
