using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Answers the questions of nodes and verbs from the live system: knowledge base, limit policy, calendar, units, accounts.</summary>
public sealed class CaseFacts(Advising advising, Deadlines deadlines, UnitBook units, IStaffDirectory staff, IGraphs graphs, IDutyRoster roster, CaseTypeBook types, IOriginals originals)
    : IFactSource
{
    public async ValueTask<FactSet> Read(ImmutableArray<FactRequest> requests, CancellationToken cancellationToken)
    {
        var facts = new List<KeyValuePair<string, JsonElement>>();
        foreach (var request in requests)
            facts.Add(KeyValuePair.Create(request.Key, await Answer(request, cancellationToken)));
        return FactSet.None.With(facts);
    }

    private async ValueTask<JsonElement> Answer(FactRequest request, CancellationToken cancellationToken) => request.Kind switch
    {
        AdviceQuestion.Kind => CaseJson.Element(advising.Answer(Question<AdviceQuestion>(request))),
        LeadQuestion.Kind => CaseJson.Element(advising.Answer(Question<LeadQuestion>(request))),
        DeadlineQuestion.Kind => CaseJson.Element(deadlines.Answer(Question<DeadlineQuestion>(request))),
        ReckonQuestion.Kind => CaseJson.Element(deadlines.Answer(Question<ReckonQuestion>(request))),
        PauseQuestion.Kind => CaseJson.Element(deadlines.Answer(Question<PauseQuestion>(request))),
        AppointmentQuestion.Kind => CaseJson.Element(deadlines.Answer(Question<AppointmentQuestion>(request))),
        FlowQuestion.Kind => CaseJson.Element(FlowOf(Question<FlowQuestion>(request))),
        CaseTypeQuestion.Kind => CaseJson.Element(CaseTypeQuestion.Answer(types, units, request.Argument)),
        OriginalQuestion.Kind => CaseJson.Element(await originals.Find(Question<OriginalQuestion>(request), cancellationToken)),
        UnitQuestion.Kind => CaseJson.Element(units.Find(request.Argument)),
        PlaceUnitQuestion.Kind => CaseJson.Element(PlaceUnitQuestion.Answer(units, request.Argument)),
        EnforcementQuestion.Kind => CaseJson.Element(new EnforcementFact(units.Enforces(request.Argument))),
        StaffQuestion.Kind => CaseJson.Element(await staff.Find(request.Argument, cancellationToken)),
        OnDutyQuestion.Kind => CaseJson.Element(OnDutyQuestion.Read(request.Argument) is var (unit, micros) ? await roster.At(unit, micros, cancellationToken) : null),
        _ => throw new InvalidOperationException($"Nobody reads facts of kind {request.Kind}."),
    };

    private FlowFact? FlowOf(FlowQuestion question) => graphs.Find(question.DefinitionId, question.VersionId) is { } graph
        ? new FlowFact(question.DefinitionId) { Nodes = [.. graph.Nodes.Select(node => new FlowNode(node.Id, node.Type, node.DisplayText))] }
        : null;

    private static T Question<T>(FactRequest request) =>
        JsonSerializer.Deserialize<T>(request.Argument, CaseJson.Options) ?? throw new JsonException($"{request.Kind} asked nothing.");
}
