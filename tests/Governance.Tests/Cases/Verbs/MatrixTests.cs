using System.Text.Json.Nodes;

namespace Governance.Tests.Cases.Verbs;

/// <summary>Everything wrong that can be sent with a verb somebody may use, over the verb book and all stands: a new verb is in it by itself.</summary>
public sealed class MatrixTests
{
    private const string Hostile = "'; DROP TABLE cases;-- <script>alert(1)</script> ${7*7} {{constructor}} \u202e \0 \ufffe 𠮷";

    public static TheoryData<string> AllStands() => [.. Stands.All];

    [Theory]
    [MemberData(nameof(AllStands))]
    public async Task Offers_AtEveryStand_ExistForTheBook(string stand)
    {
        var world = await Stands.At(stand);

        var offers = MatrixOffer.Of(world).ToList();

        offers.ShouldNotBeEmpty();
        offers.ShouldAllBe(offer => offer.By.Acting.UserName.Length > 0);
    }

    [Theory]
    [MemberData(nameof(AllStands))]
    public async Task Reason_Missing_IsAskedForAndNothingChanges(string stand)
    {
        var world = await Stands.At(stand);

        foreach (var offer in MatrixOffer.Of(world).Where(offer => offer.NeedsReason).ToList())
            foreach (var reason in new[] { null, "", " \t\n" })
                (await Untouched.By(world, () => offer.Send(world, offer.Data("说明"), reason), $"{stand} {offer.Name}")).Code.ShouldBe("CASE-012");
    }

    [Theory]
    [MemberData(nameof(AllStands))]
    public async Task Text_TooLong_IsRefusedByFieldAndNothingChanges(string stand)
    {
        var world = await Stands.At(stand);
        var huge = new string('长', 100_001);

        foreach (var offer in MatrixOffer.Of(world).Where(offer => !offer.Free.IsEmpty).ToList())
        {
            var refusal = await Untouched.By(world, () => offer.Send(world, offer.Data(huge), "理由"), $"{stand} {offer.Name}");
            (refusal.Code, offer.Free.Any(free => string.Equals(free.Name, refusal.Where, StringComparison.Ordinal))).ShouldBe(("CASE-019", true), $"{stand} {offer.Name} {refusal.Where}");
        }
    }

    [Theory]
    [MemberData(nameof(AllStands))]
    public async Task Field_RequiredAndMissing_IsNamedAndNothingChanges(string stand)
    {
        var world = await Stands.At(stand);

        foreach (var offer in MatrixOffer.Of(world).ToList())
            foreach (var field in offer.Schema.Fields.Where(field => field.Required))
                foreach (var nothing in new JsonNode?[] { null, "", "   " })
                {
                    var data = offer.Data("说明");
                    data[field.Name] = nothing?.DeepClone();
                    var refusal = await Untouched.By(world, () => offer.Send(world, data, "理由"), $"{stand} {offer.Name} without {field.Name}");
                    (refusal.Code, refusal.Where).ShouldBe(("CASE-006", field.Name), $"{stand} {offer.Name}");
                }
    }

    [Theory]
    [MemberData(nameof(AllStands))]
    public async Task Field_OfAnotherShape_IsNamedAndNothingChanges(string stand)
    {
        var world = await Stands.At(stand);

        foreach (var offer in MatrixOffer.Of(world).ToList())
            foreach (var field in offer.Schema.Fields)
            {
                var data = offer.Data("说明");
                data[field.Name] = new JsonObject { ["$ne"] = 1 };
                var refusal = await Untouched.By(world, () => offer.Send(world, data, "理由"), $"{stand} {offer.Name} {field.Name}");
                (refusal.Code, refusal.Where).ShouldBe(("CASE-007", field.Name), $"{stand} {offer.Name}");
            }
    }

    [Theory]
    [MemberData(nameof(AllStands))]
    public async Task Choice_NotOffered_IsRefusedByFieldAndNothingChanges(string stand)
    {
        var world = await Stands.At(stand);

        foreach (var offer in MatrixOffer.Of(world).ToList())
            foreach (var field in offer.Schema.Fields.Where(field => !field.Choices.IsEmpty))
            {
                var data = offer.Data("说明");
                data[field.Name] = Hostile;
                var refusal = await Untouched.By(world, () => offer.Send(world, data, "理由"), $"{stand} {offer.Name} {field.Name}");
                (refusal.Code, refusal.Where).ShouldBe(("CASE-007", field.Name), $"{stand} {offer.Name}");
            }
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("handled")]
    [InlineData("review")]
    [InlineData("hazard-rectify")]
    [InlineData("dispute-mediate")]
    public async Task Text_Hostile_IsKeptAsTextOrRefusedProperly(string stand)
    {
        var offers = MatrixOffer.Of(await Stands.At(stand)).ToList();

        foreach (var offer in offers.DistinctBy(offer => offer.Verb, StringComparer.Ordinal))
        {
            var world = await Stands.At(stand);
            if (await offer.Send(world, offer.Data(Hostile), Hostile) is { } refusal)
                Untouched.IsProper(refusal, $"{stand} {offer.Name}");
            await Invariants.Check(world);
            await Invariants.CheckReplay(world);
        }
    }
}
