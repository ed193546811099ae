namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>An object made from a pattern; remembers where the next search begins.</summary>
internal sealed class JsRegex(JsPattern pattern) : JsObject(Builtins.RegExpPrototype)
{
    public JsPattern Pattern => pattern;

    public override string ClassName => "RegExp";

    public override bool TryGetOwn(Run run, string key, JsValue receiver, out JsValue value)
    {
        if (key is not "lastIndex")
            return base.TryGetOwn(run, key, receiver, out value);
        value = LastIndex;
        return true;
    }

    public override void Set(Run run, string key, JsValue value)
    {
        if (key is "lastIndex")
            LastIndex = Coerce.ToInteger(run, value);
        else
            base.Set(run, key, value);
    }

    public double LastIndex { get; set; }

    /// <summary>The next match, from <c>lastIndex</c> where the flags say so; null where there is none.</summary>
    public PatternHit? Exec(Run run, string text)
    {
        var remembers = pattern.IsGlobal || pattern.IsSticky;
        var start = remembers ? LastIndex : 0;
        var match = start < 0 || start > text.Length ? null : pattern.Match(run, text, (int)start);
        if (match is null || (pattern.IsSticky && match.Index != (int)start))
        {
            LastIndex = remembers ? 0 : LastIndex;
            return null;
        }
        if (remembers)
            LastIndex = match.Index + match.Length;
        return match;
    }

    /// <summary>The array <c>exec</c> gives.</summary>
    public JsArray Describe(PatternHit match, string text)
    {
        var result = new JsArray(Groups(match));
        result.Define("index", match.Index);
        result.Define("input", text);
        result.Define("groups", Named(match) is { } named ? named : default(JsValue));
        return result;
    }

    public JsValue[] Groups(PatternHit match)
    {
        var groups = new JsValue[pattern.Names.Count];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = match.Group(i) is { } group ? group : default(JsValue);
        return groups;
    }

    public JsObject? Named(PatternHit match)
    {
        if (pattern.Names.All(n => n is null))
            return null;
        var named = new JsObject(null);
        for (var i = 1; i < pattern.Names.Count; i++)
        {
            if (pattern.Names[i] is { } name)
                named.Define(name, match.Group(i) is { } group ? group : default(JsValue));
        }
        return named;
    }
}
