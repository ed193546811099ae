using Governance.Data;
using Governance.DurabilityTests.Portal.Leaks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.DurabilityTests.Portal;

/// <summary>The portal as installed with PostgreSQL: an appeal goes its whole way over HTTP.</summary>
public sealed class PostgresPortalTests(PostgresCluster cluster) : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("governance-portal-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Appeal_OverHttp_GoesItsWholeWayIsListedAndVerifies()
    {
        await using var portal = new LeakPortal(_data, await cluster.NewDatabase());
        var robot = new CaseRobot(portal);
        var opened = await robot.Open(new { name = "王小明", phone = "13800001234" }, "姚家街道名士豪庭社区锦澜苑3号楼，电梯一个月坏了四回。");
        var number = opened.GetProperty("caseNo").GetString()!;

        var used = await robot.Drive(number);
        var detail = await robot.Get($"/api/cases/{number}");
        var found = await robot.Get($"/api/cases?q={Uri.EscapeDataString("电梯")}&take=20");
        var ledger = await robot.Get($"/api/cases/{number}/ledger");

        new[] { "sign", "assign", "contact", "complete", "sign-off" }.ShouldBeSubsetOf(used.Select(step => step.Split('/')[1]));
        detail.GetProperty("status").GetString().ShouldBe("archived");
        found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("caseNo").GetString()).ShouldContain(number);
        ledger.GetProperty("items").GetArrayLength().ShouldBeGreaterThan(3);
        await using var db = portal.Services.GetRequiredService<IReadDb>().Open();
        (await db.Entries.CountAsync(Cancellation)).ShouldBeGreaterThan(8);
        (await ChainVerifier.Verify(db, Cancellation)).Holds.ShouldBeTrue();
    }
}
