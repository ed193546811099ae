using Governance.Cases.Activities;
using Governance.Data;
using Governance.Execution;
using Governance.Execution.Time;
using Governance.Knowledge;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Governance.Cases;

/// <summary>Where the data of case handling lies.</summary>
/// <param name="Workflows">The folder <c>workflows</c>: case types, calendars, presets.</param>
/// <param name="Knowledge">The folder <c>knowledge-base</c>.</param>
/// <param name="Calendar">File name in <c>workflows/calendars</c>, without ending.</param>
public sealed record CasesOptions(string Workflows, string Knowledge, string Calendar = "cn")
{
    public CityZone Zone { get; init; } = CityZone.Shanghai;

    /// <summary>Where residents reach this installation from outside; links in messages are made of it.</summary>
    public string WebAddress { get; init; } = "http://127.0.0.1:5080";
}

/// <summary>Registers case handling. The host brings the store, <see cref="IBursts"/>, <see cref="IGraphs"/> and <see cref="IActivityCatalog"/>.</summary>
public static class CasesComposition
{
    public static IServiceCollection AddCases(this IServiceCollection services, CasesOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        AddFiles(services, options);
        services.AddSingleton<IDomain, CaseDomain>();
        services.AddSingleton(provider => new AggregateCodec(provider.GetRequiredService<IDomain>()));
        services.AddSingleton<IFactSource, CaseFacts>();
        services.TryAddSingleton<IStaffDirectory, AccountDirectory>();
        services.TryAddSingleton<IDutyRoster, DutyRoster>();
        services.TryAddSingleton<IOriginals, Originals>();
        services.AddSingleton<AbsenceView>().AddSingleton<DutyShiftView>().AddSingleton<Deputies>();
        foreach (var activity in CaseActivities.All)
            services.AddSingleton(activity);
        foreach (var rule in CaseActivities.Rules)
            services.AddSingleton(rule);
        AddBooks(services);
        AddReading(services);
        AddActing(services);
        AddEvaluation(services);
        AddHandlers(services);
        return services;
    }

    private static void AddFiles(IServiceCollection services, CasesOptions options)
    {
        services.TryAddSingleton(_ => KnowledgeBase.Load(options.Knowledge));
        services.AddSingleton(_ => CaseTypeBook.Load(options.Workflows));
        services.AddSingleton(_ => SchemeBook.Load(Path.Combine(options.Workflows, "presets", "evaluation")));
        services.AddSingleton(_ => RoomBook.Load(options.Workflows));
        services.AddSingleton(_ => Calendar(options));
        services.AddSingleton(options);
        services.TryAddSingleton(new SmsOptions(options.Workflows, options.WebAddress));
    }

    // What is known beforehand, and what follows from it when it changes.
    private static void AddBooks(IServiceCollection services)
    {
        services.AddSingleton<UnitBook>();
        services.AddSingleton<Advising>();
        services.AddSingleton<Deadlines>();
        services.AddSingleton<CityTime>();
        services.AddSingleton<PrecedentBook>().AddSingleton<PrecedentReading>().AddSingleton<PrecedentView>();
        services.AddSingleton<UnitTree>();
        services.AddSingleton<UnitChanges>().AddSingleton<UnitChangeView>();
        services.AddSingleton<DutyClauses>().AddSingleton<DutyView>();
        services.AddSingleton<LimitBook>().AddSingleton<LimitView>().AddSingleton<LimitReach>();
        services.AddSingleton<ClockSurvey>();
        services.AddSingleton<PolicyFingerprint>();
        services.AddSingleton<Recomputing>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton<IntakeRules>();
        services.AddSingleton<IntakeTypes>();
        services.AddSingleton<FlowNames>();
    }

    // How cases are shown.
    private static void AddReading(IServiceCollection services)
    {
        services.AddSingleton<ClockView>();
        services.AddSingleton<ItemView>();
        services.AddSingleton<CaseView>().AddSingleton<JumpTargets>().AddSingleton<VerbPicks>();
        services.AddSingleton<RowView>();
        services.AddSingleton<SupervisionFigures>();
        services.AddSingleton<BookingView>().AddSingleton<Promises>().AddSingleton<HotSpots>();
        services.AddSingleton<Spots>().AddSingleton<Presence>().AddSingleton<BasicShare>().AddSingleton<AreaCases>().AddSingleton<DecidedObjections>().AddSingleton<WaitingCalls>().AddSingleton<AreaWorkers>();
        services.AddSingleton<DuplicateView>();
        services.AddSingleton<EarlierCalls>();
        services.AddSingleton<CrowdWatch>();
        services.AddSingleton<AttachmentNames>().AddSingleton<PhotoHints>().AddSingleton<AnswerHints>();
    }

    // Who may, and what carries a verb into its burst.
    private static void AddActing(IServiceCollection services)
    {
        services.AddSingleton<Sight>();
        services.AddSingleton<AuditSight>().AddSingleton<JournalSearch>().AddSingleton<ChainCheck>();
        services.AddSingleton<ItemScope>().AddSingleton<Behalf>();
        services.AddSingleton<CaseReader>();
        services.AddSingleton<Registrar>();
        services.TryAddSingleton<RowWrites>();
        services.AddSingleton<VerbRun>();
        services.AddSingleton<VerbPrivacy>();
        services.AddSingleton<ReporterVault>();
        services.AddSingleton<QueryCodes>().AddSingleton<PartyDoor>().AddSingleton<ResidentDoor>().AddSingleton<ResidentProgress>().AddSingleton<ResidentSayings>();
        services.AddSingleton<SmsLetters>();
    }

    private static void AddEvaluation(IServiceCollection services)
    {
        services.AddSingleton<EvaluationFacts>();
        services.AddSingleton<EvaluationWriting>();
        services.AddSingleton<EvaluationReading>();
    }

    /// <summary>MediatR 5 finds handlers by the container: every slice's nested Handler, by its interface.</summary>
    private static void AddHandlers(IServiceCollection services)
    {
        services.TryAddSingleton<ServiceFactory>(provider => provider.GetService!);
        services.TryAddSingleton<IMediator, Mediator>();
        foreach (var handler in typeof(CasesComposition).Assembly.GetTypes().Where(type => type is { IsClass: true, IsNested: true, Name: "Handler" }))
            foreach (var contract in handler.GetInterfaces().Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
                services.AddSingleton(contract, handler);
    }

    private static WorkingCalendar Calendar(CasesOptions options)
    {
        var path = Path.Combine(options.Workflows, "calendars", options.Calendar + ".json");
        var read = WorkingCalendar.Load(File.ReadAllText(path), options.Zone);
        return read.Refusal is { } refusal ? throw new InvalidDataException($"{path}: {refusal.Code} {refusal.Message} {refusal.Where}") : read.Value;
    }
}
