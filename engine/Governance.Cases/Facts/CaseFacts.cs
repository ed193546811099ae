using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Answers the questions of nodes and verbs from the live system: knowledge base, limit policy, calendar, units, accounts.</summary>
public sealed class CaseFacts(Advising advising, Deadlines deadlines, UnitBook units, IStaffDirectory staff, IGraphs graphs, IDutyRoster roster, CaseTypeBook types, IOriginals originals)
    : IFactSource
{
    private readonly StandingFacts _standing = new(deadlines, units, types);

    public async ValueTask<FactSet> Read(ImmutableArray<FactRequest> requests, CancellationToken cancellationToken)
    {
        var facts = new List<KeyValuePair<string, JsonElement>>();
        foreach (var request in requests)
            facts.Add(KeyValuePair.Create(request.Key, await Answer(request, cancellationToken)));
        return FactSet.None.With(facts);
    }

    private async ValueTask<JsonElement> Answer(FactRequest request, CancellationToken cancellationToken) => request.Kind switch
    {
        AdviceQuestion.Kind => CaseJson.Element(advising.Answer(StandingFacts.Question<AdviceQuestion>(request))),
        LeadQuestion.Kind => CaseJson.Element(advising.Answer(StandingFacts.Question<LeadQuestion>(request))),
        OriginalQuestion.Kind => CaseJson.Element(await originals.Find(StandingFacts.Question<OriginalQuestion>(request), cancellationToken)),
        StaffQuestion.Kind => CaseJson.Element(await staff.Find(request.Argument, cancellationToken)),
        OnDutyQuestion.Kind => CaseJson.Element(OnDutyQuestion.Read(request.Argument) is var (unit, micros) ? await roster.At(unit, micros, cancellationToken) : null),
        FlowQuestion.Kind => CaseJson.Element(StandingFacts.FlowOf(graphs, request)),
        _ => _standing.Answer(request) ?? throw new InvalidOperationException($"Nobody reads facts of kind {request.Kind}."),
    };
}
