using System.Text;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>导出 of a list of 监管台 as a table; that it was taken is journaled before the file leaves.</summary>
public static class ExportSupervised
{
    private const int Most = 2_000;

    public sealed record Command(Caller Caller, string Bucket, string? Unit) : IRequest<Result<byte[]>>;

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Command, Result<byte[]>>
    {
        public async Task<Result<byte[]>> Handle(Command command, CancellationToken cancellationToken)
        {
            var found = new List<CaseSummary>();
            var asked = new ListSupervised.Query(command.Caller, command.Bucket, command.Unit, null, Cursor.MostTake);
            while (found.Count < Most)
            {
                var answer = await mediator.Send(asked, cancellationToken);
                if (answer.Refusal is { } refusal)
                    return refusal;
                found.AddRange(answer.Value.Items);
                if (answer.Value.Next is not { } next)
                    break;
                asked = asked with { After = next };
            }

            var lines = found.Take(Most).ToList();
            var noted = await mediator.Send(new NoteExport.Command(command.Caller, FormattableString.Invariant($"监管台清单 {lines.Count} 件"), "csv"), cancellationToken);
            return noted.Refusal is { } no ? no : Encoding.UTF8.GetBytes(Table(lines));
        }
    }

    // The mark tells spreadsheets that it is UTF-8.
    private static string Table(IEnumerable<CaseSummary> lines)
    {
        var table = new StringBuilder("\uFEFF办件编号,标题,类型,紧急程度,分类,现在由谁负责,环节,最近时限,到期,剩余,轮次,标记,登记时间\r\n");
        foreach (var line in lines)
        {
            string?[] cells =
            [
                line.CaseNo, line.Title, line.TypeName, line.UrgencyName, line.Category?.Path, line.Holder?.Name, line.StageName, line.NextClock?.Name,
                line.NextClock is { } clock ? FormattableString.Invariant($"{clock.DueAt:yyyy-MM-dd HH:mm}") : null, line.NextClock?.Remaining,
                FormattableString.Invariant($"{line.Round}"), string.Join('、', line.Marks), FormattableString.Invariant($"{line.CreatedAt:yyyy-MM-dd HH:mm}"),
            ];
            table.AppendJoin(',', cells.Select(ExportJournal.Cell)).Append("\r\n");
        }

        return table.ToString();
    }
}
