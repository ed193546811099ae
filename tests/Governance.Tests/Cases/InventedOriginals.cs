using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>No case is open beside the one under test, unless a test says which.</summary>
internal sealed class InventedOriginals : IOriginals
{
    public OriginalCase? Open { get; set; }

    public ValueTask<OriginalCase?> Find(OriginalQuestion question, CancellationToken cancellationToken) => ValueTask.FromResult(Open);
}
