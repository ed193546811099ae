using Governance.Definitions;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Portal.Answers;

/// <summary>The one place where a refusal becomes HTTP: <c>application/problem+json</c> with code, Chinese sentence and field.</summary>
internal static class Problems
{
    public static IResult From(Refusal refusal)
    {
        var problem = Describe(refusal);
        return Results.Json(problem, contentType: "application/problem+json", statusCode: problem.Status);
    }

    public static ProblemDetails Describe(Refusal refusal)
    {
        var problem = new ProblemDetails { Status = StatusOf(refusal.Kind), Title = TitleOf(refusal.Kind), Detail = refusal.Message };
        problem.Extensions["code"] = refusal.Code;
        if (refusal.Where.Length > 0)
        {
            problem.Extensions["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { [refusal.Where] = [refusal.Message] };
        }

        return problem;
    }

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A refusal kind without a status."),
    };

    private static string TitleOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => "填写有误",
        RefusalKind.NotFound => "没有找到",
        RefusalKind.Forbidden => "没有权限",
        RefusalKind.Conflict => "当前状态不允许",
        RefusalKind.TooLarge => "内容过大",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A refusal kind without a title."),
    };
}
