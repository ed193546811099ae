namespace Governance.Definitions;

/// <summary>What sort of "no" a refusal is; decides the HTTP status in one place.</summary>
public enum RefusalKind
{
    /// <summary>The request is malformed or breaks a rule of form: 400 or 422.</summary>
    Invalid,

    /// <summary>What was named does not exist, or the caller may not know that it does: 404.</summary>
    NotFound,

    /// <summary>The caller is known but may not do this: 403.</summary>
    Forbidden,

    /// <summary>The state moved on, or does not allow this now: 409.</summary>
    Conflict,

    /// <summary>Larger than allowed: 413.</summary>
    TooLarge,
}

/// <summary>An expected "no": a code that is never reused, a Chinese sentence, and the place it is about.</summary>
/// <param name="Code">Such as <c>DEF-003</c>; listed in docs/refusals.md.</param>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Message">One polite Chinese sentence that says what to do next.</param>
/// <param name="Where">A JSON path, a field name or an id; empty when it concerns the whole request.</param>
public sealed record Refusal(string Code, RefusalKind Kind, string Message, string Where = "");
