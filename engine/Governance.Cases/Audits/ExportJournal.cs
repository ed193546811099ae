using System.Text;
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
            var found = new List<AuditLineDto>();
            var asked = command.Asked with { Take = Cursor.MostTake, After = null };
            for (var page = 0; page < MostPages && found.Count < MostLines; page++)
            {
                var answer = await mediator.Send(asked, cancellationToken);
                if (answer.Refusal is { } refusal)
                    return refusal;
                found.AddRange(answer.Value.Items);
                if (answer.Value.Next is not { } next)
                    break;
                asked = asked with { After = next };
            }

            var lines = found.Take(MostLines).ToList();
            var noted = await mediator.Send(new NoteExport.Command(command.Asked.Caller, FormattableString.Invariant($"审计流水 {lines.Count} 条"), "csv"), cancellationToken);
            return noted.Refusal is { } no ? no : Encoding.UTF8.GetBytes(Table(lines));
        }
    }

    // The mark tells spreadsheets that it is UTF-8.
    private static string Table(IEnumerable<AuditLineDto> lines)
    {
        var table = new StringBuilder("\uFEFF时间,种类,操作人,账号,办件编号,内容,理由,复核,流水位置,哈希\r\n");
        foreach (var line in lines)
        {
            string?[] cells =
            [
                FormattableString.Invariant($"{line.At:yyyy-MM-dd HH:mm:ss}"), line.GroupName, line.ActorName, line.ActorId, line.CaseNo, line.Text ?? "不在知悉范围内", line.Reason,
                line.Review is { } review ? (review.Verdict is "fine" ? "正常" : $"存疑：{review.Remark}") : null, FormattableString.Invariant($"{line.Position}"), line.Hash,
            ];
            table.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return table.ToString();
    }

    /// <summary>Quoted; what a spreadsheet would take for a formula is text.</summary>
    internal static string Cell(string? text)
    {
        var plain = text ?? "";
        var safe = plain is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + plain : plain;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
