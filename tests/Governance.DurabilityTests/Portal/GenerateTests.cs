using System.Text.Json;
using Governance.Cases;
using Governance.Data;
using Governance.Portal.Commands.Generate;
using Governance.Portal.Composition;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.DurabilityTests;

/// <summary>Generated cases stand beside real ones: the chain holds, lists and search find them, verbs move the open ones.</summary>
public sealed class GenerateTests
{
    private const int Closed = 60;
    private const int Open = 120;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fill_ClosedAndOpen_VerifiesIsFoundAndGoesOn()
    {
        var directory = Directory.CreateTempSubdirectory("governance-generated-").FullName;
        var data = new DataOptions(DatabaseKind.Sqlite, directory, null);
        await Fill(data);
        await using var rooms = new ServiceCollection().AddLogging().AddGovernance(ProductFiles.Find(), data).BuildServiceProvider();
        await rooms.GetRequiredService<Studio.DefinitionFiles>().Load(Stop);
        await using var db = rooms.GetRequiredService<IReadDb>().Open();

        var report = await ChainVerifier.Verify(db, Stop);
        var item = await db.WorkItems.FirstAsync(row => row.IsOpen && row.Kind == "sign-and-handle" && row.Status == "pending", Stop);
        var signed = await rooms.GetRequiredService<IMediator>().Send(
            new ActOnWorkItem.Command(Liaison(rooms, item.Unit!), item.Id, "sign", JsonSerializer.SerializeToElement(new { }), null, 1, null), Stop);

        report.Holds.ShouldBeTrue();
        (await db.Cases.CountAsync(row => !row.IsOpen, Stop)).ShouldBe(Closed);
        (await db.Cases.CountAsync(row => row.IsOpen, Stop)).ShouldBe(Open);
        (await db.NewestTexts("号楼", long.MaxValue, 500).CountAsync(Stop)).ShouldBe(Closed + Open);
        signed.Refusal.ShouldBeNull();
        (await ChainVerifier.Verify(db, Stop)).Holds.ShouldBeTrue();
        await rooms.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    private static async Task Fill(DataOptions data)
    {
        await using (var services = new ServiceCollection().AddGovernanceData(data).BuildServiceProvider())
            await services.GetRequiredService<IDatabaseStartup>().EnsureCreated(Stop);
        var templates = await TemplateRounds.Make(ProductFiles.Find(), 20, Stop);
        using var bulk = new SqliteFill(new SqliteFile(DataComposition.SqlitePath(data)));
        var now = CityTime.Micros(TimeProvider.System.GetUtcNow());
        await new CaseGenerator(bulk, now).Fill(new CaseCopies(bulk, templates, now, new Random(7)), Closed, Open, _ => { });
        await bulk.Finish(_ => { }, Stop);
    }

    private static Caller Liaison(ServiceProvider rooms, string unit) =>
        new("zg", "专管员", rooms.GetRequiredService<UnitBook>().Find(unit)!)
        {
            Roles = [RoleNames.Liaison],
            Permissions = Permissions.Of([RoleNames.Liaison]),
        };
}
