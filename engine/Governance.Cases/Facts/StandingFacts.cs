using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>
/// Facts that follow from the question and what the installation is set up with: the limit policy with its calendar, units, case types. The same answer
/// whatever cases, people and precedents there are today, so a rehearsal of the past may ask for them too.
/// </summary>
public sealed class StandingFacts(Deadlines deadlines, UnitBook units, CaseTypeBook types)
{
    /// <returns>Null for a question of another sort.</returns>
    internal JsonElement? Answer(FactRequest request) => request.Kind switch
    {
        DeadlineQuestion.Kind => CaseJson.Element(deadlines.Answer(Question<DeadlineQuestion>(request))),
        ReckonQuestion.Kind => CaseJson.Element(deadlines.Answer(Question<ReckonQuestion>(request))),
        PauseQuestion.Kind => CaseJson.Element(deadlines.Answer(Question<PauseQuestion>(request))),
        AppointmentQuestion.Kind => CaseJson.Element(deadlines.Answer(Question<AppointmentQuestion>(request))),
        CaseTypeQuestion.Kind => CaseJson.Element(CaseTypeQuestion.Answer(types, units, request.Argument)),
        UnitQuestion.Kind => CaseJson.Element(units.Find(request.Argument)),
        PlaceUnitQuestion.Kind => CaseJson.Element(PlaceUnitQuestion.Answer(units, request.Argument)),
        EnforcementQuestion.Kind => CaseJson.Element(new EnforcementFact(units.Enforces(request.Argument))),
        _ => null,
    };

    /// <summary>Null where there is no such definition.</summary>
    internal static FlowFact? FlowOf(IGraphs graphs, FactRequest request)
    {
        var question = Question<FlowQuestion>(request);
        return graphs.Find(question.DefinitionId, question.VersionId) is { } graph
            ? new FlowFact(question.DefinitionId) { Nodes = [.. graph.Nodes.Select(node => new FlowNode(node.Id, node.Type, node.DisplayText))] }
            : null;
    }

    internal static T Question<T>(FactRequest request) =>
        JsonSerializer.Deserialize<T>(request.Argument, CaseJson.Options) ?? throw new JsonException($"{request.Kind} asked nothing.");
}
