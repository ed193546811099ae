using System.Globalization;
using Governance.Definitions;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>虚假办结 hints of an answered case, for whoever reviews or checks it. Nothing is stored and nobody is punished by them.</summary>
public static class GetHints
{
    private const int Far = 300;
    private const double MostlyStock = 0.5;
    private const double SameForm = 0.8;

    public sealed record Query(Caller Caller, string CaseNo) : IRequest<Result<HintsDto>>;

    internal sealed class Handler(CaseReader cases, PhotoHints photos, AnswerHints answers, KnowledgeBase knowledge) : IRequestHandler<Query, Result<HintsDto>>
    {
        public async Task<Result<HintsDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!MaySee(query.Caller.Acting))
                return CaseRefusals.NotPermitted("查看核对提示");
            var found = await cases.Read(query.CaseNo, query.Caller, cancellationToken);
            if (found.Refusal is { } hidden)
                return hidden;
            var file = (Casefile)found.Value.Domain!;
            if (!Sight.SeesContent(file, query.Caller))
                return CaseRefusals.NotPermitted("查看核对提示");
            var (share, phrase) = knowledge.StockAnswers.Of(AnswerHints.TextOf(file) ?? "");
            var hints = new HintsDto(await photos.Of(file, query.Caller, cancellationToken), await answers.Of(file, cancellationToken), Math.Round(share, 2), phrase, []);
            return hints with { Warnings = [.. Warnings(hints)] };
        }

        // Who handled it must not learn how it is looked through.
        private static bool MaySee(Acting by) =>
            by.Is(RoleNames.Reviewer) || by.Is(RoleNames.Checker) || by.Is(RoleNames.Supervisor) || by.Is(RoleNames.DutyChief) || by.Is(RoleNames.Assessor);

        private static IEnumerable<string> Warnings(HintsDto hints)
        {
            foreach (var photo in hints.Photos)
            {
                if (photo.Metres is > Far and var metres)
                    yield return string.Create(CultureInfo.InvariantCulture, $"照片“{photo.Name}”拍摄地点距事发地 {metres} 米。");
                if (photo.MinutesBefore is > 0 and var before)
                    yield return string.Create(CultureInfo.InvariantCulture, $"照片“{photo.Name}”拍摄于派单前 {before} 分钟。");
                if (photo.MinutesAfter is > 0 and var after)
                    yield return string.Create(CultureInfo.InvariantCulture, $"照片“{photo.Name}”拍摄于提交办理结果后 {after} 分钟。");
                if (photo.IsUsed)
                    yield return $"照片“{photo.Name}”已在{(photo.UsedIn is { } other ? $" {other} " : "另一件您无权查看的办件")}中使用过。";
            }

            if (hints.Alike is { Likeness: >= SameForm } alike)
                yield return string.Create(CultureInfo.InvariantCulture, $"答复与本单位 {alike.CaseNo} 的答复相似 {alike.Likeness:0%}。");
            if (hints.StockShare >= MostlyStock)
                yield return string.Create(CultureInfo.InvariantCulture, $"答复中套话占 {hints.StockShare:0%}（如“{hints.StockPhrase}”），请核对是否写明了结果。");
        }
    }
}
