using System.Globalization;

namespace Governance.Execution.Running;

/// <summary>Ids of one burst: the same seed gives the same ids in the same order.</summary>
internal sealed class IdSource(UInt128 seed)
{
    private ulong _ordinal;

    /// <summary>32 hexadecimal digits.</summary>
    public string Next()
    {
        _ordinal++;
        var high = Mix((ulong)(seed >> 64) + (_ordinal * 0x9E3779B97F4A7C15));
        var low = Mix((ulong)seed ^ high ^ _ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{high:x16}{low:x16}");
    }

    // The finaliser of SplitMix64: every bit of the input reaches every bit of the output.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
