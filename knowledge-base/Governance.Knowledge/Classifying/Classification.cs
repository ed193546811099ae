using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>诉求性质.</summary>
public enum Nature
{
    /// <summary>咨询.</summary>
    Consultation,

    /// <summary>求助.</summary>
    Help,

    /// <summary>投诉.</summary>
    Complaint,

    /// <summary>举报.</summary>
    Report,

    /// <summary>建议.</summary>
    Suggestion,

    /// <summary>表扬.</summary>
    Praise,
}

/// <summary>紧急程度.</summary>
public enum Urgency
{
    /// <summary>一般.</summary>
    Normal,

    /// <summary>紧急.</summary>
    Urgent,

    /// <summary>特急.</summary>
    Critical,
}

/// <summary>Who decides what happens next.</summary>
public enum Disposition
{
    /// <summary>自动派单.</summary>
    Automatic,

    /// <summary>人工分拨.</summary>
    Dispatcher,

    /// <summary>值班长.</summary>
    DutyChief,

    /// <summary>移交区纪委监委: content sealed, never dispatched.</summary>
    Discipline,

    /// <summary>综治中心窗口: a dispute to be mediated.</summary>
    DisputeWindow,

    /// <summary>直接答复办结: a consultation an article answers.</summary>
    DirectAnswer,

    /// <summary>不予受理并告知法定途径.</summary>
    NotAccepted,

    /// <summary>解释说明: a demand nobody can meet.</summary>
    Explain,

    /// <summary>追加原单: the reporter asks after a case that is open already.</summary>
    Supplement,
}

/// <summary>A category with its share of the belief.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Threshold">From here a dispatch may be automatic.</param>
public sealed record CategoryChoice(CategoryCode Code, string Path, double Confidence, double Threshold);

/// <summary>What the trained model says about its seven labels.</summary>
public sealed record ModelOpinion(string Label, double Confidence, ImmutableArray<LabelScore> Labels);

/// <param name="Probability">Calibrated; the seven sum to one.</param>
public sealed record LabelScore(string Label, double Score, double Probability);

public enum SourceField
{
    Title,
    Text,
    Address,
}

public enum EvidenceKind
{
    /// <summary>Character n-grams of the model.</summary>
    Model,

    /// <summary>A named rule.</summary>
    Rule,

    /// <summary>A place name.</summary>
    Place,
}

/// <summary>Words of the message that carried a decision. Holds positions only, so that it may be recorded where the text may not.</summary>
/// <param name="Source">Rule id, label or unit code.</param>
/// <param name="Name">What a reader is shown, such as the rule's name.</param>
/// <param name="Contribution">Exact share of the model's score, weight of the rule, or confidence of the place.</param>
public sealed record EvidenceSpan(EvidenceKind Kind, string Source, string Name, SourceField Field, int Start, int Length, double Contribution);

/// <summary>Everything the knowledge base says about one message, with evidence. Holds no words of the message.</summary>
/// <param name="Top">At most three categories, the chosen one first.</param>
/// <param name="Topics">Matters (事由) finer than the category, such as 餐饮油烟.</param>
/// <param name="Marks">附加标记: 群体, 敏感, 涉稳, 涉企, 涉老, 涉未成年人, 重复, 匿名, 保密, 立项, 跨部门 …</param>
/// <param name="Reasons">Chinese sentences that explain the disposition.</param>
/// <param name="LegalRoad">法定途径 to be told with <see cref="Disposition.NotAccepted"/>.</param>
/// <param name="ArticleId">The article that answers a consultation.</param>
public sealed record Classification(
    CategoryChoice Category,
    ImmutableArray<CategoryChoice> Top,
    ModelOpinion Model,
    DefaultCaseType CaseType,
    Nature Nature,
    Urgency Urgency,
    ImmutableArray<string> Marks,
    ImmutableArray<string> Topics,
    Place Place,
    Routing Routing,
    Disposition Disposition,
    ImmutableArray<string> Reasons,
    string? LegalRoad,
    string? ArticleId,
    ImmutableArray<EvidenceSpan> Spans)
{
    /// <summary>What the router was asked: ask it again with another category or without a unit.</summary>
    public RouteQuery? Query { get; init; }

    /// <summary>Why it is not to be dispatched; null where it is.</summary>
    public ProposalGround? Ground { get; init; }
}
