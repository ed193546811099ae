using System.Text;
using Governance.Cases;
using Governance.Definitions;

namespace Governance.Tests.Cases.Slices;

/// <summary>导出 of 监管台: what is in it, who may, and that it is journaled.</summary>
public sealed class SupervisedExportTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    [Fact]
    public async Task Export_OpenCases_IsATableAndIsJournaled()
    {
        var opened = await world.Open();
        var supervisor = world.As(RoleNames.Supervisor);

        var table = Encoding.UTF8.GetString(await world.Get(new ExportSupervised.Command(supervisor, "open", null)));
        var journal = await world.Get(new SearchJournal.Query(world.As(RoleNames.Auditor)) { Group = AuditGroups.Export, Person = supervisor.UserName });

        table.ShouldContain($"\"{opened.CaseNo}\"");
        table.ShouldNotContain("13800001234");
        journal.Items.ShouldContain(line => line.Text!.Contains("监管台清单", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_ByWhoMayNotLook_IsRefused() =>
        (await world.Send(new ExportSupervised.Command(world.As(RoleNames.Handler), "open", null))).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
}
