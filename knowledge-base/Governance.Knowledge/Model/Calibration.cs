using System.Collections.Immutable;

namespace Governance.Knowledge.Model;

/// <summary>How scores become probabilities: softmax of <c>slope × score + offset[label]</c>, then the winner's share read off a curve.</summary>
/// <param name="Shares">What the winner claims against how often it was right, on held-out messages; rising.</param>
internal sealed record CalibrationCurve(double Slope, ImmutableArray<double> Offsets, ImmutableArray<CalibrationPoint> Shares)
{
    public static CalibrationCurve Plain(int labels) => new(1, [.. new double[labels]], []);
}

internal sealed record CalibrationPoint(double Claimed, double Right);

/// <summary>Fits and applies the calibration: scores of held-out messages against their true labels.</summary>
internal static class Calibration
{
    private const int Steps = 400;
    private const double Rate = 0.5;

    public static double[] Probabilities(double[] scores, CalibrationCurve curve)
    {
        var shares = Softmax(scores, curve);
        if (curve.Shares.IsEmpty)
            return shares;
        var best = Array.IndexOf(shares, shares.Max());
        var others = 1 - shares[best];
        var second = shares.Where((_, k) => k != best).Max();
        // The rest is shared as before, and never so that another label overtakes the winner.
        var claimed = Math.Max(IsotonicFit.Read(curve.Shares, shares[best]), second / (second + others));
        for (var k = 0; k < shares.Length; k++)
            shares[k] = k == best ? claimed : others > 0 ? shares[k] * (1 - claimed) / others : (1 - claimed) / (shares.Length - 1);
        return shares;
    }

    /// <summary>Slope and offsets by gradient descent on the log loss (convex), then the curve of shares by isotonic regression.</summary>
    public static CalibrationCurve Fit(IReadOnlyList<(double[] Scores, int Truth)> heldOut)
    {
        var labels = heldOut[0].Scores.Length;
        var slope = 3.0;
        var offsets = new double[labels];
        for (var step = 0; step < Steps; step++)
        {
            var (slopeGradient, offsetGradient) = Gradient(heldOut, new CalibrationCurve(slope, [.. offsets], []));
            slope -= Rate * slopeGradient;
            for (var k = 0; k < labels; k++)
                offsets[k] -= Rate * offsetGradient[k];
        }

        var curve = new CalibrationCurve(slope, [.. offsets], []);
        return curve with { Shares = IsotonicFit.Of(heldOut.Select(one => Judged.Of(one.Truth, Softmax(one.Scores, curve)))) };
    }

    private static double[] Softmax(double[] scores, CalibrationCurve curve)
    {
        var logits = new double[scores.Length];
        for (var k = 0; k < scores.Length; k++)
            logits[k] = (curve.Slope * scores[k]) + curve.Offsets[k];
        var most = logits.Max();
        var sum = 0.0;
        for (var k = 0; k < logits.Length; k++)
            sum += logits[k] = Math.Exp(logits[k] - most);
        for (var k = 0; k < logits.Length; k++)
            logits[k] /= sum;
        return logits;
    }

    private static (double Slope, double[] Offsets) Gradient(IReadOnlyList<(double[] Scores, int Truth)> heldOut, CalibrationCurve curve)
    {
        var slope = 0.0;
        var offsets = new double[curve.Offsets.Length];
        foreach (var (scores, truth) in heldOut)
        {
            var probabilities = Softmax(scores, curve);
            for (var k = 0; k < scores.Length; k++)
            {
                var error = (probabilities[k] - (k == truth ? 1 : 0)) / heldOut.Count;
                slope += error * scores[k];
                offsets[k] += error;
            }
        }

        return (slope, offsets);
    }
}
