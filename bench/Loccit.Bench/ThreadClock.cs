using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Loccit.Bench;

/// <summary>Processor time of this thread: what others do on the machine at the time does not count. Where the system does not tell it, the time that passes.</summary>
internal static class ThreadClock
{
    private const int ThreadProcessorTime = 3; // CLOCK_THREAD_CPUTIME_ID of Linux

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out Timespec time);

    /// <summary>Microseconds since some moment.</summary>
    public static double Microseconds =>
        OperatingSystem.IsLinux() && GetTime(ThreadProcessorTime, out var time) == 0
            ? (time.Seconds * 1e6) + (time.Nanoseconds / 1e3)
            : Stopwatch.GetElapsedTime(0).TotalMicroseconds;
}
