namespace Governance.Execution.Expressions.JavaScript.Language;

internal enum BindingKind
{
    Var,
    Let,
    Const,
    Function,
    Parameter,
}

/// <summary>A declared name and, once the whole source is read, its place.</summary>
internal sealed class Binding(string name, BindingKind kind, Scope scope)
{
    public string Name => name;

    public BindingKind Kind => kind;

    public Scope Scope => scope;

    /// <summary>An inner function uses it, so it outlives the call.</summary>
    public bool Captured { get; set; }

    /// <summary>Some use stands before the end of the declaration and must be checked.</summary>
    public bool CheckFirst { get; set; }

    public int DeclaredAt { get; set; }

    public int Slot { get; set; }

    public bool IsLexical => kind is BindingKind.Let or BindingKind.Const;
}

/// <summary>A block or a function with the names declared in it.</summary>
internal sealed class Scope(Scope? parent, FunctionCode? function)
{
    private readonly Dictionary<string, Binding> _bindings = new(StringComparer.Ordinal);
    private Binding[] _unset = [];

    public Scope? Parent => parent;

    /// <summary>Set on the outermost scope of a function.</summary>
    public FunctionCode? Function => function;

    public List<FunctionDeclaration> Functions { get; } = [];

    /// <summary>How many variables need an <see cref="Env"/>; zero means none is made.</summary>
    public int EnvSize { get; private set; }

    public Scope FunctionScope => function is not null ? this : parent!.FunctionScope;

    public Binding? Find(string name) => _bindings.GetValueOrDefault(name);

    public Binding Declare(string name, BindingKind kind, int position)
    {
        if (_bindings.TryGetValue(name, out var known))
        {
            if (known.IsLexical || kind is BindingKind.Let or BindingKind.Const)
                throw SyntaxProblem.Malformed($"“{name}”重复声明", position);
            return known;
        }
        var binding = new Binding(name, kind, this) { DeclaredAt = position };
        _bindings.Add(name, binding);
        return binding;
    }

    public void Place()
    {
        var owner = FunctionScope.Function!;
        foreach (var binding in _bindings.Values)
            binding.Slot = binding.Captured ? EnvSize++ : owner.LocalCount++;
        _unset = [.. _bindings.Values.Where(b => b.CheckFirst)];
    }

    /// <summary>On entry: a fresh environment where needed, and declarations that did not run yet are marked.</summary>
    public void Open(Frame frame)
    {
        if (EnvSize > 0)
            frame.Env = new Env(EnvSize, frame.Env);
        foreach (var binding in _unset)
            (binding.Captured ? frame.Env!.Slots : frame.Locals)[binding.Slot] = JsValue.Missing;
        foreach (var declaration in Functions)
            declaration.Hoist(frame);
    }
}

/// <summary>Finds for every use of a name its declaration, once the whole source is read.</summary>
internal sealed class NameTable
{
    private readonly List<(NameNode Node, Scope Scope)> _uses = [];
    private readonly List<Scope> _scopes = [];

    public Scope Open(Scope? parent, FunctionCode? function)
    {
        var scope = new Scope(parent, function);
        _scopes.Add(scope);
        return scope;
    }

    public void Use(NameNode node, Scope scope) => _uses.Add((node, scope));

    public void Resolve()
    {
        foreach (var (node, scope) in _uses)
            Bind(node, scope);
        foreach (var scope in _scopes)
            scope.Place();
        foreach (var (node, scope) in _uses)
            node.Settle(scope);
    }

    private static void Bind(NameNode node, Scope start)
    {
        var inner = false;
        for (var scope = start; scope is not null; scope = scope.Parent)
        {
            var binding = node.Binding?.Scope == scope ? node.Binding : node.Binding is null ? scope.Find(node.Name) ?? Implicit(node, scope) : null;
            if (binding is not null)
            {
                node.Binding = binding;
                binding.Captured |= inner;
                binding.CheckFirst |= binding.IsLexical && !node.Declares && node.Position < binding.DeclaredAt;
                return;
            }
            inner |= scope.Function is not null;
        }
    }

    private static Binding? Implicit(NameNode node, Scope scope)
    {
        if (scope.Function is not { HasOwnThis: true } function || node.Name is not "arguments")
            return null;
        return function.ArgumentsBinding = scope.Declare("arguments", BindingKind.Var, node.Position);
    }
}
