using System.Text;
using System.Text.Json;
using Governance.Cases;
using Governance.Data;
using Governance.Tests.Cases.Slices;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Cases.Situations;

/// <summary>物业/业委会/商家是责任主体: a link of its own, one answer, and the unit goes on answering for it.</summary>
public sealed class SituationsOfPartiesTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private static readonly byte[] Photo = [.. Convert.FromHexString("89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D49444154789C6360000000000500010D0A2DB40000000049454E44AE426082")];

    [Fact]
    public async Task Party_AnswersByItsLink_OnceAndTheUnitStaysTheHolder()
    {
        var (opened, code) = await Asked();

        var seen = await world.Get(new SeePartyTask.Query(opened.CaseNo, code));
        var file = await world.Get(new UploadPartyFile.Command(opened.CaseNo, code, "修好.png", new MemoryStream(Photo)));
        var thanks = await world.Get(new AnswerPartyTask.Command(opened.CaseNo, code, "3月4日更换配件，电梯已恢复。", [file.Id]));
        var twice = await world.Send(new AnswerPartyTask.Command(opened.CaseNo, code, "再说一次", []));
        var after = await Read(opened.CaseNo);

        (seen.Party, seen.Ask, seen.MayAnswer).ShouldBe(("锦澜苑物业", "三日内更换电梯配件并恢复运行", true));
        thanks.ShouldContain("已提交");
        twice.Refusal!.Code.ShouldBe("PTY-003");
        after.ShouldSatisfyAllConditions(
            found => found.Holder.ShouldBe(opened.Holder), found => found.Status.ShouldBe("open"), found => found.Marks.ShouldContain("责任主体已回复"),
            found => found.Notes.ShouldContain(note => note.Text.Contains("更换配件", StringComparison.Ordinal)), found => found.Attachments.ShouldContain(given => given.Name == "修好.png"));
    }

    [Fact]
    public async Task Party_SeesNothingOfWhoReportedOrWhatTheySaid()
    {
        var (opened, code) = await Asked();

        var seen = JsonSerializer.Serialize(await world.Get(new SeePartyTask.Query(opened.CaseNo, code)), CaseJson.Options);

        seen.ShouldSatisfyAllConditions(
            text => text.ShouldNotContain("王"), text => text.ShouldNotContain("138"), text => text.ShouldNotContain(opened.Title), text => text.ShouldNotContain("等配件"));
    }

    [Fact]
    public async Task Party_NumberAndCode_StandNowhereInClear()
    {
        var (opened, code) = await Asked();

        var stored = (await world.Part<CaseReader>().Load(opened.CaseNo, SliceWorld.Cancel))!;
        await using var db = world.Part<IReadDb>().Open();
        var sent = await db.Outbox.Where(row => row.Channel == "sms" && row.Body.Contains(opened.CaseNo)).ToListAsync(SliceWorld.Cancel);
        var letter = await world.Part<SmsLetters>().Write(JsonDocument.Parse(sent.ShouldHaveSingleItem().Body).RootElement, SliceWorld.Cancel);
        var shown = await world.Part<SmsLetters>().Show(JsonDocument.Parse(sent[0].Body).RootElement, SliceWorld.Cancel);

        letter!.Phone.ShouldBe("13900001234");
        letter.Text.ShouldContain($"/party/{opened.CaseNo}#{code}");
        (shown.Phone, shown.Text!.Contains(code, StringComparison.Ordinal)).ShouldBe(("139****1234", false));
        foreach (var text in new[] { CaseJson.Element((Casefile)stored.Domain!).GetRawText(), sent[0].Body })
            text.ShouldSatisfyAllConditions(kept => kept.ShouldNotContain("13900001234"), kept => kept.ShouldNotContain(code));
    }

    [Fact]
    public async Task Party_DeadlineOver_CanNeitherHandInNorUpload()
    {
        await using var own = new SliceWorld();
        await own.InitializeAsync();
        var (opened, code) = await Asked(own);
        own.Time.Advance(TimeSpan.FromDays(4));

        var answer = await own.Send(new AnswerPartyTask.Command(opened.CaseNo, code, "修好了", []));
        var upload = await own.Send(new UploadPartyFile.Command(opened.CaseNo, code, "a.png", new MemoryStream(Photo)));

        (answer.Refusal!.Code, upload.Refusal!.Code).ShouldBe(("PTY-002", "PTY-002"));
        (await own.Get(new SeePartyTask.Query(opened.CaseNo, code))).MayAnswer.ShouldBeFalse();
    }

    [Fact]
    public async Task Party_LinkRevoked_IsGoodForNothing()
    {
        var (opened, code) = await Asked();
        var handler = Handler(world, opened);
        var task = ((Casefile)(await world.Part<CaseReader>().Load(opened.CaseNo, SliceWorld.Cancel))!.Domain!).PartyTasks!.Value[0].Id;

        (await world.Send(new ActOnCase.Command(handler, opened.CaseNo, "revoke-party", JsonSerializer.SerializeToElement(new { task }), "发错对象", null, null))).Refusal.ShouldBeNull();

        (await world.Send(new AnswerPartyTask.Command(opened.CaseNo, code, "修好了", []))).Refusal!.Code.ShouldBe("PTY-004");
    }

    [Theory]
    [InlineData("AAAAAAAAAA")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Party_WrongCode_LearnsNothing(string? code)
    {
        var (opened, _) = await Asked();

        (await world.Send(new SeePartyTask.Query(opened.CaseNo, code))).Refusal!.Code.ShouldBe("PTY-001");
        (await world.Send(new SeePartyTask.Query("SQ20260303-999999-9", code))).Refusal!.Code.ShouldBe("PTY-001");
        (await world.Send(new UploadPartyFile.Command(opened.CaseNo, code, "a.png", new MemoryStream(Photo)))).Refusal!.Code.ShouldBe("PTY-001");
    }

    [Fact]
    public async Task Party_FileOfSomebodyElse_OrNoPicture_IsNotTaken()
    {
        var (opened, code) = await Asked();
        byte[] others = [.. Photo, 0];
        var theirs = await world.Get(new UploadAttachment.Command(Handler(world, opened), "内部.png", new MemoryStream(others)));

        var stolen = await world.Send(new AnswerPartyTask.Command(opened.CaseNo, code, "修好了", [theirs.Id]));
        var script = await world.Send(new UploadPartyFile.Command(opened.CaseNo, code, "a.png", new MemoryStream(Encoding.UTF8.GetBytes("<script>alert(1)</script>"))));

        (stolen.Refusal!.Code, script.Refusal!.Code).ShouldBe(("PTY-006", "ATT-003"));
    }

    [Fact]
    public async Task Party_AnswersWhileTheUnitWaits_TheWorkGoesOn()
    {
        var (opened, code) = await Asked();
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "sign", world.As(RoleNames.Liaison, opened.Holder!.Code)));
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "pause", world.As(RoleNames.Liaison, opened.Holder.Code), new { reason = "await-responsible-party", text = "等物业" }, "等物业换件"));
        var paused = await Read(opened.CaseNo);

        await world.Get(new AnswerPartyTask.Command(opened.CaseNo, code, "已更换。", []));

        (paused.Status, (await Read(opened.CaseNo)).Status).ShouldBe(("paused", "open"));
    }

    [Theory]
    [InlineData("3", "days")]
    [InlineData("x", "phone")]
    public async Task Party_AskedWithoutNumberOrDays_IsRefused(string phone, string where)
    {
        var opened = await world.Open();
        var data = new { party = "锦澜苑物业", text = "修电梯", phone = where is "phone" ? phone : "13900001234", days = where is "days" ? 0 : 3 };

        (await world.Send(new ActOnCase.Command(Handler(world, opened), opened.CaseNo, "ask-party", JsonSerializer.SerializeToElement(data), null, null, null))).Refusal!.Where.ShouldBe(where);
    }

    private Task<(CaseDetail Opened, string Code)> Asked() => Asked(world);

    private static async Task<(CaseDetail Opened, string Code)> Asked(SliceWorld world)
    {
        var opened = await world.Open();
        var data = new { party = "锦澜苑物业", text = "三日内更换电梯配件并恢复运行", phone = "139 0000 1234", days = 3 };
        (await world.Send(new ActOnCase.Command(Handler(world, opened), opened.CaseNo, "ask-party", JsonSerializer.SerializeToElement(data), null, null, null))).Refusal.ShouldBeNull();
        var file = (Casefile)(await world.Part<CaseReader>().Load(opened.CaseNo, SliceWorld.Cancel))!.Domain!;
        return (opened, world.Part<QueryCodes>().Of(file.PartyTasks!.Value[0].Subject(file.CaseNo)));
    }

    private static Caller Handler(SliceWorld world, CaseDetail opened) => world.As(RoleNames.Liaison, opened.Holder!.Code);

    private async Task<CaseDetail> Read(string number) => await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));
}
