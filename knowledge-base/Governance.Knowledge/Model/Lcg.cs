namespace Governance.Knowledge.Model;

/// <summary>A small generator with a fixed definition, so that a seed means the same order in every runtime.</summary>
internal sealed class Lcg(int seed)
{
    private ulong _state = (ulong)seed;

    public int Next(int below)
    {
        _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((_state >> 33) % (ulong)below);
    }

    public void Shuffle(int[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
