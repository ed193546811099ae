namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed class JsError(JsObject prototype) : JsObject(prototype)
{
    public override string ClassName => "Error";
}

/// <summary>A value thrown by the script or by a built-in function, on its way to a <c>catch</c>.</summary>
internal sealed class JsThrow(JsValue value, int position) : Exception
{
    public JsValue Value { get; } = value;

    public int Position { get; } = position;
}
