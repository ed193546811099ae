using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>How near an answer comes to what the same unit answered before: a form that fits everything answers nothing.</summary>
public sealed class AnswerHints(IReadDb database, CaseReader cases)
{
    private const int Looked = 40;
    private const double Near = 0.6;
    private const int ShortestAnswer = 8;

    /// <summary>The nearest of the unit's latest answers; null where none is near.</summary>
    internal async Task<AlikeAnswerDto?> Of(Casefile file, CancellationToken cancellationToken)
    {
        if (Pairs(file) is not { Count: >= ShortestAnswer } own || file.Dispatch is not { } dispatch)
            return null;
        await using var db = database.Open();
        var numbers = await db.Cases.Where(row => row.DispatchUnit == dispatch.Unit.Code && row.CaseNo != file.CaseNo && row.CreatedMicros <= file.CreatedMicros && row.Visibility != Reaches.Confidential)
            .OrderByDescending(row => row.CreatedMicros).Select(row => row.CaseNo).Take(Looked).ToListAsync(cancellationToken);
        AlikeAnswerDto? nearest = null;
        foreach (var number in numbers)
            if (await cases.Load(number, cancellationToken) is { Domain: Casefile other } && Pairs(other) is { Count: >= ShortestAnswer } theirs
                && Likeness.Of(own, theirs) is var likeness && likeness >= Near && likeness > (nearest?.Likeness ?? 0))
                nearest = new AlikeAnswerDto(number, Math.Round(likeness, 2));
        return nearest;
    }

    internal static string? TextOf(Casefile file) => file.Reply?.Text ?? file.Report?.Draft;

    // Numbers, dates and what the place is called differ in a form; the rest is the form.
    private static HashSet<string> Pairs(Casefile file)
    {
        var text = TextOf(file) ?? "";
        foreach (var name in new[] { file.Place.Street, file.Place.Community })
            if (name is { Length: > 0 })
                text = text.Replace(name, "", StringComparison.Ordinal);
        var letters = string.Concat(text.Where(letter => char.IsLetter(letter) && letter is not ('年' or '月' or '日')));
        return Enumerable.Range(0, Math.Max(letters.Length - 1, 0)).Select(at => letters.Substring(at, 2)).ToHashSet(StringComparer.Ordinal);
    }
}
