#!/bin/sh
# Times `loccit check` of 20 quotations against 200 files of 50 MB, and ripgrep looking for the same 20 strings, in turn.
# Use: bench/search.sh DATA_DIR [--rounds N] [--markdown FILE]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
if ! command -v rg >/dev/null 2>&1; then
  echo "bench: needs ripgrep: apt-get install ripgrep" >&2
  exit 2
fi
"$root/loccit" --version >/dev/null
dotnet build "$root/bench/Loccit.Bench" -c Release -v quiet -nologo >/dev/null
exec "$root/artifacts/bin/Loccit.Bench/release/Loccit.Bench" search --work "$root/artifacts/bench" --loccit "$root/artifacts/loccit/bin/Loccit.Cli" "$@"
