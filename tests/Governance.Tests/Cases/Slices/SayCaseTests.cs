using System.Text;
using Governance.Cases;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Cases.Slices;

/// <summary>说事: a case from somebody without an account.</summary>
public sealed class SayCaseTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private static readonly byte[] Photo = Convert.FromHexString("89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D49444154789C6360000000000500010D0A2DB40000000049454E44AE426082");

    private static SayCaseRequest Lift => new()
    {
        Text = "姚家街道名士豪庭社区锦澜苑3号楼，电梯一个月坏了四回，物业每次只说在等配件，老人上下楼很不方便。",
        Address = "锦澜苑3号楼",
        Name = "王小明",
        Phone = "138 0000 1234",
    };

    [Fact]
    public async Task Say_NamedReporter_IsTakenInAsAtTheDeskAndToldNumberCodeAndHolder()
    {
        var said = await Say(Lift with { ContactWindow = new ContactWindowRequest("workdays", "18:00", "20:00") });

        var detail = await Detail(said.CaseNo);
        (detail.Channel, detail.Reporter.Name, detail.Reporter.Phone, detail.Reporter.ContactWindow).ShouldBe(("web", "王**", "138****1234", "工作日 18:00–20:00"));
        detail.Title.ShouldContain("电梯");
        (said.SmsTo, said.Progress.Holder, said.Progress.Status).ShouldBe(("138****1234", detail.Holder!.Name, "已转办"));
        said.Progress.Waiting.ShouldContain("等他们签收");
        said.Progress.AnswerBy.ShouldNotBeNull();
        (await world.Get(new AskProgress.Query(said.CaseNo, said.Code))).Actions.Where(action => action.WhyNot is null).Select(action => action.Name).ShouldBe(["supplement", "urge", "withdraw", "secrecy"]);
    }

    [Fact]
    public async Task Say_WithAPhone_SmsTellsNumberAndCodeAndHidesThemFromStaff()
    {
        var said = await Say(Lift);

        await using var db = world.Part<IReadDb>().Open();
        var sent = (await db.Outbox.Where(row => row.Channel == "sms" && row.Body.Contains(said.CaseNo)).ToListAsync(SliceWorld.Cancel)).ShouldHaveSingleItem();
        using var body = System.Text.Json.JsonDocument.Parse(sent.Body);
        var letter = await world.Part<SmsLetters>().Write(body.RootElement, SliceWorld.Cancel);
        var shown = await world.Part<SmsLetters>().Show(body.RootElement, SliceWorld.Cancel);

        letter!.Phone.ShouldBe("13800001234");
        letter.Text.ShouldSatisfyAllConditions(text => text.ShouldContain($"/my/{said.CaseNo}#{said.Code}"), text => text.ShouldContain($"查询码 {said.Code}"), text => text.ShouldNotContain("电梯"));
        (shown.Text!.Contains(said.Code, StringComparison.Ordinal), sent.Body.Contains(said.Code, StringComparison.Ordinal)).ShouldBe((false, false));
    }

    [Fact]
    public async Task Say_Anonymous_KeepsNeitherNameNorNumber()
    {
        var said = await Say(Lift with { Anonymous = true, Text = Lift.Text + "我住2单元1703室。" });

        var detail = await Detail(said.CaseNo);
        (detail.Reporter.Anonymous, detail.Reporter.Name, detail.Reporter.Phone, said.SmsTo).ShouldBe((true, null, null, null));
        detail.Text.ShouldContain("2单元***室");
        await using var db = world.Part<IReadDb>().Open();
        (await db.SealedDocuments.CountAsync(row => row.CaseNo == said.CaseNo, SliceWorld.Cancel)).ShouldBe(1);
        (await db.Outbox.AnyAsync(row => row.Channel == "sms" && row.Body.Contains(said.CaseNo), SliceWorld.Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Say_Confidential_UnitSeesNoNumber()
    {
        var said = await Say(Lift with { Confidential = true });

        var detail = await Detail(said.CaseNo);
        (detail.Reporter.Confidential, detail.Reporter.Name, detail.Reporter.Phone).ShouldBe((true, null, "***********"));
        said.Progress.Confidential.ShouldBeTrue();
    }

    [Fact]
    public async Task Say_SameKeyTwice_IsOneCase()
    {
        var key = Key();
        var first = await world.Get(new SayCase.Command(Lift, key));

        var second = await world.Get(new SayCase.Command(Lift, key));
        var other = await world.Send(new SayCase.Command(Lift with { Text = "另外一件事情，路灯不亮。" }, key));

        (second.CaseNo, second.Code).ShouldBe((first.CaseNo, first.Code));
        other.Refusal!.Code.ShouldBe("CASE-024");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    [InlineData("spaces are not a key at all")]
    public async Task Say_WithoutAKeyOfItsOwn_IsRefused(string? key)
    {
        (await world.Send(new SayCase.Command(Lift, key))).Refusal!.Code.ShouldBe("RES-017");
    }

    [Fact]
    public async Task Say_RepeatOfTheSameNumber_IsMarkedAndSaysNothingOfTheOther()
    {
        var phone = "13800005678";
        var first = await Say(Lift with { Phone = phone });

        var second = await Say(Lift with { Phone = phone, Text = "姚家街道名士豪庭社区锦澜苑3号楼门口的路灯也不亮了。" });

        (await Detail(second.CaseNo)).Marks.ShouldContain("重复");
        System.Text.Json.JsonSerializer.Serialize(second, CaseJson.Options).ShouldNotContain(first.CaseNo);
    }

    [Theory]
    [InlineData("RES-002", "phone")]
    [InlineData("RES-003", "phone")]
    [InlineData("RES-019", "text")]
    [InlineData("CASE-006", "text")]
    [InlineData("CASE-019", "text")]
    [InlineData("RES-001", "text")]
    [InlineData("CASE-007", "contactWindow")]
    [InlineData("CASE-007", "longitude")]
    [InlineData("CASE-020", "channel")]
    public async Task Say_WhatCannotBeTaken_IsRefusedWithItsField(string code, string field)
    {
        var asked = (code, field) switch
        {
            ("RES-002", _) => Lift with { Phone = " " },
            ("RES-003", _) => Lift with { Phone = "12345" },
            ("RES-019", _) => Lift with { Text = "坏了" },
            ("CASE-006", _) => Lift with { Text = "\u200b \u0001" },
            ("CASE-019", _) => Lift with { Text = new string('电', 5_001) },
            ("RES-001", _) => Lift with { Text = "我手里有一份绝密文件，想交给你们。" },
            ("CASE-007", "contactWindow") => Lift with { ContactWindow = new ContactWindowRequest("any", "23:00", "23:30") },
            ("CASE-020", _) => Lift with { Channel = "city-12345" },
            _ => Lift with { Longitude = 217 },
        };

        var refusal = (await world.Send(new SayCase.Command(asked, Key()))).Refusal!;

        (refusal.Code, refusal.Where).ShouldBe((code, code is "CASE-020" ? "channel" : field));
    }

    [Fact]
    public async Task Say_NumberHiddenBehindInvisibleLetters_IsMaskedAllTheSame()
    {
        var said = await Say(Lift with { Text = "电梯坏了请打139\u200b8765\u200b0123，\u202e王小\u2060明<script>alert(1)</script>在家等。\u0000" });

        var detail = await Detail(said.CaseNo);
        detail.Text.ShouldSatisfyAllConditions(
            text => text.ShouldNotContain("87650123"), text => text.ShouldNotContain("小明"), text => text.ShouldNotContain("\u202e"), text => text.ShouldContain("<script>"));
        detail.Title.ShouldNotContain("8765");
    }

    [Fact]
    public async Task Say_PhotoOfItsOwnKey_IsBoundToTheCase()
    {
        var key = Key();
        var photo = await world.Get(new UploadResidentFile.Command(key, null, null, "电梯.png", new MemoryStream([.. Photo, 1])));

        var said = await world.Get(new SayCase.Command(Lift with { Attachments = [photo.Id] }, key));

        (await Detail(said.CaseNo)).Attachments.ShouldHaveSingleItem().Name.ShouldBe("电梯.png");
    }

    [Fact]
    public async Task Say_PhotoOfAnotherKeyOrOfStaff_IsNotTaken()
    {
        var theirs = await world.Get(new UploadResidentFile.Command(Key(), null, null, "a.png", new MemoryStream([.. Photo, 2])));
        var staff = await world.Get(new UploadAttachment.Command(world.As(RoleNames.Operator), "内部.png", new MemoryStream([.. Photo, 3])));

        foreach (var id in new[] { theirs.Id, staff.Id, "x", "!" })
            (await world.Send(new SayCase.Command(Lift with { Attachments = [id] }, Key()))).Refusal!.Code.ShouldBe("RES-005");
        (await world.Send(new SayCase.Command(Lift with { Attachments = [.. Enumerable.Repeat(theirs.Id, 7)] }, Key()))).Refusal!.Code.ShouldBe("RES-004");
    }

    [Fact]
    public async Task Upload_WhatIsNotLookedAtOrHeard_OrTooMuch_IsRefused()
    {
        var key = Key();
        var script = await world.Send(new UploadResidentFile.Command(key, null, null, "a.png", new MemoryStream(Encoding.UTF8.GetBytes("<script>alert(1)</script>"))));
        var huge = await world.Send(new UploadResidentFile.Command(key, null, null, "a.png", new MemoryStream([.. Photo, .. new byte[FileAttachments.Limit]])));
        var nobody = await world.Send(new UploadResidentFile.Command(null, "SQ20260303-000001-1", "AAAAAAAAAA", "a.png", new MemoryStream(Photo)));
        for (var i = 0; i < 12; i++)
            await world.Get(new UploadResidentFile.Command(key, null, null, "a.png", new MemoryStream([.. Photo, 4, (byte)i])));
        var many = await world.Send(new UploadResidentFile.Command(key, null, null, "a.png", new MemoryStream([.. Photo, 5])));

        (script.Refusal!.Code, huge.Refusal!.Code, nobody.Refusal!.Code, many.Refusal!.Code).ShouldBe(("ATT-003", "ATT-001", "VLT-007", "RES-004"));
    }

    [Fact]
    public async Task Map_WithoutAnAccount_ShowsAreasOnly()
    {
        var map = await world.Get(new SeePublicMap.Query());

        map.Areas.ShouldNotBeEmpty();
        map.Outline.Count.ShouldBeGreaterThan(3);
    }

    private static string Key() => Guid.NewGuid().ToString("N");

    private Task<SayCase.Said> Say(SayCaseRequest asked) => world.Get(new SayCase.Command(asked, Key()));

    private Task<CaseDetail> Detail(string number) => world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));
}
