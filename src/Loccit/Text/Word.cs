namespace Loccit.Text;

/// <summary>One word of a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Hash">Equal for words that a reader takes for the same: see <see cref="Fold"/>. 64 bits, so that equal hashes are taken for equal words.</param>
internal readonly record struct Word(int Start, int End, ulong Hash);
