using System.Collections.Immutable;
using Governance.Cases;
using Governance.Cases.Activities;
using Governance.Definitions;
using Governance.Execution;
using Governance.Execution.Time;
using Governance.Tests.Knowledge;

namespace Governance.Tests.Cases;

/// <summary>Shipped definition, limits and knowledge over a store in memory; nothing else of the product is left out.</summary>
internal sealed class CaseWorld
{
    public const string Desk = "370102-HL";
    private static readonly string Workflows = Path.Combine(Path.GetDirectoryName(ShippedKnowledge.Folder)!, "workflows");
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Load(System.IO.File.ReadAllText(Path.Combine(Workflows, "calendars", "cn.json"))).Value;
    internal static readonly CaseTypeBook Types = CaseTypeBook.Load(Workflows);
    private static readonly UnitBook UnitBook = new(ShippedKnowledge.Base);
    private readonly BurstHost _host;
    private readonly int _seed;
    private readonly bool _isShared;
    private short _stimuli;
    private Stimulus? _latest;

    /// <param name="definition">Another flow than the shipped one.</param>
    /// <param name="type">Folder under <c>workflows/</c>.</param>
    /// <param name="seed">Makes number and stimulus ids; whatever the product draws from them comes out the same each time.</param>
    public CaseWorld(byte[]? definition = null, int seed = 1, string type = "appeal", byte[]? shared = null)
    {
        _seed = seed;
        Type = Types.Find(type)!;
        Staff = new InventedStaff(UnitBook);
        Catalog = new ActivityCatalog(CaseActivities.All);
        Graphs = new GraphLibrary(Catalog);
        foreach (var path in SharedDefinitions())
            Graphs.Add(System.IO.File.ReadAllBytes(path), publish: true).Refusal.ShouldBeNull();
        if (shared is not null)
            Graphs.Add(shared, publish: true).Refusal.ShouldBeNull();
        var added = Graphs.Add(definition ?? ShippedDefinition(type), publish: true);
        if (added.Refusal is { } refusal)
            throw new InvalidOperationException($"{refusal.Code} {refusal.Message} {refusal.Where}");
        Facts = new CaseFacts(new Advising(UnitBook, new PrecedentBook()), new Deadlines(Types, Calendar), UnitBook, Staff, Graphs, Roster, Types, Originals);
        _host = new BurstHost(Store, Facts, Graphs, Catalog, Domain, Time, EngineSettings.Default);
        Number = CaseNo.Of(Type.Prefix, new DateOnly(2026, 3, 3), seed).Value;
    }

    /// <summary>One case among many in one store, under one clock: whoever holds the clock lets time pass and delivers what falls due.</summary>
    public CaseWorld(CaseWorld rooms, IUnitStore store, string type, int seed)
    {
        (_seed, _isShared, Type) = (seed, true, Types.Find(type)!);
        (Staff, Roster, Originals, Catalog, Graphs, Facts, Time, Domain) = (rooms.Staff, rooms.Roster, rooms.Originals, rooms.Catalog, rooms.Graphs, rooms.Facts, rooms.Time, rooms.Domain);
        _host = new BurstHost(store, Facts, Graphs, Catalog, Domain, Time, EngineSettings.Default);
        Number = CaseNo.Of(Type.Prefix, new DateOnly(2026, 3, 3), seed).Value;
    }

    /// <summary>The world's clock as the pages show it.</summary>
    public CityTime City => new(Time, Calendar);

    /// <summary>An appeal where this shared flow was drawn anew.</summary>
    public static CaseWorld With(byte[] shared) => new(shared: shared);

    /// <summary>Rooms that cases of every type can share.</summary>
    public static CaseWorld OfAllTypes()
    {
        var rooms = new CaseWorld();
        foreach (var type in TypeDefinitions())
            rooms.Graphs.Add(System.IO.File.ReadAllBytes(type), publish: true).Refusal.ShouldBeNull();
        return rooms;
    }

