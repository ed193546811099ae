using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Studio;

/// <summary>A database and a product's drawings of a test's own: servers start over them as often as it likes.</summary>
public abstract class ShippedFolders : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("governance-shipped-data-").FullName;
    private readonly string _workflows = Directory.CreateTempSubdirectory("governance-shipped-").FullName;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_workflows, recursive: true);
    }

    private protected Task<StudioServer> Start() => StudioServer.Start(_data, _workflows);

    private protected Task<StudioServer> StartWithoutDrawings() => StudioServer.Start(_data);

    protected async Task Restart() => await (await Start()).DisposeAsync();

    /// <summary>Puts a drawing into the product, in place of what was there.</summary>
    /// <returns>Its folder.</returns>
    protected string Ship(string folder, JsonObject model)
    {
        var path = Directory.CreateDirectory(Path.Combine(_workflows, folder)).FullName;
        File.WriteAllText(Path.Combine(path, "definition.json"), model.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        File.WriteAllText(Path.Combine(path, "case-type.json"), """{"name":"诉求"}""");
        return path;
    }
}
