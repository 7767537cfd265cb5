using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Loccit.Fuzz;

/// <summary>Which branches an input goes through, and whether any input before it did so as often. The instrumented code counts into one table, as AFL has it.</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private static readonly byte* counts = (byte*)NativeMemory.AllocZeroed(Size);

    private readonly byte[] seen = new byte[Size];

    /// <summary>Instrumented code writes into the table as soon as it runs.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Nothing else comes before static fields.")]
    internal static void Open() => Trace.SharedMem = counts;

    /// <summary>How many branches were gone through by any input.</summary>
    public int Branches { get; private set; }

    public void Reset()
    {
        new Span<byte>(counts, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>True if the input since <see cref="Reset"/> did what none before did.</summary>
    public bool IsNew()
    {
        var isNew = false;
        for (var i = 0; i < Size; i++)
        {
            if (counts[i] == 0)
                continue;
            var bucket = Bucket(counts[i]);
            if ((seen[i] & bucket) != 0)
                continue;
            Branches += seen[i] == 0 ? 1 : 0;
            seen[i] |= bucket;
            isNew = true;
        }
        return isNew;
    }

    /// <summary>1, 2, 3, 4 to 7, 8 to 15, 16 to 31, 32 to 127 times, more.</summary>
    private static byte Bucket(byte count) =>
        count switch
        {
            1 => 1,
            2 => 2,
            3 => 4,
            < 8 => 8,
            < 16 => 16,
            < 32 => 32,
            < 128 => 64,
            _ => 128,
        };
}
