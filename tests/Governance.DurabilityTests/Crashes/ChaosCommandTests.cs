using System.Text.Json;
using Governance.Execution;
using Governance.Portal.Commands;
using Governance.Portal.Commands.Chaos;
using Npgsql;

namespace Governance.DurabilityTests;

/// <summary><c>governance chaos</c>, few rounds; the long run is made by hand and stands in docs/performance.md.</summary>
public sealed class ChaosCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_TenRoundsOnSqlite_LosesNothing()
    {
        var (exit, report) = await Chaos("--rounds", "10", "--seed", "7", "--json");

        exit.ShouldBe(0, report.ToString());
        report.GetProperty("kills").GetInt32().ShouldBe(10);
        report.GetProperty("acknowledged").GetInt32().ShouldBeGreaterThan(100);
        report.GetProperty("found").GetProperty("timersArmed").GetInt32().ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Run_PostgresRestartedUnderTwoNodes_LosesNothing()
    {
        await using var server = await OwnPostgres.Start("");
        var database = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "chaos" }.ToString();

        var (exit, report) = await Chaos("--rounds", "3", "--nodes", "2", "--postgres", database, "--restart", server.RestartCommand, "--json");

        exit.ShouldBe(0, report.ToString());
        report.GetProperty("restarts").GetInt32().ShouldBe(3);
        report.GetProperty("kills").GetInt32().ShouldBe(6);
    }

    [Theory]
    [InlineData("--rounds", "0")]
    [InlineData("--nodes", "2")]
    [InlineData("--restart", "true")]
    [InlineData("file")]
    public async Task Run_WrongCall_SaysSo(params string[] arguments) =>
        (await ChaosCommand.Run(arguments, TextWriter.Null, Stop)).ShouldBe(2);

    [Fact]
    public async Task Check_WhatCallersWereToldIsNotThere_FindsIt()
    {
        await using var fixture = await SqliteFixture.Start();
        var host = new BurstHost(
            fixture.Store, new NoFacts(), ChaosFlows.Library(), ActivityCatalog.Standard, domain: null, TimeProvider.System, EngineSettings.Default);
        ChaosOperation[] done = [ChaosOperation.Open("c"), ChaosOperation.Add("c"), ChaosOperation.Start("life"), ChaosOperation.Go("life")];
        foreach (var operation in done)
            (await host.Run(operation.ToStimulus(), operation.Options(), Stop)).Refusal.ShouldBeNull();

        await using var db = fixture.Read.Open();
        var found = await ChaosCheck.Of(db, [.. done, ChaosOperation.Add("c"), ChaosOperation.Start("never")], Stop);

        found.Chain.Holds.ShouldBeTrue();
        (found.Lost, found.WrongCounters, found.MessagesMissing, found.MessagesUnsent).ShouldBe((2, 1, 1, 1));
        (found.UnfinishedLives, found.TimersArmed, found.TimersMissed).ShouldBe((1, 1, 1));
        found.Holds.ShouldBeFalse();
    }

    private static async Task<(int Exit, JsonElement Report)> Chaos(params string[] arguments)
    {
        using var stdout = new StringWriter();
        var exit = await ChaosCommand.Run(arguments, stdout, Stop);
        return (exit, JsonSerializer.Deserialize<JsonElement>(stdout.ToString()));
    }

    [Fact]
    public async Task Worker_WhoseParentIsGone_EndsByItself()
    {
        var directory = Directory.CreateTempSubdirectory("governance-orphan-").FullName;
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "chaos", "--worker"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Governance__DataDirectory"] = directory;
        using var worker = System.Diagnostics.Process.Start(start)!;
        var said = worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await worker.StandardInput.WriteLineAsync("BEGIN");
        await worker.StandardInput.FlushAsync(TestContext.Current.CancellationToken);

        worker.StandardInput.Close();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);

        worker.ExitCode.ShouldBe(Governance.Portal.Commands.Chaos.ChaosWorker.OrphanExit);
        await said;
        Directory.Delete(directory, recursive: true);
    }
}
