using Governance.Definitions;
using Governance.Execution;

namespace Governance.Data;

/// <summary>Whoever takes something out of the system is journaled before it leaves: who, what, when, on <c>export/{who}</c>.</summary>
public static class ExportNote
{
    /// <param name="what">In words, such as 2026-03 考核通报.</param>
    /// <param name="format">Such as docx; print for paper.</param>
    public static ValueTask<Result<long>> Exported(this RowWrites writes, Actor by, string what, string format, CancellationToken cancellationToken)
    {
        var text = format is "print" ? $"{by.Name}打印{what}。" : $"{by.Name}导出{what}（{format}）。";
        return writes.Write(new AggregateKey("export/" + by.Id), by, new Happening("export." + format, text, by.Id), _ => [], cancellationToken);
    }
}
