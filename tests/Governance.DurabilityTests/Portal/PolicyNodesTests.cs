using System.Globalization;
using System.Text.Json;
using Governance.DurabilityTests.Portal.Leaks;

namespace Governance.DurabilityTests.Portal;

/// <summary>Two servers over one PostgreSQL: a limit changed on one is the limit on both, and open clocks are counted.</summary>
public sealed class PolicyNodesTests(PostgresCluster cluster) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // One folder: nodes share the vault's keys.
    private readonly string _data = Directory.CreateTempSubdirectory("governance-policy-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Change_OnOneNode_TheOtherNodesNewCasesFollow()
    {
        var database = await cluster.NewDatabase();
        await using var one = new LeakPortal(_data, database);
        await using var two = new LeakPortal(_data, database);
        var (here, there) = (new CaseRobot(one), new CaseRobot(two));
        var opened = await here.Get($"/api/cases/{await Open(here)}");
        var (clock, row) = await Governing(here, opened);

        var preview = await here.Post("/api/policies/limits/appeal", Asked(row, dryRun: true));
        var made = await here.Post("/api/policies/limits/appeal", Asked(row, dryRun: false));
        var recount = await here.Post("/api/clocks/recompute/preview", new { });
        var followed = await Until(async () => LimitOf(await there.Get($"/api/cases/{await Open(there)}"), clock) is "7 工作时");

        preview.GetProperty("reach").GetProperty("moved").GetInt32().ShouldBe(1);
        made.GetProperty("after").GetProperty("limit").GetProperty("text").GetString().ShouldBe("7 工作时");
        recount.GetProperty("moved").GetInt32().ShouldBe(1);
        followed.ShouldBeTrue();
    }

    /// <summary>A clock that runs in the case, and the row it has its limit of.</summary>
    private static async Task<(string Clock, string Row)> Governing(CaseRobot robot, JsonElement opened)
    {
        var clock = opened.GetProperty("clocks").EnumerateArray().First(each => each.GetProperty("status").GetString() is "running").GetProperty("kind").GetString()!;
        var (urgency, nature) = (opened.GetProperty("urgency").GetString(), opened.GetProperty("nature").GetString());
        var trial = await robot.Get($"/api/policies/limits/appeal/try?clock={clock}&urgency={urgency}&nature={nature}&source=phone");
        return (clock, trial.GetProperty("row").GetProperty("id").GetString()!);
    }

    private static object Asked(string row, bool dryRun) => new
    {
        kind = "change",
        row,
        limit = new { amount = 7, unit = "working-hour" },
        basis = "区政府令第 1 号",
        reason = "按新规定调整",
        dryRun,
    };

    private static async Task<string> Open(CaseRobot robot) =>
        (await robot.Open(new { name = "王小明", phone = "13800001234" }, string.Create(CultureInfo.InvariantCulture, $"姚家街道名士豪庭社区锦澜苑3号楼，电梯一个月坏了四回 {Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}。")))
        .GetProperty("caseNo").GetString()!;

    private static string? LimitOf(JsonElement opened, string kind) =>
        opened.GetProperty("clocks").EnumerateArray().First(clock => string.Equals(clock.GetProperty("kind").GetString(), kind, StringComparison.Ordinal)).GetProperty("limit").GetString();

    private static async Task<bool> Until(Func<Task<bool>> holds)
    {
        var from = TimeProvider.System.GetTimestamp();
        using var every = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (TimeProvider.System.GetElapsedTime(from) < Patience)
        {
            if (await holds())
                return true;
            await every.WaitForNextTickAsync(Cancellation);
        }

        return false;
    }
}
