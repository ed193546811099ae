namespace Governance.Cases;

/// <summary>What a type knows of a case beside what every case has, in words.</summary>
internal static class Particulars
{
    public static IReadOnlyList<ParticularDto> Of(Casefile file) => [.. OfDispute(file.Dispute).Select(pair => new ParticularDto(pair.Label, pair.Value))];

    private static IEnumerable<(string Label, string Value)> OfDispute(Dispute? dispute)
    {
        if (dispute is null)
            yield break;
        yield return ("纠纷等级", DisputeWords.Of(dispute.Grade));
        if (dispute.Risk is { } risk)
            yield return ("风险等级", DisputeWords.Risk(risk));
        if (dispute.Level is { } level)
            yield return ("当前层级", DisputeWords.Of(level));
        if (dispute.Mediator is { } mediator)
            yield return ("调解员", mediator.Name);
        if (dispute.Sessions > 0)
            yield return ("调解场次", FormattableString.Invariant($"{dispute.Sessions} 场"));
        if (dispute.Lifts > 0)
            yield return ("升级次数", FormattableString.Invariant($"{dispute.Lifts} 次"));
    }
}
