using System.Security.Cryptography;
using System.Text;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests;

public sealed class SealedDocumentsTests : IAsyncLifetime
{
    private const string Case = "SQ20261121-000001-1";
    private static readonly byte[] Reporter = Encoding.UTF8.GetBytes("""{"name":"王芳","phone":"13800138000"}""");
    private VaultFixture _fixture = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _fixture = await VaultFixture.Start();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Open_SealedDocument_GivesThePlaintext()
    {
        var document = _fixture.Vault.Seal(Case, "reporter", Reporter);

        await _fixture.Commit(document.Effects);

        (await _fixture.Vault.Open(document.Id, Stop)).ShouldBe(Reporter);
    }

    [Fact]
    public async Task Seal_SamePlaintextTwice_LooksDifferentEachTime()
    {
        var (first, second) = (_fixture.Vault.Seal(Case, "reporter", Reporter), _fixture.Vault.Seal(Case, "reporter", Reporter));
        await _fixture.Commit([.. first.Effects, .. second.Effects]);

        await using var db = _fixture.Database.Read.Open();
        var rows = await db.SealedDocuments.ToListAsync(Stop);

        first.Commitment.ShouldNotBe(second.Commitment);
        rows[0].Ciphertext!.ShouldNotBe(rows[1].Ciphertext!);
        rows.ShouldAllBe(r => !Encoding.UTF8.GetString(r.Ciphertext!).Contains("13800138000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_RowMovedToAnotherCase_IsRefusedByTheCipher()
    {
        var document = _fixture.Vault.Seal(Case, "reporter", Reporter);
        await _fixture.Commit(document.Effects);
        await _fixture.Commit(new MoveDocument(document.Id, "SQ20261121-000002-9"));

        await Should.ThrowAsync<AuthenticationTagMismatchException>(() => _fixture.Vault.Open(document.Id, Stop).AsTask());
    }

    [Fact]
    public async Task Erase_SealedDocument_LeavesOnlyTheCommitment()
    {
        var document = _fixture.Vault.Seal(Case, "reporter", Reporter, "13800138000");
        await _fixture.Commit(document.Effects);

        await _fixture.Commit(_fixture.Vault.Erase(document.Id));

        (await _fixture.Vault.Open(document.Id, Stop)).ShouldBeNull();
        (await _fixture.Vault.FindByPhone("13800138000", 10, Stop)).ShouldBeEmpty();
        await using var db = _fixture.Database.Read.Open();
        var row = await db.SealedDocuments.SingleAsync(Stop);
        (row.Ciphertext, row.Nonce).ShouldBe((null, null));
        Convert.ToHexStringLower(row.Commitment).ShouldBe(document.Commitment);
    }

    [Theory]
    [InlineData("13800138000")]
    [InlineData("+86 138-0013-8000")]
    [InlineData("8613800138000")]
    [InlineData("１３８００１３８０００")]
    public async Task FindByPhone_HoweverTyped_FindsTheEarlierDocument(string typed)
    {
        var document = _fixture.Vault.Seal(Case, "reporter", Reporter, "13800138000", null, "0531-88012345");
        await _fixture.Commit(document.Effects);

        var found = await _fixture.Vault.FindByPhone(typed, 10, Stop);

        found.ShouldHaveSingleItem().CaseNo.ShouldBe(Case);
        (await _fixture.Vault.FindByPhone("053188012345", 10, Stop)).ShouldHaveSingleItem().DocumentId.ShouldBe(document.Id);
        (await _fixture.Vault.FindByPhone("13800138001", 10, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Load_KeyFileMissing_MakesOneForItsOwnerOnly()
    {
        var path = Path.Combine(_fixture.Options.Directory, "keys", "vault.key");

        var again = VaultKeyFile.Load(_fixture.Options);

        again.Current.ShouldBe(_fixture.Keys.Current);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await File.ReadAllTextAsync(path, Stop)).ShouldStartWith("#");
    }

    [Fact]
    public async Task Open_KeyAddedToTheRing_StillOpensWhatTheOldOneSealed()
    {
        var document = _fixture.Vault.Seal(Case, "reporter", Reporter, "13800138000");
        await _fixture.Commit(document.Effects);
        var (former, path) = (_fixture.Keys.Current, Path.Combine(_fixture.Options.Directory, "keys", "vault.key"));
        await File.AppendAllTextAsync(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n", Stop);

        var keys = VaultKeyFile.Load(_fixture.Options);
        var vault = new SealedDocuments(keys, _fixture.Database.Read, _fixture.Database.Clock);

        keys.Current.ShouldNotBe(former);
        (await vault.Open(document.Id, Stop)).ShouldBe(Reporter);
        (await vault.FindByPhone("13800138000", 1, Stop)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task HoldsKeys_OtherKeyRing_SaysNo()
    {
        await _fixture.Commit(_fixture.Vault.Seal(Case, "reporter", Reporter).Effects);
        var other = VaultKeys.Parse(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

        var holds = await new SealedDocuments(other, _fixture.Database.Read, _fixture.Database.Clock).HoldsKeys(Stop);

        holds.ShouldBeFalse();
        (await _fixture.Vault.HoldsKeys(Stop)).ShouldBeTrue();
    }

    private sealed record MoveDocument(string Id, string To) : RowEffect
    {
        public override string Name => "test.document-moved";

        public override void Apply(GovernanceDb db) => db.SealedDocuments.Find(Id)!.CaseNo = To;
    }
}
