using System.IO.Compression;
using System.Text;
using Governance.Data;

namespace Governance.DurabilityTests;

public sealed class FileAttachmentsTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private VaultFixture _fixture = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _fixture = await VaultFixture.Start();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Open_SavedFile_GivesTheContentButTheDiskDoesNot()
    {
        var saved = (await Save(Png)).Value;

        var content = await _fixture.Attachments.Open(saved.Sha256, Stop);

        content.ShouldBe(Png);
        saved.MediaType.ShouldBe("image/png");
        var file = Files().ShouldHaveSingleItem();
        (await File.ReadAllBytesAsync(file, Stop)).AsSpan().IndexOf(Png).ShouldBe(-1);
    }

    [Fact]
    public async Task Save_SameContentTwice_KeepsOneFile()
    {
        var (first, second) = (await Save(Png), await Save(Png));

        first.Value.ShouldBe(second.Value);
        Files().Length.ShouldBe(1);
    }

    [Fact]
    public async Task OpenOriginal_PhotoThatLostItsPlace_GivesItAsItCame()
    {
        byte[] photo = [0xFF, 0xD8, 0xFF, 0xFE, 0, 5, (byte)'a', (byte)'t', (byte)'!', 0xFF, 0xDA, 0, 3, 1, 0x55, 0xFF, 0xD9];
        var saved = (await Save(photo)).Value;

        var (shown, original) = (await _fixture.Attachments.Open(saved.Sha256, Stop), await _fixture.Attachments.OpenOriginal(saved.Sha256, Stop));

        shown.ShouldBe([0xFF, 0xD8, .. photo[9..]]);
        original.ShouldBe(photo);
        Files().Length.ShouldBe(2);
        _fixture.Database.Clock.Move(TimeSpan.FromHours(25));
        await _fixture.Attachments.SweepOrphans(Stop);
        Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("%PDF-1.7\n", "application/pdf")]
    [InlineData("#!AMR\n\u0004", "audio/amr")]
    [InlineData("ID3\u0004 song", "audio/mpeg")]
    [InlineData("RIFF....WAVEfmt ", "audio/wav")]
    [InlineData("RIFF....WEBPVP8 ", "image/webp")]
    [InlineData("....ftypheic....", "image/heic")]
    [InlineData("....ftypisom....", "video/mp4")]
    public async Task Save_KnownKind_IsRecognisedByItsContent(string content, string mediaType)
    {
        var saved = await Save(Encoding.Latin1.GetBytes(content));

        saved.Value.MediaType.ShouldBe(mediaType);
    }

    [Theory]
    [InlineData("word/document.xml", "wordprocessingml.document")]
    [InlineData("xl/workbook.xml", "spreadsheetml.sheet")]
    public async Task Save_OfficeDocument_IsRecognisedByItsParts(string part, string mediaType)
    {
        var saved = await Save(Zip("[Content_Types].xml", part));

        saved.Value.MediaType.ShouldEndWith(mediaType);
    }

    [Theory]
    [InlineData("<html><script>")]
    [InlineData("MZ\u0090\u0000")]
    [InlineData("....ftypevil....")]
    [InlineData("PK\u0003\u0004 not a zip")]
    public async Task Save_UnknownKind_IsRefused(string content)
    {
        var saved = await Save(Encoding.Latin1.GetBytes(content));

        saved.Refusal!.Code.ShouldBe("ATT-003");
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_DocumentWithMacros_IsRefused()
    {
        var saved = await Save(Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));

        saved.Refusal!.Code.ShouldBe("ATT-003");
    }

    [Fact]
    public async Task Save_EmptyOrTooLarge_IsRefused()
    {
        var empty = await Save([]);
        var large = await Save(new byte[FileAttachments.Limit + 1]);

        empty.Refusal!.Code.ShouldBe("ATT-002");
        large.Refusal!.Code.ShouldBe("ATT-001");
    }

    [Theory]
    [InlineData("../../keys/vault.key")]
    [InlineData("")]
    public async Task Open_NameThatIsNoHash_GivesNull(string name) => (await _fixture.Attachments.Open(name, Stop)).ShouldBeNull();

    [Fact]
    public async Task SweepOrphans_AfterADay_RemovesOnlyWhatNoCaseNamed()
    {
        var orphan = (await Save(Png)).Value;
        var named = (await Save([.. Png, 4])).Value;
        await _fixture.Commit(new AttachmentNamed(named.Sha256, "SQ20261121-000001-1"));
        var early = await _fixture.Attachments.SweepOrphans(Stop);
        _fixture.Database.Clock.Move(TimeSpan.FromHours(25));

        var swept = await _fixture.Attachments.SweepOrphans(Stop);

        (early, swept).ShouldBe((0, 1));
        (await _fixture.Attachments.Open(orphan.Sha256, Stop)).ShouldBeNull();
        (await _fixture.Attachments.Open(named.Sha256, Stop)).ShouldNotBeNull();
        Files().Length.ShouldBe(1);
    }

    private async Task<Definitions.Result<Attachment>> Save(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await _fixture.Attachments.Save(stream, "u1", Stop);
    }

    private string[] Files()
    {
        var directory = Path.Combine(_fixture.Options.Directory, "attachments");
        return Directory.Exists(directory) ? Directory.GetFiles(directory, "*", SearchOption.AllDirectories) : [];
    }

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var name in names)
                zip.CreateEntry(name);
        }

        return stream.ToArray();
    }
}
