using System.Globalization;
using Governance.Definitions;
using Microsoft.AspNetCore.Http;

namespace Governance.Studio;

/// <summary>Refusals as Studio can show them: problem+json with the sentence under <c>errors</c>. Never 5xx, which Studio repeats.</summary>
internal static class Refused
{
    public static IResult ToHttp(Refusal refusal) => ToHttp([refusal]);

    /// <param name="refusals">At least one; the first decides the status.</param>
    public static IResult ToHttp(IReadOnlyList<Refusal> refusals) => Problem(refusals, Status(refusals[0].Kind));

    /// <summary>For saving and publishing: Studio shows the sentences of a 400 and of nothing else.</summary>
    public static IResult AsValidation(IReadOnlyList<Refusal> refusals) => Problem(refusals, StatusCodes.Status400BadRequest);

    private static IResult Problem(IReadOnlyList<Refusal> refusals, int status)
    {
        var errors = refusals
            .GroupBy(r => r.Where.Length == 0 ? "$" : r.Where, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(Sentence).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        var problem = new
        {
            type = "about:blank",
            title = refusals[0].Message,
            status,
            code = refusals[0].Code,
            detail = refusals[0].Message,
            errors,
        };
        return Results.Json(problem, StudioJson.Options, "application/problem+json", status);
    }

    private static string Sentence(Refusal refusal) =>
        refusal.Where.Length == 0 ? refusal.Message : string.Create(CultureInfo.InvariantCulture, $"{refusal.Message}（{refusal.Where}）");

    private static int Status(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };
}
