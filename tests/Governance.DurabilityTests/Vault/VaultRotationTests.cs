using System.Text;
using System.Text.Json;
using Governance.Data;
using Governance.Portal.Commands.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests;

public sealed class VaultRotationTests : IAsyncLifetime
{
    private const string Case = "SQ20261121-000001-1";
    private VaultFixture _fixture = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _fixture = await VaultFixture.Start();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Rotate_SealedDocuments_AllLieUnderTheNewKeyAndOpen()
    {
        var ids = await Seal(1200);
        var former = _fixture.Keys.Current;

        var (exit, report) = await Vault("rotate");

        exit.ShouldBe(0);
        report.GetProperty("current").GetString().ShouldNotBe(former);
        report.GetProperty("documents").EnumerateObject().ShouldHaveSingleItem().Value.GetInt64().ShouldBe(1200);
        (await Open(ids[0])).ShouldBe("document 0");
        (await Open(ids[^1])).ShouldBe("document 1199");
    }

    [Fact]
    public async Task Rotate_CiphertextOfADocument_StaysAsItWas()
    {
        var ids = await Seal(1);
        var before = await Row(ids[0]);

        await Vault("rotate");

        var after = await Row(ids[0]);
        after.Ciphertext.ShouldBe(before.Ciphertext);
        after.WrappedKey.ShouldNotBe(before.WrappedKey);
        after.KeyId.ShouldNotBe(before.KeyId);
    }

    [Fact]
    public async Task Rotate_CutOffHalfway_IsFinishedWithoutAnotherKey()
    {
        var ids = await Seal(3);
        VaultKeyFile.AddKey(_fixture.Options);
        await _fixture.Commit(_fixture.Vault.Seal(Case, "text", "late"u8).Effects);

        var (exit, report) = await Vault("rotate");

        exit.ShouldBe(0);
        report.GetProperty("keys").GetArrayLength().ShouldBe(2);
        report.GetProperty("behind").GetInt64().ShouldBe(0);
        (await Open(ids[0])).ShouldBe("document 0");
    }

    [Fact]
    public async Task Seal_AfterARotationElsewhere_UsesTheNewKeyWithoutARestart()
    {
        var former = _fixture.Keys.Current;
        await Vault("rotate");

        var document = _fixture.Vault.Seal(Case, "text", "new"u8);
        await _fixture.Commit(document.Effects);

        (await Row(document.Id)).KeyId.ShouldNotBe(former);
    }

    [Fact]
    public async Task Retire_AfterRotation_DropsTheOldKeyAndKeepsPhonesAndFilesReadable()
    {
        var document = _fixture.Vault.Seal(Case, "reporter", "王芳"u8, "13800138000");
        await _fixture.Commit(document.Effects);
        using var picture = new MemoryStream(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        var file = (await _fixture.Attachments.Save(picture, "u", Stop)).Value;
        await Vault("rotate");

        var (exit, report) = await Vault("retire");

        exit.ShouldBe(0);
        report.GetProperty("keys").GetArrayLength().ShouldBe(1);
        (await Open(document.Id)).ShouldBe("王芳");
        (await _fixture.Vault.FindByPhone("13800138000", 1, Stop)).ShouldHaveSingleItem();
        (await _fixture.Attachments.Open(file.Sha256, Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Retire_DocumentsStillUnderTheOldKey_KeepsIt()
    {
        await Seal(1);
        VaultKeyFile.AddKey(_fixture.Options);

        var (exit, report) = await Vault("retire");

        exit.ShouldBe(1);
        report.GetProperty("keys").GetArrayLength().ShouldBe(2);
        report.GetProperty("behind").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task Rotate_ErasedDocument_StaysErased()
    {
        var ids = await Seal(2);
        await _fixture.Commit(_fixture.Vault.Erase(ids[0]));

        var (_, report) = await Vault("rotate");

        report.GetProperty("erased").GetInt64().ShouldBe(1);
        (await Row(ids[0])).WrappedKey.ShouldBeNull();
        (await _fixture.Vault.Open(ids[0], Stop)).ShouldBeNull();
    }

    [Theory]
    [InlineData]
    [InlineData("turn")]
    [InlineData("rotate", "now")]
    public async Task Run_UnknownCall_IsAWrongCall(params string[] args) =>
        (await VaultCommand.Run(args, _fixture.Options, TextWriter.Null, Stop)).ShouldBe(2);

    private async Task<List<string>> Seal(int count)
    {
        var documents = Enumerable.Range(0, count)
            .Select(i => _fixture.Vault.Seal(Case, "text", Encoding.UTF8.GetBytes(FormattableString.Invariant($"document {i}")))).ToList();
        await _fixture.Commit(documents.SelectMany(document => document.Effects));
        return documents.ConvertAll(document => document.Id);
    }

    private async Task<(int Exit, JsonElement Report)> Vault(string what)
    {
        using var stdout = new StringWriter();
        var exit = await VaultCommand.Run([what, "--json"], _fixture.Options, stdout, Stop);
        return (exit, JsonSerializer.Deserialize<JsonElement>(stdout.ToString()));
    }

    private async Task<string> Open(string id) => Encoding.UTF8.GetString((await _fixture.Vault.Open(id, Stop))!);

    private async Task<SealedDocumentRow> Row(string id)
    {
        await using var db = _fixture.Database.Read.Open();
        return await db.SealedDocuments.SingleAsync(row => row.Id == id, Stop);
    }
}
