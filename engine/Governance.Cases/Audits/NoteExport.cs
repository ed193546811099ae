using Governance.Data;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>Whoever takes figures or lines out of the system is journaled before the file leaves.</summary>
public static class NoteExport
{
    /// <param name="What">Of what, in words, such as 2026-03 考核通报.</param>
    /// <param name="Format">Such as docx.</param>
    public sealed record Command(Caller Caller, string What, string Format) : IRequest<Result<long>>;

    internal sealed class Handler(RowWrites writes) : IRequestHandler<Command, Result<long>>
    {
        public async Task<Result<long>> Handle(Command command, CancellationToken cancellationToken) =>
            await writes.Exported(EvaluateMonth.ActorOf(command.Caller), command.What, command.Format, cancellationToken);
    }
}
