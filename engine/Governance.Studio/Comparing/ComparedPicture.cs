namespace Governance.Studio;

/// <summary>The inside of one container as both drawings have it, one over the other.</summary>
/// <param name="Key">Of the container's node.</param>
/// <param name="Path">The containers from the main drawing to this one.</param>
internal sealed record ComparedPicture(
    string Key, string Title, IReadOnlyList<PictureStep> Path, IReadOnlyList<PictureNode> Nodes, IReadOnlyList<PictureArrow> Connections);

internal sealed record PictureStep(string Key, string Title);

/// <param name="State"><c>same</c>, <c>added</c>, <c>removed</c>, <c>changed</c>, <c>moved</c> (here from elsewhere) or <c>left</c> (elsewhere from here).</param>
/// <param name="X">Null where nobody placed it.</param>
/// <param name="Holds">There is a picture of its inside.</param>
/// <param name="Inside">Differences inside.</param>
internal sealed record PictureNode(
    string Id, string Text, string Type, string State, double? X, double? Y, double? Width, double? Height, bool Holds, int Inside, int Open);

/// <param name="State"><c>same</c>, <c>added</c> or <c>removed</c>.</param>
internal sealed record PictureArrow(string Source, string Target, string Port, string PortName, string State, IReadOnlyList<PicturePoint> Vertices);

internal sealed record PicturePoint(double X, double Y);
