using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Goes through a list page by page, for what takes it along whole.</summary>
internal static class AllPages
{
    /// <param name="ask">The page behind a cursor; null for the first.</param>
    /// <param name="most">No more lines than these.</param>
    /// <param name="mostPages">No more questions than these: a page may be short of lines the caller may not see.</param>
    public static async Task<Result<List<T>>> Of<T>(Func<string?, Task<Result<Page<T>>>> ask, int most, int mostPages)
    {
        var (found, after) = (new List<T>(), (string?)null);
        for (var page = 0; page < mostPages && found.Count < most; page++)
        {
            var answer = await ask(after);
            if (answer.Refusal is { } refusal)
                return refusal;
            found.AddRange(answer.Value.Items);
            if (answer.Value.Next is not { } next)
                break;
            after = next;
        }

        return found.Take(most).ToList();
    }
}
