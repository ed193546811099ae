namespace Governance.Knowledge.Model;

/// <summary>A message as the model sees it: rows of the vocabulary, ascending, with values of Euclidean length one.</summary>
internal readonly record struct FeatureVector(int[] Rows, float[] Values)
{
    public double Dot(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < Rows.Length; i++)
            sum += weights[Rows[i]] * Values[i];
        return sum;
    }
}
