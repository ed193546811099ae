using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Reads facts and remembers which ones were not there yet: ask for everything, then look at <see cref="Missing"/>.</summary>
internal sealed class FactReader(FactSet facts)
{
    private readonly List<FactRequest> _missing = [];

    public IReadOnlyList<FactRequest> Missing => _missing;

    /// <summary>Whether it was read, whatever it said; does not ask for it.</summary>
    public bool Knows(FactRequest request) => facts.TryGet(request, out _);

    public DeadlineFact? Deadline(DeadlineQuestion question) => Read<DeadlineFact>(question.Request);

    /// <summary>The deadline of a clock that was paused or extended.</summary>
    public DeadlineFact? Reckoned(ReckonQuestion question) => Read<DeadlineFact>(question.Request);

    /// <summary>When a pause must end; null where the policy knows no such reason.</summary>
    public DeadlineFact? PauseLimit(PauseQuestion question) => Read<DeadlineFact>(question.Request);

    public DeadlineFact? Appointment(AppointmentQuestion question) => Read<DeadlineFact>(question.Request);

    public AdviceFact? Advice(AdviceQuestion question) => Read<AdviceFact>(question.Request);

    /// <summary>Null where there is no such definition.</summary>
    public FlowFact? Flow(FlowQuestion question) => Read<FlowFact>(question.Request);

    public UnitRef? Unit(string code) => Read<UnitRef>(UnitQuestion.Request(code));

    /// <summary>A unit said relative to a place, such as <c>community</c> or <c>line:GA</c>.</summary>
    public UnitRef? PlaceUnit(string reference, Place place) => Read<UnitRef>(PlaceUnitQuestion.Request(reference, place));

    /// <summary>Null while it was not asked.</summary>
    public bool? Enforces(string code) => Read<EnforcementFact>(EnforcementQuestion.Request(code))?.Enforces;

    /// <summary>Null while it was not asked.</summary>
    public LeadFact? Lead(LeadQuestion question) => Read<LeadFact>(question.Request);

    /// <summary>Null where there is no such type.</summary>
    public CaseTypeFact? CaseType(string type) => Read<CaseTypeFact>(CaseTypeQuestion.Request(type));

    /// <summary>The open case a caller asks after; null where there is none.</summary>
    public OriginalCase? Original(OriginalQuestion question) => Read<OriginalCase>(question.Request);

    public StaffFact? Staff(string userName) => Read<StaffFact>(StaffQuestion.Request(userName));

    /// <summary>Who of the unit has the watch; null where nobody has.</summary>
    public StaffFact? OnDuty(string unit, long micros) => Read<StaffFact>(OnDutyQuestion.Request(unit, micros));

    private T? Read<T>(FactRequest request)
        where T : class
    {
        if (facts.TryGet(request, out var value))
            return value.ValueKind == JsonValueKind.Null ? null : CaseJson.Read<T>(value);
        _missing.Add(request);
        return null;
    }
}
