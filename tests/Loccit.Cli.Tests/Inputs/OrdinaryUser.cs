using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Loccit.Cli.Tests.Inputs;

/// <summary>
/// Holds the thread to the permissions of files, as an ordinary user is held, until it is disposed of. The superuser of Linux may read whatever he
/// likes by two capabilities; they belong to the thread, which can lay them down and take them up again (capabilities(7)). Who has none is left alone.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class OrdinaryUser : IDisposable
{
    /// <summary><c>_LINUX_CAPABILITY_VERSION_3</c>: two sets of 32 capabilities.</summary>
    private const uint Version = 0x20080522;

    /// <summary>CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH.</summary>
    private const uint ReadAnything = (1 << 1) | (1 << 2);

    private readonly Sets before;
    private readonly int thread = Environment.CurrentManagedThreadId;

    public OrdinaryUser()
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        var header = new Header { Version = Version };
        capget(ref header, out before).ShouldBe(0);
        var fewer = before;
        fewer.Effective &= ~ReadAnything;
        capset(ref header, ref fewer).ShouldBe(0);
    }

    public void Dispose()
    {
        Environment.CurrentManagedThreadId.ShouldBe(thread);
        if (!Environment.IsPrivilegedProcess)
            return;
        var header = new Header { Version = Version };
        var all = before;
        capset(ref header, ref all).ShouldBe(0);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Header
    {
        public uint Version;

        /// <summary>Zero for the thread that calls.</summary>
        public int Thread;
    }

    /// <summary>The capabilities 0 to 31, then 32 to 63.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Sets
    {
        public uint Effective;
        public uint Permitted;
        public uint Inheritable;
        public uint Effective2;
        public uint Permitted2;
        public uint Inheritable2;
    }

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int capget(ref Header header, out Sets sets);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int capset(ref Header header, ref Sets sets);
}
