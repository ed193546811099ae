using System.Security.Cryptography;
using Governance.Data;
using Governance.Execution;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.DurabilityTests;

public sealed class DataCompositionTests : IDisposable
{
    private readonly string _directory = Path.Combine(Directory.CreateTempSubdirectory("governance-").FullName, "data");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(_directory)!, true);
    }

    [Fact]
    public async Task AddGovernanceData_NothingSaid_MakesASqliteDatabaseInTheDirectory()
    {
        await using var services = Services(new DataOptions(DatabaseKind.Sqlite, _directory, null));
        await services.GetRequiredService<IDatabaseStartup>().EnsureCreated(Stop);

        var committed = await services.GetRequiredService<IUnitStore>().Commit(Units.First(), Stop);

        committed.ShouldBe(new Committed.Ok(1));
        File.Exists(Path.Combine(_directory, "governance.db")).ShouldBeTrue();
        File.Exists(Path.Combine(_directory, "keys", "vault.key")).ShouldBeTrue();
    }

    [Fact]
    public async Task AddGovernanceData_AllPorts_AreOneStore()
    {
        await using var services = Services(new DataOptions(DatabaseKind.Sqlite, _directory, null));

        var store = services.GetRequiredService<IUnitStore>();

        object[] ports =
        [
            services.GetRequiredService<IDueTimers>(), services.GetRequiredService<IToldStimuli>(), services.GetRequiredService<IOutbox>(),
            services.GetRequiredService<IRowWriter>(),
        ];
        ports.ShouldAllBe(port => ReferenceEquals(port, store));
    }

    [Fact]
    public async Task EnsureCreated_OtherKeyThanTheDatabase_RefusesToServe()
    {
        var options = new DataOptions(DatabaseKind.Sqlite, _directory, null);
        await using (var services = Services(options))
        {
            await services.GetRequiredService<IDatabaseStartup>().EnsureCreated(Stop);
            var vault = services.GetRequiredService<SealedDocuments>();
            await services.GetRequiredService<IRowWriter>().Write(vault.Seal("C1", "text", "路灯不亮"u8).Effects, Stop);
        }

        var other = options with { VaultKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
        await using var again = Services(other);

        await Should.ThrowAsync<InvalidOperationException>(() => again.GetRequiredService<IDatabaseStartup>().EnsureCreated(Stop));
    }

    [Theory]
    [InlineData(null, DatabaseKind.Sqlite)]
    [InlineData("Sqlite", DatabaseKind.Sqlite)]
    [InlineData("postgresql", DatabaseKind.PostgreSql)]
    public void From_Configuration_ChoosesTheDatabase(string? name, DatabaseKind kind)
    {
        var options = DataOptions.From(Configuration(("Governance:Database", name), ("Governance:DataDirectory", _directory)));

        options.Kind.ShouldBe(kind);
        options.Directory.ShouldBe(_directory);
    }

    [Theory]
    [InlineData("Oracle")]
    [InlineData("7")]
    public void From_UnknownDatabase_SaysWhichThereAre(string name) =>
        Should.Throw<InvalidOperationException>(() => DataOptions.From(Configuration(("Governance:Database", name)))).Message.ShouldContain("PostgreSql");

    [Fact]
    public async Task AddGovernanceData_SqlServer_FailsOnTheConnectionOnly()
    {
        const string Nobody = "Server=tcp:127.0.0.1,1;Connect Timeout=1;ConnectRetryCount=0;Encrypt=False";
        await using var services = Services(new DataOptions(DatabaseKind.SqlServer, _directory, Nobody));

        services.GetRequiredService<IUnitStore>().ShouldBeSameAs(services.GetRequiredService<IOutbox>());
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => services.GetRequiredService<IDatabaseStartup>().EnsureCreated(Stop));

        failure.Message.ShouldContain("SQL Server cannot be reached");
    }

    [Fact]
    public void AddGovernanceData_PostgreSqlWithoutConnection_SaysWhatIsMissing() =>
        Should.Throw<InvalidOperationException>(() => Services(new DataOptions(DatabaseKind.PostgreSql, _directory, null))).Message
            .ShouldContain("ConnectionStrings__Governance");

    private static ServiceProvider Services(DataOptions options) => new ServiceCollection().AddGovernanceData(options).BuildServiceProvider();

    private static IConfiguration Configuration(params IEnumerable<(string Key, string? Value)> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build();
}
