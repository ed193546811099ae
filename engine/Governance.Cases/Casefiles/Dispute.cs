namespace Governance.Cases;

/// <summary>纠纷等级: how grave it is. Not its level.</summary>
public enum DisputeGrade
{
    General,
    Complex,
    Difficult,
    Major,
}

/// <summary>层级: who mediates.</summary>
public enum DisputeLevel
{
    Grid,
    Community,
    Street,
    District,
}

/// <summary>纠纷: what a dispute has beside what every case has.</summary>
public sealed record Dispute
{
    public DisputeGrade Grade { get; init; }

    /// <summary>Null until 确定层级与调解员.</summary>
    public DisputeLevel? Level { get; init; }

    /// <summary>low, medium or high; null before 风险评估.</summary>
    public string? Risk { get; init; }

    /// <summary>The road it was given: mediation, arbitration, ruling, litigation, petition or enforcement.</summary>
    public string? Road { get; init; }

    public PersonRef? Mediator { get; init; }

    /// <summary>调解场次 held, those a party missed included.</summary>
    public int Sessions { get; init; }

    /// <summary>Sessions one party missed at this level.</summary>
    public int Absences { get; init; }

    /// <summary>How often it was lifted.</summary>
    public int Lifts { get; init; }

    /// <summary>written, oral or confirmation; null without an agreement.</summary>
    public string? Agreement { get; init; }

    /// <summary>督促履行.</summary>
    public int Urges { get; init; }

    /// <summary>How it ended, when it did: an outcome of 履行回访 or 诉调对接.</summary>
    public string? Ending { get; init; }
}

/// <summary>Words of disputes.</summary>
public static class DisputeWords
{
    public static string Of(DisputeGrade grade) => grade switch
    {
        DisputeGrade.General => "一般",
        DisputeGrade.Complex => "复杂",
        DisputeGrade.Difficult => "疑难",
        _ => "重大",
    };

    public static string Of(DisputeLevel level) => level switch
    {
        DisputeLevel.Grid => "网格",
        DisputeLevel.Community => "社区",
        DisputeLevel.Street => "街道",
        _ => "区",
    };

    internal static string Risk(string risk) => risk switch
    {
        "low" => "低",
        "medium" => "中",
        _ => "高",
    };
}
