using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>Freezes what a case of a type is handled by: definition version, form and texts.</summary>
internal sealed class Releases(CaseTypeFolders folders)
{
    /// <returns>Null when the definition is no case type's, or when nothing has changed since its current release.</returns>
    public FreezeRelease? Next(DefinitionMoment moment, VersionState version)
    {
        if (folders.CaseType(moment.State.DefinitionId) is not { } folder)
            return null;

        var (form, texts) = (folder.Read("form.schema.json"), folder.Texts());
        var before = moment.State.Release;
        var release = new ReleaseState(
            folder.DefinitionId, (before?.Number ?? 0) + 1, version.Id, version.Hash, Hash(form), Hash(texts), moment.NowMicros);
        if (before is not null && before with { Number = release.Number, AtMicros = release.AtMicros } == release)
            return null;

        var content = new JsonObject
        {
            ["caseType"] = folder.Read("case-type.json"),
            ["form"] = form,
            ["texts"] = texts,
        };
        return new FreezeRelease(release, before?.Id, JsonSerializer.SerializeToUtf8Bytes(content, StudioJson.Options), moment.By.Id);
    }

    private static string Hash(JsonObject json) => DefinitionContent.HashOf(JsonSerializer.SerializeToUtf8Bytes(json, StudioJson.Options));
}
