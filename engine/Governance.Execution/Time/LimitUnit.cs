namespace Governance.Execution.Time;

/// <summary>What a limit is counted in. On the wire: <c>emergency-hour</c>, <c>working-hour</c>, <c>working-day</c>, <c>natural-day</c>.</summary>
/// <remarks>The first three are the units of CJ/T 315 and GB/T 30428.8; natural days are those of statutes (信访 60 日).</remarks>
public enum LimitUnit
{
    /// <summary>紧急工作时: hours that never stop, day and night, holidays too.</summary>
    EmergencyHour,

    /// <summary>工作时: hours inside the unit's shifts.</summary>
    WorkingHour,

    /// <summary>工作日: statutory working days (weekends, holidays and 调休 observed), whatever the unit's shifts are.</summary>
    WorkingDay,

    /// <summary>自然日: calendar days.</summary>
    NaturalDay,
}

/// <summary>How a limit in days is counted. Hours always run from the instant itself (Civil Code art. 201 para. 2).</summary>
public enum DayCounting
{
    /// <summary>
    /// The day of receipt does not count; day one is the next one (Civil Code art. 201 para. 1). A limit in working days ends at close of
    /// business of its last day, one in natural days at 24:00 of its last day or, when that is no working day, of the next working day
    /// (art. 203). The default.
    /// </summary>
    NextDay,

    /// <summary>Runs from the instant: N working days are N days' worth of working time, N natural days are N × 24 hours; nothing is rounded.</summary>
    FromInstant,
}

/// <summary>The event a clock starts at.</summary>
public enum LimitStart
{
    /// <summary>受理: the case was accepted.</summary>
    Accept,

    /// <summary>首次分派: the first dispatch; later transfers do not move it.</summary>
    Dispatch,

    /// <summary>签收 by the unit.</summary>
    Sign,

    /// <summary>The node that owns the clock was entered.</summary>
    Enter,

    /// <summary>答复 was given to the reporter.</summary>
    Reply,

    /// <summary>重办: the case was opened again.</summary>
    Reopen,

    /// <summary>批示 was given by a leader.</summary>
    Instruct,
}
