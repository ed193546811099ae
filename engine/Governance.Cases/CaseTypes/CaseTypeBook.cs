using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution.Time;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>The case types found under <c>workflows/</c>. A new application is a new folder.</summary>
public sealed class CaseTypeBook
{
    public const string Standard = "appeal";

    private readonly FrozenDictionary<string, CaseType> _shipped;
    private volatile FrozenDictionary<string, CaseType> _types;

    private CaseTypeBook(FrozenDictionary<string, CaseType> shipped) => (_shipped, _types) = (shipped, shipped);

    public IReadOnlyCollection<CaseType> All => _types.Values;

    public CaseType? Find(string type) => _types.GetValueOrDefault(type);

    /// <summary>The limits of a type as its files have them.</summary>
    public LimitTable? Shipped(string type) => _shipped.GetValueOrDefault(type)?.Limits;

    /// <summary>From now on every answer follows these limits; types that are not named follow their files.</summary>
    public void Adopt(IReadOnlyDictionary<string, LimitTable> limits) => _types = Over(_shipped, limits);

    /// <summary>The same types, one of them under other limits.</summary>
    public CaseTypeBook With(string type, LimitTable limits) =>
        new(Over(_types, new Dictionary<string, LimitTable>(StringComparer.Ordinal) { [type] = limits }));

    /// <summary>What a stage is called in a type: a dispute is not 承办处置 but 调解.</summary>
    public string StageName(string type, CaseStage stage) => Find(type) is { } found && found.Stages.FirstOrDefault(word => string.Equals(word.Value, CaseRows.Wire(stage), StringComparison.Ordinal)) is { Title: { } title }
        ? title
        : Words.Of(stage);

    /// <summary>The same of one case: while an objection is consulted about, that is what is going on.</summary>
    internal string StageName(Casefile file) =>
        file is { IsObjected: true, Consultation: not null } && file.WorkItems.Any(item => item.IsOpen && StepBook.Find(item.Step) is ConsultationStep) ? "派单异议会商" : StageName(file.Type, file.Stage);

    /// <summary>The type a matter opens when nobody says otherwise: a rule of a type, then the category's own.</summary>
    public CaseType Of(CategoryCode category, DefaultCaseType standard, Urgency urgency) =>
        _types.Values.FirstOrDefault(type => type.Opens.Any(rule => new CategoryCode(rule.Category).Covers(category) && urgency >= rule.Urgency))
        ?? Find(CaseRows.Wire(standard)) ?? _types[Standard];

    /// <param name="directory">The folder <c>workflows</c>.</param>
    /// <exception cref="InvalidDataException">A file is broken; the message names it and the place.</exception>
    public static CaseTypeBook Load(string directory) => new(
        Directory.GetDirectories(directory).Order(StringComparer.Ordinal)
            .Where(folder => File.Exists(Path.Combine(folder, "case-type.json")))
            .Select(folder => Read(directory, folder)).ToFrozenDictionary(type => type.Type, StringComparer.Ordinal));

    private static FrozenDictionary<string, CaseType> Over(FrozenDictionary<string, CaseType> types, IReadOnlyDictionary<string, LimitTable> limits) =>
        types.Values.Select(type => limits.TryGetValue(type.Type, out var table) ? type with { Limits = table } : type)
            .ToFrozenDictionary(type => type.Type, StringComparer.Ordinal);

    private static CaseType Read(string root, string folder)
    {
        var path = Path.Combine(folder, "case-type.json");
        var file = JsonSerializer.Deserialize<CaseTypeFile>(File.ReadAllText(path), CaseJson.Options)
            ?? throw new InvalidDataException($"{path} is empty.");
        var limits = LimitTable.Load(File.ReadAllText(Path.Combine(folder, "limits.json")), preset => Preset(root, preset));
        return limits.Refusal is { } refusal
            ? throw new InvalidDataException($"{folder}/limits.json: {refusal.Code} {refusal.Message} {refusal.Where}")
            : new CaseType(file.Type, file.Name, file.ItemName, file.Prefix, file.DefinitionId, file.Desk, file.Channels, limits.Value)
            {
                Stages = [.. (file.Stages ?? []).Select(word => new Choice(word.Key, (string)word.Value!))],
                Opens = file.Opens.IsDefault ? [] : file.Opens,
            };
    }

    private static string? Preset(string root, string id)
    {
        var path = Path.Combine(root, "presets", Path.GetFileName(id) + ".json");
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private sealed record CaseTypeFile(
        string Type, string Name, string ItemName, string Prefix, string DefinitionId, string Desk, ImmutableArray<string> Channels,
        JsonObject? Stages, ImmutableArray<TypeRule> Opens);
}
