using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Governance.Cases;
using Governance.Definitions;
using Governance.Tests.Cases.Slices;

namespace Governance.Tests.Cases.Situations;

/// <summary>虚假办结 and “已处理，请联系××”: figures beside the answer, and nothing that follows from them by itself.</summary>
public sealed class SituationsOfHintsTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const double Longitude = 117.10;
    private const double Latitude = 36.66;
    private static readonly object Empty = new { process = "已安排人员处理", result = "已处理", method = "solved", draft = "您好，您反映的问题已处理，请联系物业，感谢您的理解。", basis = "规定" };

    [Fact]
    public async Task Photo_TakenElsewhereAndBefore_IsHintedInMetresAndMinutesAlone()
    {
        await using var own = new SliceWorld();
        await own.InitializeAsync();
        var number = await Answered(own, AppealSteps.Report, Jpeg(new DateTime(2026, 3, 3, 8, 30, 0), 117.12, Latitude, 1));

        var hints = await Hints(own, number);

        var photo = hints.Photos.ShouldHaveSingleItem();
        photo.Metres.ShouldNotBeNull().ShouldBeInRange(1700, 1850);
        (photo.MinutesBefore, photo.MinutesAfter, photo.UsedIn).ShouldBe((30, 0, null));
        hints.Warnings.Count.ShouldBe(2);
        var kept = (await own.Part<CaseReader>().Load(number, SliceWorld.Cancel))!;
        foreach (var text in new[] { JsonSerializer.Serialize(hints), CaseJson.Element((Casefile)kept.Domain!).GetRawText() })
            text.ShouldNotContain("117.12");
    }

    [Fact]
    public async Task Photo_TakenThereWhileItWasHandled_IsNotWarnedOf()
    {
        await using var own = new SliceWorld();
        await own.InitializeAsync();
        var number = await Answered(own, AppealSteps.Report, Jpeg(new DateTime(2026, 3, 3, 9, 0, 0), Longitude + 0.0005, Latitude, 2));

        var hints = await Hints(own, number);

        hints.Photos.ShouldHaveSingleItem().Metres.ShouldNotBeNull().ShouldBeLessThan(60);
        hints.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Photo_HandedInForAnotherCase_NamesThatCase()
    {
        var photo = Jpeg(null, null, null, 3);
        var first = await Answered(world, AppealSteps.Report, photo);
        var second = await Answered(world, AppealSteps.Report, photo);

        (await Hints(world, first)).Photos.ShouldHaveSingleItem().UsedIn.ShouldBeNull();
        var hints = await Hints(world, second);
        hints.Photos.ShouldHaveSingleItem().ShouldBe(new PhotoHintDto("现场.jpg", null, null, null, first) { IsUsed = true });
        hints.Warnings.ShouldContain(warning => warning.Contains(first, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Photo_HandedInForASealedCase_NamesItOnlyToWhoMayKnow()
    {
        var photo = Jpeg(null, null, null, 4);
        var given = await world.Get(new UploadAttachment.Command(world.As(RoleNames.Operator), "证据.jpg", new MemoryStream(photo)));
        var hidden = (await world.Open(request => request with { Title = "工作人员收好处", Text = "我要反映某街道一名工作人员收了好处才给盖章,请替我保密。", Attachments = [given.Id] })).CaseNo;
        var second = await Answered(world, AppealSteps.Report, photo);

        var reviewer = await Hints(world, second);
        var chief = await world.Get(new GetHints.Query(world.As(RoleNames.DutyChief), second));

        reviewer.Photos.ShouldHaveSingleItem().ShouldSatisfyAllConditions(seen => seen.IsUsed.ShouldBeTrue(), seen => seen.UsedIn.ShouldBeNull());
        JsonSerializer.Serialize(reviewer).ShouldNotContain(hidden);
        reviewer.Warnings.ShouldContain(warning => warning.EndsWith("已在另一件您无权查看的办件中使用过。", StringComparison.Ordinal));
        chief.Photos.ShouldHaveSingleItem().UsedIn.ShouldBe(hidden);
    }

    [Fact]
    public async Task Answer_LikeTheUnitsEarlierOnes_ShowsFigureAndNumberAndHindersNothing()
    {
        await using var own = new SliceWorld();
        await own.InitializeAsync();
        var first = await Answered(own, Empty, null);
        own.Time.Advance(TimeSpan.FromMinutes(5));
        var second = await Answered(own, Empty, null);

        var hints = await Hints(own, second);
        await SliceWorld.Must(own.Act(second, "review", "complete", own.As(RoleNames.Reviewer), new { decision = "qualified" }));

        hints.Alike.ShouldBe(new AlikeAnswerDto(first, 1));
        hints.StockShare.ShouldBeGreaterThan(0.5);
        hints.Warnings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Answer_OfItsOwnWords_IsNotWarnedOf()
    {
        await using var own = new SliceWorld();
        await own.InitializeAsync();
        await Answered(own, Empty, null);
        var number = await Answered(own, new { process = "3月3日到场，更换门机控制板一块。", result = "3月3日下午更换了锦澜苑3号楼电梯的门机控制板，试运行正常。", method = "solved", draft = "锦澜苑3号楼电梯门机控制板已于3月3日下午更换，试运行二十次未再出现故障，物业每周检查一次。", basis = "特种设备安全法" }, null);

        (await Hints(own, number)).ShouldSatisfyAllConditions(hints => hints.Alike.ShouldBeNull(), hints => hints.Warnings.ShouldBeEmpty(), hints => hints.StockShare.ShouldBeLessThan(0.3));
    }

    [Fact]
    public async Task Hints_ToWhoHandledIt_AreNotShown()
    {
        var number = await Answered(world, AppealSteps.Report, null);
        var unit = (await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number))).Holder!.Code;

        (await world.Send(new GetHints.Query(world.As(RoleNames.Handler, unit), number))).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private static Task<HintsDto> Hints(SliceWorld world, string number) => world.Get(new GetHints.Query(world.As(RoleNames.Reviewer), number));

    /// <summary>Up to 平台审核, with a photo in the report.</summary>
    private static async Task<string> Answered(SliceWorld world, object report, byte[]? photo)
    {
        var opened = await world.Open(request => request with { Longitude = Longitude, Latitude = Latitude });
        var (number, unit) = (opened.CaseNo, opened.Holder!.Code);
        var (liaison, handler) = (world.As(RoleNames.Liaison, unit), world.As(RoleNames.Handler, unit));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "sign", liaison));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "assign", liaison, new { assignee = handler.UserName }));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "contact", handler, new { result = "reached" }));
        var data = JsonSerializer.SerializeToNode(report)!.AsObject();
        if (photo is not null)
            data["attachments"] = new System.Text.Json.Nodes.JsonArray((await world.Get(new UploadAttachment.Command(handler, "现场.jpg", new MemoryStream(photo)))).Id);
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "complete", handler, data));
        await SliceWorld.Must(world.Act(number, "approval", "sign-off", world.As(RoleNames.UnitLeader, unit)));
        var draft = (string?)data["draft"] ?? "电梯已修好。";
        await SliceWorld.Must(world.Act(number, "reply", "complete", liaison, new { by = "phone", text = draft, delivered = "yes" }));
        return number;
    }

    /// <summary>The smallest file a camera could have written: place and time, and one byte that makes it this picture.</summary>
    private static byte[] Jpeg(DateTime? taken, double? longitude, double? latitude, byte picture)
    {
        byte[] scan = [0xFF, 0xDA, 0, 2, picture, 0xFF, 0xD9];
        if (taken is null)
            return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, .. scan];
        byte[] tiff = [.. "MM"u8, 0, 42, 0, 0, 0, 8, .. Directory((0x8769, 4, Four(100)), (0x8825, 4, Four(200)))];
        var block = new byte[400];
        tiff.CopyTo(block, 0);
        Directory((0x9003, 2, Four(150))).CopyTo(block, 100);
        Encoding.ASCII.GetBytes($"{taken:yyyy:MM:dd HH:mm:ss}\0").CopyTo(block, 150);
        Directory((1, 2, [(byte)'N', 0, 0, 0]), (2, 5, Four(300)), (3, 2, [(byte)'E', 0, 0, 0]), (4, 5, Four(340))).CopyTo(block, 200);
        Rationals(latitude!.Value).CopyTo(block, 300);
        Rationals(longitude!.Value).CopyTo(block, 340);
        byte[] segment = [.. "Exif\0\0"u8, .. block];
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((segment.Length + 2) >> 8), (byte)(segment.Length + 2), .. segment, .. scan];
    }

    private static byte[] Directory(params (ushort Tag, ushort Kind, byte[] Value)[] entries) =>
        [0, (byte)entries.Length, .. entries.SelectMany(entry => (byte[])[(byte)(entry.Tag >> 8), (byte)entry.Tag, 0, (byte)entry.Kind, 0, 0, 0, 3, .. entry.Value]), 0, 0, 0, 0];

    private static byte[] Four(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Rationals(double degrees)
    {
        var minutes = (degrees - Math.Floor(degrees)) * 60;
        return [.. Four((uint)degrees), .. Four(1), .. Four((uint)minutes), .. Four(1), .. Four((uint)Math.Round((minutes - Math.Floor(minutes)) * 60 * 1000)), .. Four(1000)];
    }
}
