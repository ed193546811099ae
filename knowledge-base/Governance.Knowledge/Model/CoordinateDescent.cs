namespace Governance.Knowledge.Model;

/// <summary>
/// Trains one linear separator: squared-hinge support vector machine by dual coordinate descent (Hsieh et al., ICML 2008).
/// Deterministic: the order of visits comes from the seed.
/// </summary>
internal static class CoordinateDescent
{
    private const double Enough = 1e-2;

    /// <returns>Weights by row; the bias is last.</returns>
    public static double[] Train(IReadOnlyList<FeatureVector> messages, bool[] isMember, int features, TrainingOptions options)
    {
        var weights = new double[features + 1];
        var alpha = new double[messages.Count];
        var slack = 1 / (2 * options.Cost);
        double[] lengths = [.. messages.Select(message => 1 + slack + message.Values.Sum(value => (double)value * value))];
        int[] order = [.. Enumerable.Range(0, messages.Count)];
        var random = new Lcg(options.Seed);
        for (var pass = 0; pass < options.Passes; pass++)
        {
            random.Shuffle(order);
            var worst = 0.0;
            foreach (var i in order)
                worst = Math.Max(worst, Improve(messages[i], isMember[i] ? 1 : -1, ref alpha[i], lengths[i], slack, weights));
            if (worst < Enough)
                break;
        }

        return weights;
    }

    private static double Improve(FeatureVector message, int sign, ref double alpha, double length, double slack, double[] weights)
    {
        var gradient = (sign * (message.Dot(weights) + weights[^1])) - 1 + (slack * alpha);
        var projected = alpha > 0 ? gradient : Math.Min(gradient, 0);
        if (projected == 0)
            return 0;
        var next = Math.Max(alpha - (gradient / length), 0);
        var step = (next - alpha) * sign;
        alpha = next;
        for (var i = 0; i < message.Rows.Length; i++)
            weights[message.Rows[i]] += step * message.Values[i];
        weights[^1] += step;
        return Math.Abs(projected);
    }
}
