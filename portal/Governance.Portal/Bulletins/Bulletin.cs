using System.Globalization;
using Governance.Cases;

namespace Governance.Portal.Bulletins;

/// <summary>月度通报 as tables of words: what page, workbook and document all show.</summary>
/// <param name="Tables">A column a figure, for a sheet.</param>
/// <param name="Pages">The same, both rates of an indicator in one cell, for paper.</param>
internal sealed record Bulletin(string Title, IReadOnlyList<string> Preface, IReadOnlyList<BulletinTable> Tables, IReadOnlyList<BulletinTable> Pages)
{
    public static Bulletin Of(EvaluationDto evaluation, string city)
    {
        var run = evaluation.Run;
        var trial = string.Equals(run.Status, EvaluationStatus.Trial, StringComparison.Ordinal) ? "（试算，未公示）" : "";
        return new Bulletin(
            $"{city}诉求办理月度考核通报（{run.Month}）{trial}",
            [
                $"考核方案：{run.SchemeName}{(evaluation.IsVerified ? "" : "（待核）")}。依据：{evaluation.Basis ?? "本区规定"}。",
                "名次按剔除后得分排列；原始率和剔除后率同时公布。",
                .. evaluation.Indicators.Select(indicator => $"{indicator.Name}：{indicator.Formula}。"),
                $"结果指纹 {run.ResultHash}，{run.ComputedAt:yyyy年M月d日 HH:mm} 由{run.ComputedBy}计算，状态：{run.StatusName}。",
            ],
            [.. Boards(evaluation), .. Groups(evaluation).Select(group => Sheet(evaluation, group))],
            [.. Boards(evaluation), .. Groups(evaluation).Select(group => Page(evaluation, group))]);
    }

    private static BulletinTable[] Boards(EvaluationDto evaluation) => [List("红榜", evaluation.Red), List("黑榜", evaluation.Black)];

    private static IEnumerable<EvaluatedGroupDto> Groups(EvaluationDto evaluation) => evaluation.Groups.Where(group => group.Units.Count > 0);

    private static BulletinTable List(string title, IReadOnlyList<EvaluatedUnitDto> units) => new(
        title, ["组内名次", "单位", "计入件数", "剔除后得分", "原始得分"],
        [.. units.Select(unit => (IReadOnlyList<string>)[Text(unit.Rank), unit.Unit.Name, Text(unit.Cases), Points(unit.AdjustedScore), Points(unit.Score)])]);

    private static BulletinTable Sheet(EvaluationDto evaluation, EvaluatedGroupDto group) => Ranking(
        evaluation, group, evaluation.Indicators.SelectMany(indicator => new[] { indicator.Name + "（原始）", indicator.Name + "（剔除后）" }),
        figure => figure is null ? ["—", "—"] : [Raw(figure), Adjusted(figure)]);

    private static BulletinTable Page(EvaluationDto evaluation, EvaluatedGroupDto group) => Ranking(
        evaluation, group, evaluation.Indicators.Select(indicator => indicator.Name + "\n剔除后/原始"),
        figure => figure is null ? ["—"] : [$"{Adjusted(figure)}\n{Raw(figure)}"]);

    private static BulletinTable Ranking(
        EvaluationDto evaluation, EvaluatedGroupDto group, IEnumerable<string> heads, Func<EvaluatedIndicatorDto?, IReadOnlyList<string>> cells) => new(
        $"{group.Name}排名",
        ["名次", "单位", "件数", "剔除后得分", "原始得分", .. heads],
        [.. group.Units.Select(unit => (IReadOnlyList<string>)
            [
                Text(unit.Rank), unit.Unit.Name, Text(unit.Cases), Points(unit.AdjustedScore), Points(unit.Score),
                .. evaluation.Indicators.SelectMany(indicator => cells(unit.Indicators.FirstOrDefault(figure => string.Equals(figure.Id, indicator.Id, StringComparison.Ordinal)))),
            ])]);

    private static string Raw(EvaluatedIndicatorDto figure) => Rate(figure.Rate, figure.Hits, figure.Counted);

    private static string Adjusted(EvaluatedIndicatorDto figure) => Rate(figure.AdjustedRate, figure.AdjustedHits, figure.AdjustedCounted);

    private static string Rate(decimal? rate, int hits, int counted) =>
        rate is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.##}% ({hits}/{counted})") : "—";

    private static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "—";

    private static string Points(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}

internal sealed record BulletinTable(string Title, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);