    // A Tuesday morning with nothing but working days around it.
    public MovableTime Time { get; } = new(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.FromHours(8)));

    public static IntakeTypes IntakeTypes { get; } = new(Types, new Advising(UnitBook, new PrecedentBook()), ShippedKnowledge.Base);

    public CaseType Type { get; }

    public MemoryUnitStore Store { get; } = new();

    public CaseDomain Domain { get; } = new();

    public ActivityCatalog Catalog { get; }

    public GraphLibrary Graphs { get; }

    public CaseFacts Facts { get; }

    public InventedStaff Staff { get; }

    public InventedRoster Roster { get; } = new();

    public InventedOriginals Originals { get; } = new();

    public string Number { get; }

    public AggregateKey Key => AggregateKey.Case(Number);

    public Aggregate Aggregate { get; private set; } = null!;

    public Casefile File => (Casefile)Aggregate.Domain!;

    public ImmutableArray<Happening> Happenings { get; private set; } = [];

    public ImmutableArray<Effect> Effects { get; private set; } = [];

    /// <summary>Whether the latest stimulus was refused.</summary>
    public bool Refused { get; private set; }

    /// <summary>What was told it last, whether or not it listened.</summary>
    public string Latest { get; private set; } = "";

    /// <summary>Stimuli that were sent, and of these refused.</summary>
    public (int Sent, int Refused) Tally { get; private set; }

    public string[] Nodes => [.. Aggregate.Instances.SelectMany(instance => instance.Bookmarks).Select(mark => mark.ActivityId)];

    public static byte[] ShippedDefinition(string type = "appeal") => System.IO.File.ReadAllBytes(Path.Combine(Workflows, type, "definition.json"));

    public static string[] TypeDefinitions() => [.. Types.All.Select(type => Path.Combine(Workflows, type.Type, "definition.json")).Order(StringComparer.Ordinal)];

    public static string[] SharedDefinitions() => Directory.Exists(Path.Combine(Workflows, "_shared"))
        ? [.. Directory.GetDirectories(Path.Combine(Workflows, "_shared")).Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "definition.json"))]
        : [];

    public static UnitRef Unit(string code) => UnitBook.Find(code) ?? throw new ArgumentException($"No unit {code}.", nameof(code));

    /// <summary>Registers a case as the operator would, already masked.</summary>
    public async Task<CaseWorld> Open(string title, string text, Func<Casefile, Casefile>? with = null)
    {
        var desk = Unit(Type.Desk);
        var file = new Casefile
        {
            CaseNo = Number,
            Type = Type.Type,
            Channel = "phone",
            Content = new Content("doc-text", "00", title, text),
            Reporter = new Reporter("doc-reporter", "张**", "138****1234"),
            Desk = desk,
            Holder = desk,
            CreatedMicros = 0,
        };
        await Expect(CaseStimuli.Open, new OpenData(with?.Invoke(file) ?? file, Type.DefinitionId), null);
        return this;
    }

    public WorkItem Item(WorkItemKind kind) => File.OpenItem(kind) ?? throw new InvalidOperationException($"No open {kind}; the flow is at {string.Join(',', Nodes)}.");

    public Task Act(WorkItemKind kind, string verb, string role, string unitCode, object? data = null, string? reason = null) =>
        Expect(CaseStimuli.WorkItem, ItemData(Item(kind).Id, verb, Staff.Caller(role, unitCode), data), reason);

    public Task<Refusal?> Try(string itemId, string verb, Caller caller, object? data = null, string? reason = null) =>
        Send(CaseStimuli.WorkItem, ItemData(itemId, verb, caller, data), reason);

    public Task<Refusal?> TryCase(string verb, Caller caller, object? data = null, string? reason = null) =>
        Send(CaseStimuli.Case, new CaseVerbData(verb, CaseJson.Element(data ?? new { }), caller.Acting), reason);

    public async Task ActCase(string verb, string role, string unitCode, object? data = null, string? reason = null)
    {
        if (await TryCase(verb, Staff.Caller(role, unitCode), data, reason) is { } refusal)
            throw new InvalidOperationException($"{refusal.Code} {refusal.Message} {refusal.Where}");
    }

    /// <summary>Lets everything happen that falls due until then.</summary>
    public async Task Wait(TimeSpan span)
    {
        if (_isShared)
            return;
        Time.Advance(span);
        var now = (Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        while (await Store.Due(now, 10, TestContext.Current.CancellationToken) is { IsEmpty: false } due)
            foreach (var timer in due)
                await Deliver(timer.Then);
    }

    private static WorkItemVerbData ItemData(string id, string verb, Caller caller, object? data) =>
        new(id, verb, CaseJson.Element(data ?? new { }), caller.Acting);

    private async Task Expect<T>(string kind, T data, string? reason)
    {
        if (await Send(kind, data, reason) is { } refusal)
        {
            var halts = (await _host.Load(Key, TestContext.Current.CancellationToken)).Halts.Select(halt => halt.Message);
            throw new InvalidOperationException($"{refusal.Code} {refusal.Message} {refusal.Where} {string.Join(';', halts)}");
        }
    }

    /// <summary>What was accepted last, sent again under its idempotency key.</summary>
    /// <returns>Whether it was known and changed nothing.</returns>
    public async Task<bool> Again()
    {
        if (_latest is not { } latest)
            return true;
        var before = Aggregate.Version;
        var result = await _host.Run(latest with { Id = NextId() }, Once(latest), TestContext.Current.CancellationToken);
        await Refresh();
        return result.Value.Repeated && Aggregate.Version == before;
    }

    /// <summary>The case as an earlier version of the product left it: what a verb asked for has an item and no flow.</summary>
    public async Task Older()
    {
        var main = Aggregate.Instances[0].DefinitionId;
        WorkItem Bare(WorkItem item) => item is { IsOpen: true, IsAside: true } ? item with { BookmarkId = null } : item;
        var older = Aggregate with
        {
            Instances = [.. Aggregate.Instances.Where(instance => string.Equals(instance.DefinitionId, main, StringComparison.Ordinal))],
            Domain = File with { WorkItems = [.. File.WorkItems.Select(Bare)] },
        };
        var entry = "{}"u8.ToArray();
        var unit = new BurstUnit(Key, Aggregate.Version, true, new AggregateCodec(Domain).Write(older), entry, Chain.Next(Aggregate.Head.AsSpan(), entry), 0, [], [], NextId(), null);
        (await Store.Commit(unit, TestContext.Current.CancellationToken)).ShouldBeOfType<Committed.Ok>();
        await Refresh();
    }

    public async Task Refresh() => Aggregate = await _host.Load(Key, TestContext.Current.CancellationToken);

    private async Task<Refusal?> Send<T>(string kind, T data, string? reason)
    {
        var stimulus = new Stimulus(NextId(), Key, kind, CaseJson.Element(data), new Actor("tester", "测试"), reason);
        var refusal = await Deliver(stimulus, Once(stimulus));
        Tally = (Tally.Sent + 1, Tally.Refused + (refusal is null ? 0 : 1));
        _latest = refusal is null ? stimulus : _latest;
        return refusal;
    }

    private static BurstOptions Once(Stimulus stimulus) => new([], "case-world", stimulus.Id.ToString());

    private Guid NextId() => new(_seed, ++_stimuli, 0, new byte[8]);

    public async Task<Refusal?> Deliver(Stimulus stimulus, BurstOptions? options = null)
    {
        var result = await _host.Run(stimulus, options ?? BurstOptions.None, TestContext.Current.CancellationToken);
        Refused = result.IsRefused;
        Latest = $"{stimulus.Kind} {stimulus.Data}: {result.Refusal?.Message ?? string.Concat(result.Value.Happenings.Select(happening => happening.Text))}";
        if (result.Refusal is { } refusal)
        {
            await Refresh();
            return refusal;
        }

        Aggregate = result.Value.Aggregate;
        Happenings = result.Value.Happenings;
        Effects = result.Value.Effects;
        return null;
    }
}
