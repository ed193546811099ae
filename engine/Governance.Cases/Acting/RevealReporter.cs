using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>The reporter in clear. Journaled before anything is shown; who handles the case now needs no reason.</summary>
public static class RevealReporter
{
    public sealed record Command(Caller Caller, string CaseNo, string? Reason) : IRequest<Result<RevealedDto>>;

    public sealed record RevealedDto(string? Name, string? Phone, string? Company, string Text, string Title, string? Address);

    internal sealed class Handler(CaseReader cases, VerbRun run, SealedDocuments vault) : IRequestHandler<Command, Result<RevealedDto>>
    {
        public async Task<Result<RevealedDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.ReporterReveal))
                return CaseRefusals.NotPermitted("查看诉求人信息");
            var found = await cases.Read(command.CaseNo, command.Caller, cancellationToken);
            if (found.Refusal is { } hidden)
                return hidden;
            var file = (Casefile)found.Value.Domain!;
            var reason = command.Reason is { Length: > 0 } given ? Knowledge.Masking.Mask(given) : null;
            var noted = await run.Run(CaseStimuli.Reveal, command.CaseNo, new RevealData(command.Caller.Acting), command.Caller, reason, null, [],
                "reveal", null, default, cancellationToken);
            return noted.Refusal is { } no ? no : await Open(file, cancellationToken);
        }

        private async Task<Result<RevealedDto>> Open(Casefile file, CancellationToken cancellationToken)
        {
            var text = await Read<RawText>(file.Content.DocumentId, cancellationToken);
            var reporter = await Read<RawReporter>(file.Reporter.DocumentId, cancellationToken);
            return new RevealedDto(reporter?.Name, reporter?.Phone, reporter?.Company, text?.Text ?? file.Content.Text, text?.Title ?? file.Content.Title,
                text?.Address ?? file.Content.Address);
        }

        private async ValueTask<T?> Read<T>(string? documentId, CancellationToken cancellationToken)
            where T : class => documentId is not null && await vault.Open(documentId, cancellationToken) is { } plain
                ? JsonSerializer.Deserialize<T>(plain, CaseJson.Options)
                : null;
    }
}
