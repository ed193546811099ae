using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Cases;
using Governance.Data;
using Governance.Definitions;
using Governance.Tests.Cases.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Cases.Slices;

/// <summary>What the slices add to a verb, over the verb book and a real database: version, idempotency key, attachments.</summary>
public sealed class MatrixSliceTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    [Fact]
    public async Task Verb_OnAStaleVersion_IsRefusedAndNothingIsWritten()
    {
        var opened = await world.Open();
        var item = opened.WorkItems[0].Id;
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "note", world.As(RoleNames.Liaison, opened.Holder!.Code), new { text = "甲" }));
        var before = await Written(opened.CaseNo);

        foreach (var verb in VerbBook.Items)
            await Stale(world.Send(new ActOnWorkItem.Command(world.As(RoleNames.Liaison, opened.Holder.Code), item, verb.Name, Data, "理由", opened.Version, null)), verb.Name);
        foreach (var verb in VerbBook.Cases.Where(verb => verb is not MergeVerb))
            await Stale(world.Send(new ActOnCase.Command(world.As(RoleNames.DutyChief), opened.CaseNo, verb.Name, Data, "理由", opened.Version, null)), verb.Name);

        (await Written(opened.CaseNo)).ShouldBe(before);
    }

    [Fact]
    public async Task Verb_SentTwiceUnderOneKey_IsAppliedOnce()
    {
        foreach (var verb in VerbBook.Items)
        {
            var opened = await world.Open();
            var by = world.As(RoleNames.Liaison, opened.Holder!.Code);
            await Twice(opened.CaseNo, key => Refusal(world.Send(new ActOnWorkItem.Command(by, opened.WorkItems[0].Id, verb.Name, Data, "理由", null, key))), verb.Name);
        }

        foreach (var verb in VerbBook.Cases)
        {
            var opened = await world.Open();
            await Twice(opened.CaseNo, key => Refusal(world.Send(new ActOnCase.Command(world.As(RoleNames.DutyChief), opened.CaseNo, verb.Name, Data, "理由", null, key))), verb.Name);
        }
    }

    [Fact]
    public async Task Verb_SameKeyOtherBody_IsRefusedAndNothingIsWritten()
    {
        var opened = await world.Open();
        var by = world.As(RoleNames.DutyChief);
        await world.Get(new ActOnCase.Command(by, opened.CaseNo, "note", JsonSerializer.SerializeToElement(new { text = "甲" }), null, null, "one-key"));
        var before = await Written(opened.CaseNo);

        var other = await world.Send(new ActOnCase.Command(by, opened.CaseNo, "note", JsonSerializer.SerializeToElement(new { text = "乙" }), null, null, "one-key"));

        Untouched.IsProper(other.Refusal!, "note");
        (await Written(opened.CaseNo)).ShouldBe(before);
    }

    [Fact]
    public async Task Verb_WithAnAttachmentNobodyUploaded_IsRefusedAndNothingIsWritten()
    {
        var opened = await world.Open();
        var by = world.As(RoleNames.Liaison, opened.Holder!.Code);
        var before = await Written(opened.CaseNo);

        foreach (var verb in VerbBook.Items)
            foreach (var id in new[] { "../../etc/passwd", new string('f', 64), "" })
            {
                var data = JsonSerializer.SerializeToElement(new { text = "情况", attachments = new[] { id } });
                var refusal = (await world.Send(new ActOnWorkItem.Command(by, opened.WorkItems[0].Id, verb.Name, data, "理由", null, null))).Refusal;
                refusal!.Code.ShouldBe("ATT-004", verb.Name);
            }

        (await Written(opened.CaseNo)).ShouldBe(before);
    }

    [Fact]
    public async Task Attachment_Huge_IsRefusedAndLeavesNoFile()
    {
        using var huge = new MemoryStream(new byte[FileAttachments.Limit + 1]);
        huge.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        huge.Position = 0;
        var before = await Uploads();

        var answer = await world.Send(new UploadAttachment.Command(world.As(RoleNames.Handler, "370102-ZJ"), "现场.png", huge));

        answer.Refusal!.ShouldSatisfyAllConditions(why => why.Code.ShouldBe("ATT-001"), why => why.Kind.ShouldBe(RefusalKind.TooLarge), why => why.Message.ShouldContain("20 MB"));
        (await Uploads()).ShouldBe(before);
    }

    private static JsonElement Data => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["text"] = "情况",
        ["result"] = "reached",
        ["assignee"] = "handler@370102-ZJ",
        ["units"] = new JsonArray("370102-ZJ"),
        ["unit"] = "370102-ZJ",
        ["level"] = "red",
        ["to"] = "市局",
        ["node"] = "dispatch",
        ["disputes"] = "依据",
        ["basis"] = "依据",
        ["signedBy"] = "甲",
        ["mode"] = "co-handle",
        ["cases"] = new JsonArray(),
    });

    private static async Task Stale<T>(Task<Result<T>> sent, string verb)
    {
        var refusal = (await sent).Refusal.ShouldNotBeNull(verb);
        (refusal.Code, refusal.Kind).ShouldBe(("CASE-009", RefusalKind.Conflict), $"{verb} {refusal.Message}");
    }

    private static async Task<Refusal?> Refusal<T>(Task<Result<T>> sent) => (await sent).Refusal;

    private async Task Twice(string caseNo, Func<string, Task<Refusal?>> send, string verb)
    {
        var (key, before) = ($"{caseNo}/{verb}", await Written(caseNo));
        var first = await send(key);
        var once = await Written(caseNo);
        var second = await send(key);

        (once - before).ShouldBe(first is null ? 1 : 0, $"{verb} {first?.Message}");
        second?.Code.ShouldBe(first?.Code, verb);
        (await Written(caseNo)).ShouldBe(once, verb);
    }

    private async Task<int> Written(string caseNo)
    {
        var key = "case/" + caseNo;
        await using var db = world.Part<IReadDb>().Open();
        return await db.Entries.CountAsync(entry => entry.Aggregate == key, SliceWorld.Cancel);
    }

    private async Task<int> Uploads()
    {
        await using var db = world.Part<IReadDb>().Open();
        return await db.Attachments.CountAsync(SliceWorld.Cancel);
    }
}
