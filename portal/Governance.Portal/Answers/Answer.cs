using Governance.Definitions;

namespace Governance.Portal.Answers;

/// <summary>A handler's result as an HTTP answer: the value as JSON, or the refusal as a problem.</summary>
internal static class Answer
{
    public static IResult Of<T>(Result<T> result) => result.Refusal is { } refusal ? Problems.From(refusal) : Results.Ok(result.Value);

    public static async Task<IResult> Of<T>(Task<Result<T>> result) => Of(await result);
}
