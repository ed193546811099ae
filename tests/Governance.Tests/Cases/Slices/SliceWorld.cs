using System.Text.Json;
using Governance.Cases;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Tests.Knowledge;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Cases.Slices;

/// <summary>Every slice over a real SQLite file, with the clock in the test's hand.</summary>
public sealed class SliceWorld : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("governance-cases-").FullName;
    private ServiceProvider _services = null!;
    private InventedStaff _staff = null!;

    internal MovableTime Time { get; } = new(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.FromHours(8)));

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var root = Path.GetDirectoryName(ShippedKnowledge.Folder)!;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(ShippedKnowledge.Base);
        services.AddGovernanceData(new DataOptions(DatabaseKind.Sqlite, _folder, null));
        services.AddSingleton<IReadDb, FreshReadDb>();
        services.AddSingleton<IStaffDirectory, InventedStaff>();
        services.AddCases(new CasesOptions(Path.Combine(root, "workflows"), ShippedKnowledge.Folder));
        services.AddSingleton<IActivityCatalog>(provider => new ActivityCatalog(provider.GetServices<IActivity>()));
        services.AddSingleton<IGraphs>(provider =>
        {
            var library = new GraphLibrary(provider.GetRequiredService<IActivityCatalog>());
            foreach (var path in (string[])[.. CaseWorld.SharedDefinitions(), .. CaseWorld.TypeDefinitions()])
                library.Add(File.ReadAllBytes(path), publish: true).Value.ShouldNotBeNull();
            return library;
        });
        services.AddSingleton(EngineSettings.Default);
        services.AddSingleton<IBursts, BurstHost>();
        _services = services.BuildServiceProvider();
        _staff = (InventedStaff)_services.GetRequiredService<IStaffDirectory>();
        await _services.GetRequiredService<IDatabaseStartup>().EnsureCreated(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Caller As(string role, string unit = CaseWorld.Desk) => _staff.Caller(role, unit);

    public T Part<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<Result<T>> Send<T>(IRequest<Result<T>> request) => _services.GetRequiredService<IMediator>().Send(request, Cancel);

    public async Task<T> Get<T>(IRequest<Result<T>> request) => (await Send(request)).Value;

    /// <summary>An appeal that is dispatched at once.</summary>
    public async Task<CaseDetail> Open(Func<OpenCaseRequest, OpenCaseRequest>? with = null, string? key = null)
    {
        var request = Elevator;
        return (await Get(new OpenCase.Command(As(RoleNames.Operator), with?.Invoke(request) ?? request, key))).Case;
    }

    // A context that was used before forgets for a second to tell who watches its queries.
    private sealed class FreshReadDb(SqliteFile file) : IReadDb
    {
        public GovernanceDb Open() => new SqliteReadDb(file).Open();
    }

    public static OpenCaseRequest Elevator => new()
    {
        Channel = "phone",
        Title = "电梯一个月坏了四回",
        Text = "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件,请联系我王小明 13800001234 尽快修好。",
        Expectation = "尽快修好",
        Reporter = new ReporterRequest { Name = "王小明", Phone = "13800001234" },
    };

    public async Task<Result<WorkItemDetail>> Act(string caseNo, string kind, string verb, Caller caller, object? data = null, string? reason = null, long? version = null)
    {
        var items = await Get(new GetCaseWorkItems.Query(As(RoleNames.DutyChief), caseNo));
        var item = items.Items.Last(found => string.Equals(found.Kind, kind, StringComparison.Ordinal));
        return await Send(new ActOnWorkItem.Command(caller, item.Id, verb, JsonSerializer.SerializeToElement(data ?? new { }), reason, version, null));
    }

    /// <summary>Up to 回访.</summary>
    public async Task<string> Handle(CaseDetail opened)
    {
        var (number, unit) = (opened.CaseNo, opened.Holder!.Code);
        var (liaison, handler, leader) = (As(RoleNames.Liaison, unit), As(RoleNames.Handler, unit), As(RoleNames.UnitLeader, unit));
        await Must(Act(number, "sign-and-handle", "sign", liaison));
        await Must(Act(number, "sign-and-handle", "assign", liaison, new { assignee = handler.UserName }));
        await Must(Act(number, "sign-and-handle", "contact", handler, new { result = "reached" }));
        await Must(Act(number, "sign-and-handle", "complete", handler, AppealSteps.Report));
        await Must(Act(number, "approval", "sign-off", leader));
        await Must(Act(number, "reply", "complete", liaison, new { by = "phone", text = "电梯已修好。", delivered = "yes" }));
        await Must(Act(number, "review", "complete", As(RoleNames.Reviewer), new { decision = "qualified" }));
        var after = await Get(new GetCase.Query(As(RoleNames.DutyChief), number));
        if (after.WorkItems.FirstOrDefault(item => item is { Kind: "check", Status: "pending" }) is { } check)
        {
            // Before the hour it is appointed at, only whoever supervises may say that it is well.
            var by = check.Clock?.Kind is ClockKinds.Appointment ? As(RoleNames.Supervisor) : As(RoleNames.Checker, check.Unit.Code);
            await Must(Act(number, "check", "complete", by, new { result = "passed", remark = "正常", early = "已停业整改" }));
        }

        return number;
    }

    /// <summary>What cases tell each other arrives.</summary>
    public async Task Deliver()
    {
        var (told, bursts) = (Part<IToldStimuli>(), Part<IBursts>());
        while (await told.Waiting(10, Cancel) is { IsEmpty: false } waiting)
            foreach (var one in waiting)
                (await bursts.Run(one, BurstOptions.None, Cancel)).Refusal.ShouldBeNull();
    }

    public static async Task<T> Must<T>(Task<Result<T>> result) => (await result).Value;
}
