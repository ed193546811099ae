using System.Xml.Linq;
using Governance.Data;
using Governance.Execution;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Governance.Portal.SignIn;

/// <summary>Data-protection keys live in the database, so that every node reads every other node's cookies.</summary>
internal sealed class DatabaseKeys(IReadDb read, RowWrites writes, TimeProvider time) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = read.Open();
        return [.. db.Set<DataProtectionKeyRow>().Select(k => k.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    // The framework's contract is synchronous; it is called once in ninety days.
    public void StoreElement(XElement element, string friendlyName)
    {
        var row = new DataProtectionKeyRow
        {
            FriendlyName = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
            CreatedMicros = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
        };
        var what = new Happening("protection-key.created", "生成会话保护密钥", friendlyName);
        writes.Write(new AggregateKey("protection-key/" + friendlyName), Actor.System, what, _ => [new KeyStored(row)], CancellationToken.None)
            .AsTask().GetAwaiter().GetResult();
    }

    private sealed record KeyStored(DataProtectionKeyRow Row) : RowEffect
    {
        public override string Name => "protection-key.created";

        public override void Apply(GovernanceDb db) => db.Add(Row);
    }
}
