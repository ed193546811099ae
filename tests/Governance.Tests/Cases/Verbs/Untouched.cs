using System.Text.RegularExpressions;
using Governance.Definitions;

namespace Governance.Tests.Cases.Verbs;

/// <summary>What a refusal must be, and what it must leave alone.</summary>
internal static partial class Untouched
{
    /// <summary>Refused with a code, a Chinese sentence and (for a wrong input) a place; state, version and journal as they were.</summary>
    public static async Task<Refusal> By(CaseWorld world, Func<Task<Refusal?>> act, string what)
    {
        var (state, version, journal) = (world.State(), world.Aggregate.Version, world.Store.Units(world.Key).Length);
        var refusal = await act();
        IsProper(refusal.ShouldNotBeNull(what), what);
        (world.State(), world.Aggregate.Version, world.Store.Units(world.Key).Length).ShouldBe((state, version, journal), what);
        return refusal;
    }

    public static void IsProper(Refusal refusal, string what)
    {
        refusal.Code.ShouldMatch("^[A-Z]{3,4}-[0-9]{3}$", what);
        Sentence().IsMatch(refusal.Message).ShouldBeTrue($"{what}: {refusal.Message}");
        if (refusal.Kind == RefusalKind.Invalid)
            refusal.Where.ShouldNotBeNullOrEmpty($"{what}: {refusal.Code} {refusal.Message}");
    }

    [GeneratedRegex("[一-龥].*[。；？！.]$", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();
}
