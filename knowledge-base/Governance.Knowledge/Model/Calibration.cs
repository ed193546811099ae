using System.Collections.Immutable;

namespace Governance.Knowledge.Model;

/// <summary>Softmax of <c>slope × score + offset[label]</c>.</summary>
internal sealed record CalibrationCurve(double Slope, ImmutableArray<double> Offsets)
{
    public static CalibrationCurve Plain(int labels) => new(1, [.. new double[labels]]);
}

/// <summary>Fits and applies the calibration: scores of held-out messages against their true labels.</summary>
internal static class Calibration
{
    private const int Steps = 400;
    private const double Rate = 0.5;

    public static double[] Probabilities(double[] scores, CalibrationCurve curve)
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

    /// <summary>Least log loss by plain gradient descent: convex, seven offsets and one slope.</summary>
    public static CalibrationCurve Fit(IReadOnlyList<(double[] Scores, int Truth)> heldOut)
    {
        var labels = heldOut[0].Scores.Length;
        var slope = 3.0;
        var offsets = new double[labels];
        for (var step = 0; step < Steps; step++)
        {
            var (slopeGradient, offsetGradient) = Gradient(heldOut, new CalibrationCurve(slope, [.. offsets]));
            slope -= Rate * slopeGradient;
            for (var k = 0; k < labels; k++)
                offsets[k] -= Rate * offsetGradient[k];
        }

        return new CalibrationCurve(slope, [.. offsets]);
    }

    private static (double Slope, double[] Offsets) Gradient(IReadOnlyList<(double[] Scores, int Truth)> heldOut, CalibrationCurve curve)
    {
        var slope = 0.0;
        var offsets = new double[curve.Offsets.Length];
        foreach (var (scores, truth) in heldOut)
        {
            var probabilities = Probabilities(scores, curve);
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
