using System.Text.Json.Nodes;
using Governance.Data;
using Governance.Studio;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.ScenarioTests.Studio;

/// <summary>Definitions published before they could start by themselves.</summary>
public sealed class ArmingTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("governance-arming-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Ensure_PublishedBeforeTriggersExisted_ArmsItOnce()
    {
        await using var server = await StudioServer.Start(_data);
        await Publish(server);
        await Forget();
        var arming = server.Services.GetRequiredService<TriggerArming>();

        var armed = await arming.Ensure(Stop);
        var again = await arming.Ensure(Stop);

        (armed, again).ShouldBe((1, 0));
        (await Timers(server)).ShouldBe(1);
    }

    [Fact]
    public async Task Ensure_JustPublished_LeavesItToThePublication()
    {
        await using var server = await StudioServer.Start(_data);
        await Publish(server);

        var armed = await server.Services.GetRequiredService<TriggerArming>().Ensure(Stop);

        armed.ShouldBe(0);
    }

    private static async Task Publish(StudioServer server)
    {
        var model = Drawings.Appeal("clockwork", "钟");
        var timer = Drawings.Node("t", "Elsa.Timer", "每小时", 0, 0);
        timer["interval"] = new JsonObject { ["typeName"] = "TimeSpan", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "01:00:00" } };
        timer["customProperties"]!["canStartWorkflow"] = true;
        Drawings.Activities(model).Insert(0, timer);
        model["root"]!["connections"]!.AsArray().Add(Drawings.Edge("t", "Done", "a1"));
        var saved = await server.Post("workflow-definitions", Drawings.Save(model, publish: true));
        saved["$status"]!.GetValue<int>().ShouldBe(200, saved.ToJsonString());
    }

    private static async Task<int> Timers(StudioServer server)
    {
        await using var db = server.Services.GetRequiredService<IReadDb>().Open();
        return await db.Timers.CountAsync(Stop);
    }

    // What publishing tells the triggers, an older version of the product did not tell.
    private async Task Forget()
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_data, "governance.db"), Pooling = false }.ToString());
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM told";
        (await command.ExecuteNonQueryAsync(Stop)).ShouldBeGreaterThan(0);
    }
}
