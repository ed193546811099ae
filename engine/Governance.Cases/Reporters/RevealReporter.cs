using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>The reporter in clear. Journaled before anything is shown; who handles the case now needs no reason, a 保密 case a second person.</summary>
public static class RevealReporter
{
    public sealed record Command(Caller Caller, string CaseNo, string? Reason) : IRequest<Result<RevealedDto>>;

    /// <param name="Pending">Nothing is shown yet: a second person has to approve.</param>
    public sealed record RevealedDto(string? Name, string? Phone, string? Company, string? Text, string? Title, string? Address, string? IdNumber, bool Pending = false)
    {
        /// <summary>代录人.</summary>
        public RecorderDto? Recorder { get; init; }
    }

    public sealed record RecorderDto(string Name, string? Phone, string RelationName);

    internal sealed class Handler(CaseReader cases, VerbRun run, ReporterVault vault) : IRequestHandler<Command, Result<RevealedDto>>
    {
        private static readonly RevealedDto Waiting = new(null, null, null, null, null, null, null, Pending: true);

        public async Task<Result<RevealedDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.ReporterReveal))
                return CaseRefusals.NotPermitted("查看诉求人信息");
            var found = await cases.Read(command.CaseNo, command.Caller, cancellationToken);
            if (found.Refusal is { } hidden)
                return hidden;
            var file = (Casefile)found.Value.Domain!;
            var reason = command.Reason is { Length: > 0 } given ? await vault.Mask(file, given, cancellationToken) : null;
            var noted = await run.Run(CaseStimuli.Reveal, found.Value, new RevealData(command.Caller.Acting), command.Caller, reason, null, [],
                "reveal", null, default, null, cancellationToken);
            if (noted.Refusal is { } no)
                return no;
            return IsWaiting((Casefile)noted.Value.Domain!, command.Caller) ? Waiting : await Open(file, cancellationToken);
        }

        private static bool IsWaiting(Casefile file, Caller caller) =>
            file.IsSealed && file.Reveals.Any(request => request.IsPending && string.Equals(request.By.UserName, caller.UserName, StringComparison.Ordinal));

        private async Task<Result<RevealedDto>> Open(Casefile file, CancellationToken cancellationToken)
        {
            var text = await vault.Text(file, cancellationToken);
            var reporter = await vault.Identity(file, cancellationToken);
            return new RevealedDto(reporter?.Name, reporter?.Phone, reporter?.Company, text?.Text ?? file.Content.Text, text?.Title ?? file.Content.Title,
                text?.Address ?? file.Content.Address, reporter?.IdNumber)
            {
                Recorder = reporter?.Recorder is { } who ? new RecorderDto(who.Name, who.Phone, Codes.TitleOf(Recorders.Relations, who.Relation)) : null,
            };
        }
    }
}
