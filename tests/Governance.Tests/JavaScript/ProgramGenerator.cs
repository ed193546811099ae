using System.Globalization;

namespace Governance.Tests.JavaScript;

/// <summary>Makes small programs that end and whose result does not depend on the clock, chance or the platform.</summary>
internal sealed class ProgramGenerator(int seed)
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "2", "3", "-1", "7", "10", "0.1", "0.5", "1.5", "-2.5", "1e21", "1e-7", "123456789", "4294967296", "2147483648",
        "0.000001", "9007199254740993", "5e-324", "1.7976931348623157e308", "NaN", "Infinity", "-Infinity", "1.005", "25", "255", "0.1 + 0.2",
    ];

    private static readonly string[] Texts =
    [
        "''", "'a'", "'abc'", "'Hello, World'", "'10'", "' 12 '", "'1e3'", "'0x1f'", "'-5.5'", "'aXbXc'", "'张三，李四'", "'a😀b'", "'  trim me\\n'",
        "'2024-01-31'", "'2024-02-29T12:30:00Z'", "'foo bar baz'", "'aaa'", "'true'", "'null'", "'A-B_c'", "'x=1;y=22'", "'13800138000'", "'é'",
    ];

    private static readonly string[] Lists =
    [
        "[]", "[1, 2, 3]", "[3, 1, 2, 10]", "['b', 'a', 'c']", "[1, '1', null, undefined, true]", "[[1, 2], [3, [4]]]", "[{k: 2}, {k: 1}]",
        "[NaN, 0, -0]", "[5]", "['10', '9', '1']", "[0.5, 0.25]", "Array.from({length: 4}, (_, i) => i * i)", "[...'héllo']",
    ];

    private static readonly string[] Objects =
    [
        "{}", "{a: 1}", "{a: 1, b: {c: [1, 2]}}", "{2: 'x', 1: 'y', z: 0}", "{x: null, y: undefined}", "{valueOf() { return 42 }}",
        "{toString() { return 'T' }}", "{length: 2, 0: 'p', 1: 'q'}", "{get g() { return 7 }}", "{'with space': 1, ['comp' + 1]: 2}",
        "new Map([['k', 1], [NaN, 2]])", "new Set([1, 1, 'a'])", "new Date(86400000)", "new Date(NaN)", "new Error('e')", "/a+/g",
    ];

    private static readonly string[] Binary =
    [
        "+", "-", "*", "/", "%", "**", "==", "!=", "===", "!==", "<", "<=", ">", ">=", "&", "|", "^", "<<", ">>", ">>>", "&&", "||", "??", ",",
    ];

    private static readonly string[] Unary = ["!", "-", "+", "~", "typeof ", "void ", "!!"];

    private static readonly string[] Patterns =
    [
        "/a/", "/[a-c]+/g", "/(\\d+)-(\\d+)/", "/\\s+/g", "/^\\s*|\\s*$/g", "/x*/g", "/(?<y>\\d{4})-(?<m>\\d\\d)/", "/[^,，]+/g", "/\\bfoo\\b/i", "/(a)|(b)/g",
        "/o(?=o)/", "/(.)\\1/", "/./gs", "/$/m", "/\\w+/gi", "/[\\u4e00-\\u9fa5]+/", "/a{2}/", "/(?:)/g", "/b$/", "/(x)?(a)/g", "/[.*+?^${}()|[\\]\\\\]/g",
    ];

    private readonly Random _random = new(seed);
    private int _depth;
    private int _names;

    public string Next() => _random.Next(8) switch
    {
        0 or 1 => $"return {Expression()};",
        2 => $"return {TextCall()};",
        3 => $"return {ListCall()};",
        4 => $"return {NumberCall()};",
        5 => $"return {PatternCall()};",
        6 => $"return {ObjectCall()};",
        _ => Statements(),
    };

    private string Pick(params string[] from) => from[_random.Next(from.Length)];

    private string Expression()
    {
        if (_depth > 3 || _random.Next(4) == 0)
            return Leaf();
        _depth++;
        var text = _random.Next(12) switch
        {
            < 5 => BinaryExpression(),
            5 => $"({Pick(Unary)}({Expression()}))",
            6 => $"({Expression()} ? {Expression()} : {Expression()})",
            7 => $"`<${{{TextLeaf()}}}|${{{Pick(Numbers)}}}>`",
            8 => TextCall(),
            9 => ListCall(),
            10 => NumberCall(),
            _ => $"({Container()})?.{Pick(["a", "b", "length", "k", "size"])}",
        };
        _depth--;
        return text;
    }

    private string BinaryExpression()
    {
        var op = Pick(Binary);
        return $"(({Expression()}) {op} ({Expression()}))";
    }

    private string Leaf() => _random.Next(6) switch
    {
        0 or 1 => $"({Pick(Numbers)})",
        2 => Pick(Texts),
        3 => Pick(["null", "undefined", "true", "false"]),
        4 => Pick(Lists),
        _ => $"({Pick(Objects)})",
    };

    private string TextLeaf() => _random.Next(4) == 0 ? $"String({Leaf()})" : Pick(Texts);

    private string Container() => _random.Next(2) == 0 ? Pick(Lists) : Pick(Objects);

    private string Small() => Pick(["0", "1", "2", "3", "-1", "-2", "5", "100", "undefined", "NaN", "1.7"]);

    private string TextCall()
    {
        var t = $"({TextLeaf()})";
        return _random.Next(26) switch
        {
            0 => $"{t}.slice({Small()}, {Small()})",
            1 => $"{t}.substring({Small()}, {Small()})",
            2 => $"{t}.substr({Small()}, {Small()})",
            3 => $"{t}.indexOf({TextLeaf()}, {Small()})",
            4 => $"{t}.lastIndexOf({TextLeaf()})",
            5 => $"{t}.split({Pick(["''", "','", "' '", "'a'", "undefined", "'X'"])}, {Pick(["undefined", "2", "0"])})",
            6 => $"{t}.toUpperCase() + {t}.toLowerCase()",
            7 => $"[{t}.trim(), {t}.trimStart(), {t}.trimEnd()]",
            8 => $"{t}.padStart({Small()}, {TextLeaf()}) + {t}.padEnd(9, 'ab')",
            9 => $"{t}.repeat({Pick(["0", "1", "3"])})",
            10 => $"[{t}.includes({TextLeaf()}), {t}.startsWith({TextLeaf()}), {t}.endsWith({TextLeaf()})]",
            11 => $"[{t}.charAt({Small()}), {t}.charCodeAt({Small()}), {t}.codePointAt({Small()}), {t}.at({Small()})]",
            12 => $"[...{t}].reverse().join('')",
            13 => $"{t}.concat({Leaf()}, {Leaf()})",
            14 => $"{t}.replace({TextLeaf()}, {Pick(["'-'", "'$&$&'", "'$$'", "(m, i) => m + i", "\"[$`|$']\""])})",
            15 => $"{t}.replaceAll({Pick(["'a'", "' '", "''", "'X'"])}, {Pick(["'-'", "'$&$&'", "(m, i) => `<${i}>`"])})",
            16 => $"encodeURIComponent({t}) + encodeURI({t})",
            17 => $"decodeURIComponent({Pick(["'%E5%BC%A0'", "'a%20b'", "'%'", "'%zz'", "'x'"])})",
            18 => $"[parseInt({t}), parseFloat({t}), Number({t}), parseInt({t}, 16)]",
            19 => $"{t}[{Small()}]",
            20 => $"{t}.length",
            21 => $"JSON.stringify({t})",
            22 => $"[{t} < {TextLeaf()}, {t} == {Leaf()}]",
            23 => $"String.raw`a${{{t}}}\\n`",
            24 => $"String.fromCharCode({Small()}, 97, 0x4e2d)",
            _ => $"{t}.normalize('NFD').length",
        };
    }

    private string ListCall()
    {
        var l = $"({Pick(Lists)})";
        return _random.Next(28) switch
        {
            0 => $"{l}.map((x, i) => [x, i])",
            1 => $"{l}.filter(x => x > 1)",
            2 => $"{l}.reduce((a, x) => a + '|' + x, {Leaf()})",
            3 => $"{l}.reduce((a, b) => a + b)",
            4 => $"{l}.sort()",
            5 => $"{l}.sort((a, b) => {Pick(["a - b", "b - a", "0", "a.k - b.k"])})",
            6 => $"{l}.slice({Small()}, {Small()})",
            7 => $"(() => {{ const a = {l}; const r = a.splice({Small()}, {Small()}, 'n', 'm'); return [a, r]; }})()",
            8 => $"{l}.concat({Pick(Lists)}, {Leaf()})",
            9 => $"{l}.join({Pick(["", "'-'", "''", "undefined", "null"])})",
            10 => $"[{l}.indexOf({Leaf()}), {l}.includes({Leaf()}), {l}.lastIndexOf(1)]",
            11 => $"{l}.flat({Pick(["", "1", "2", "Infinity", "0"])})",
            12 => $"{l}.flatMap(x => [x, [x]])",
            13 => $"[{l}.find(x => x), {l}.findIndex(x => x), {l}.findLast(x => x), {l}.findLastIndex(x => !x)]",
            14 => $"[{l}.some(x => !x), {l}.every(x => x)]",
            15 => $"(() => {{ const a = {l}; a.push({Leaf()}); a.unshift(0); a.pop(); return [a, a.shift(), a.length]; }})()",
            16 => $"{l}.fill({Leaf()}, {Small()}, {Small()})",
            17 => $"[{l}.reverse(), {l}.toReversed(), {l}.toSorted()]",
            18 => $"{l}.at({Small()})",
            19 => $"[...{l}.entries()].concat([...{l}.keys()])",
            20 => $"{l}.copyWithin({Small()}, {Small()}, {Small()})",
            21 => $"{l}.reduceRight((a, x) => a + x, '')",
            22 => $"String({l}) + {l}",
            23 => $"Object.entries({l}).map(([k, v]) => k + v)",
            24 => $"[Math.max(...{l}), Math.min(...{l})]",
            25 => $"(() => {{ const [a, b = 9, ...c] = {l}; return [a, b, c]; }})()",
            26 => $"[...new Set({l})]",
            _ => $"{l}.with({Pick(["0", "-1", "99"])}, 'w')",
        };
    }

    private string NumberCall()
    {
        var n = $"({(_random.Next(3) == 0 ? RandomNumber() : Pick(Numbers))})";
        return _random.Next(16) switch
        {
            0 => $"{n}.toFixed({Pick(["0", "1", "2", "5", "20"])})",
            1 => $"[{n}.toString(), ({n} % 1e6).toString({Pick(["2", "16", "36", "8"])})]",
            2 => $"{n}.toPrecision({Pick(["", "1", "3", "10", "21"])})",
            3 => $"{n}.toExponential({Pick(["", "0", "3"])})",
            4 => $"[Math.round({n}), Math.floor({n}), Math.ceil({n}), Math.trunc({n}), Math.sign({n}), Math.abs({n})]",
            5 => $"[Number.isInteger({n}), Number.isSafeInteger({n}), Number.isFinite({n}), isNaN({n})]",
            6 => $"[{n} | 0, {n} >>> 0, ~{n}, {n} << 3, {n} >> 1]",
            7 => $"{n} % {Pick(Numbers).Replace("0.1 + 0.2", "3", StringComparison.Ordinal)}",
            8 => $"String({n}) + JSON.stringify({n}) + {n}",
            9 => $"[Math.sqrt({n}), Math.cbrt(27), Math.hypot(3, 4), Math.log10(1000), Math.log2(8)]",
            10 => $"Object.is({n}, {Pick(Numbers)})",
            11 => $"[Math.fround({n}), Math.clz32({n}), Math.imul({n}, 3)]",
            12 => $"new Date({n}).getTime()",
            13 => $"new Date(2024, {Small()}, {Small()}, {Small()}).toISOString()",
            14 => $"(d => [d.getFullYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.toString(), d.toUTCString()])(new Date({_random.NextInt64(-2_000_000_000_000, 9_000_000_000_000)}))",
            _ => $"(d => {{ d.set{Pick(["Month", "Date", "Hours", "Milliseconds", "Minutes", "UTCDate"])}({Small()}); return d.getTime(); }})(new Date({_random.NextInt64(0, 2_000_000_000_000)}))",
        };
    }

    private string RandomNumber() => _random.Next(3) switch
    {
        0 => BitConverter.Int64BitsToDouble(_random.NextInt64()).ToString("R", CultureInfo.InvariantCulture).Replace("∞", "1", StringComparison.Ordinal),
        1 => (_random.NextDouble() * 1000).ToString("F" + _random.Next(1, 6), CultureInfo.InvariantCulture),
        _ => _random.NextInt64().ToString(CultureInfo.InvariantCulture),
    };

    private string PatternCall()
    {
        var (t, p) = ($"({Pick(Texts)})", Pick(Patterns));
        var global = p.LastIndexOf('/') is var end && p[end..].Contains('g', StringComparison.Ordinal) ? p : p + "g";
        return _random.Next(9) switch
        {
            0 => $"{p}.test({t})",
            1 => $"{t}.match({p})",
            2 => $"{t}.replace({p}, {Pick(["'-'", "'[$&]'", "'$1$2'", "(...m) => JSON.stringify(m)", "'$<y>'", "\"$`$'\""])})",
            3 => $"{t}.split({p})",
            4 => $"{t}.search({p})",
            5 => $"[...{t}.matchAll({global})].map(m => [m.index, m[0], m[1]])",
            6 => $"(m => m && [m.index, m.length, m.groups])({p}.exec({t}))",
            7 => $"(r => [r.test({t}), r.lastIndex, r.test({t}), r.lastIndex])({p})",
            _ => $"String({p}) + {p}.flags + {p}.source",
        };
    }

    private string ObjectCall()
    {
        var o = $"({Pick(Objects)})";
        return _random.Next(14) switch
        {
            0 => $"Object.keys({o})",
            1 => $"Object.entries({o}).length",
            2 => $"JSON.stringify({o}, null, {Pick(["0", "2", "'--'"])})",
            3 => $"JSON.stringify({{p: {Leaf()}, q: {Leaf()}, r: [{Leaf()}]}})",
            4 => $"Object.assign({{z: 1}}, {o}).z",
            5 => $"({{...{o}, extra: 1}}).extra",
            6 => $"JSON.parse({Pick(["'{\"a\":[1,2,{\"b\":null}]}'", "'[1,'", "''", "'\"x\"'", "' 1 '", "'{\"a\":1,\"a\":2}'", "'nul'", "'[1e3,-0]'"])})",
            7 => $"({o}) instanceof {Pick(["Object", "Array", "Date", "Error", "Map"])}",
            8 => $"[typeof {o}, String({o} + ''), {o} == {o}]",
            9 => $"Object.fromEntries([['a', 1], ['b', {Leaf()}]])",
            10 => $"(() => {{ const {{a = 5, b: {{c}} = {{}}, ...rest}} = {o}; return [a, c, Object.keys(rest)]; }})()",
            11 => $"Object.freeze({o}) && Object.isFrozen({o})",
            12 => $"'a' in {o} || delete {o}.a",
            _ => $"Object.prototype.toString.call({Leaf()})",
        };
    }

    private string Statements()
    {
        var n = "v" + (++_names).ToString(CultureInfo.InvariantCulture);
        return _random.Next(11) switch
        {
            0 => $"let {n} = {Leaf()}; {n} += {Leaf()}; {n} = [{n}, {Expression()}]; return {n};",
            1 => $"let s = ''; for (let i = 0; i < {_random.Next(6)}; i++) {{ if (i === {_random.Next(4)}) continue; s += i + {Leaf()}; }} return s;",
            2 => $"const r = []; for (const x of {Pick(Lists)}) {{ if (r.length > 2) break; r.push(x); }} return r;",
            3 => $"const r = []; for (const k in {Pick([.. Lists, "{b: 1, a: 2, 1: 0}"])}) r.push(k); return r;",
            4 => $"try {{ return {Expression()}.{Pick(["x.y", "foo()", "length", "toString()"])}; }} catch (e) {{ return e.name; }} finally {{ let z = 1; }}",
            5 => $"switch ({Leaf()}) {{ case 1: case 'a': return 'one'; case {Leaf()}: return 'two'; default: return 'none'; }}",
            6 => $"const fs = []; for ({Pick(["let", "var"])} i = 0; i < 3; i++) fs.push(() => i); return fs.map(f => f());",
            7 => $"function f(a, b = {Leaf()}, ...c) {{ return [a, b, c, arguments.length, f.length]; }} return f({Leaf()}, {Pick(["undefined", "1", "null"])}, 3);",
            8 => $"let i = 0, r = []; outer: while (true) {{ do {{ i++; if (i % 2) continue outer; r.push(i); if (i > {_random.Next(3, 9)}) break outer; }} while (i < 20); }} return r;",
            9 => $"class A {{ constructor(x) {{ this.x = x; }} get d() {{ return [this.x]; }} static s(q) {{ return new A(q); }} toString() {{ return 'A' + this.x; }} }} class B extends A {{ y = {Leaf()}; m() {{ return super.toString() + this.y; }} }} return [new B({Leaf()}).m(), `${{A.s(1)}}`, new B(2).d];",
            _ => $"let a = {Leaf()}, b = {Leaf()}; a ??= 1; b ||= {Leaf()}; a &&= [a, b]; [a, b] = [b, a]; return {{a, b, c: a?.[0]}};",
        };
    }
}
