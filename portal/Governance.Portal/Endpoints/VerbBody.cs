using System.Text.Json;

namespace Governance.Portal.Endpoints;

/// <param name="Data">By the verb's own schema.</param>
/// <param name="Version">The case's version the caller saw; machine clients may leave it out.</param>
internal sealed record VerbBody(string? Reason, JsonElement? Data, long? Version);
