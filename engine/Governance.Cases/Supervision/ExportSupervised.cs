using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>导出 of a list of 监管台 as a table; that it was taken is journaled before the file leaves.</summary>
public static class ExportSupervised
{
    private const int MostLines = 2_000;

    public sealed record Command(Caller Caller, string Bucket, string? Unit) : IRequest<Result<byte[]>>;

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Command, Result<byte[]>>
    {
        public async Task<Result<byte[]>> Handle(Command command, CancellationToken cancellationToken)
        {
            var lines = await AllPages.Of(
                after => mediator.Send(new ListSupervised.Query(command.Caller, command.Bucket, command.Unit, after, Cursor.MostTake), cancellationToken), MostLines, MostLines);
            if (lines.Refusal is { } refusal)
                return refusal;
            var noted = await mediator.Send(new NoteExport.Command(command.Caller, FormattableString.Invariant($"监管台清单 {lines.Value.Count} 件"), "csv"), cancellationToken);
            return noted.Refusal is { } no ? no : Csv.Of("办件编号,标题,类型,紧急程度,分类,现在由谁负责,环节,最近时限,到期,剩余,轮次,标记,登记时间", lines.Value.Select(Cells));
        }
    }

    private static string?[] Cells(CaseSummary line) =>
    [
        line.CaseNo, line.Title, line.TypeName, line.UrgencyName, line.Category?.Path, line.Holder?.Name, line.StageName, line.NextClock?.Name,
        line.NextClock is { } clock ? FormattableString.Invariant($"{clock.DueAt:yyyy-MM-dd HH:mm}") : null, line.NextClock?.Remaining,
        FormattableString.Invariant($"{line.Round}"), string.Join('、', line.Marks), FormattableString.Invariant($"{line.CreatedAt:yyyy-MM-dd HH:mm}"),
    ];
}
