using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>审计报告: what a search found, as a table to take along; that it was taken is journaled first.</summary>
public static class ExportJournal
{
    private const int MostLines = 2_000;
    private const int MostPages = 400;

    public sealed record Command(SearchJournal.Query Asked) : IRequest<Result<byte[]>>;

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Command, Result<byte[]>>
    {
        public async Task<Result<byte[]>> Handle(Command command, CancellationToken cancellationToken)
        {
            var asked = command.Asked with { Take = Cursor.MostTake };
            var lines = await AllPages.Of(
                async after => (await mediator.Send(asked with { After = after }, cancellationToken)).Then<Page<AuditLineDto>>(page => new Page<AuditLineDto>(page.Items, page.Next)), MostLines, MostPages);
            if (lines.Refusal is { } refusal)
                return refusal;
            var noted = await mediator.Send(new NoteExport.Command(command.Asked.Caller, FormattableString.Invariant($"审计流水 {lines.Value.Count} 条"), "csv"), cancellationToken);
            return noted.Refusal is { } no ? no : Csv.Of("时间,种类,操作人,账号,办件编号,内容,理由,复核,流水位置,哈希", lines.Value.Select(Cells));
        }
    }

    private static string?[] Cells(AuditLineDto line) =>
    [
        FormattableString.Invariant($"{line.At:yyyy-MM-dd HH:mm:ss}"), line.GroupName, line.ActorName, line.ActorId, line.CaseNo, line.Text ?? "不在知悉范围内", line.Reason,
        line.Review is { } review ? (review.Verdict is "fine" ? "正常" : $"存疑：{review.Remark}") : null, FormattableString.Invariant($"{line.Position}"), line.Hash,
    ];
}
