#!/bin/sh
# Times whole processes in turn: an empty .NET console program, `loccit --version` and `loccit check` of one paragraph,
# the program both as native and as precompiled code.
# Use: bench/start.sh [--rounds N] [--markdown FILE]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$root/artifacts/bench
out=$root/artifacts/loccit
mkdir -p "$work"

# The empty program: what `dotnet new console` and an empty Main give, with default settings. The empty files keep out the tree's own settings.
empty=$work/empty
mkdir -p "$empty"
for name in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' >"$empty/$name"; done
cat >"$empty/empty.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
</Project>
PROJECT
echo 'internal static class Program { private static void Main() { } }' >"$empty/Program.cs"
dotnet build "$empty/empty.csproj" -c Release -o "$empty/program" -v quiet -nologo >/dev/null

# ./loccit keeps one build; the other flavour is made in its place, and the first put back even if that fails.
"$root/loccit" --version >/dev/null
rm -rf "$work/first" "$work/precompiled"
cp -a "$out/bin" "$work/first"
set -- --loccit "precompiled=$work/precompiled/Loccit.Cli" "$@"
if [ -e "$work/first/Loccit.Cli.dll" ]; then
  echo "bench: no C compiler, so there is no native build to time." >&2
  mv "$work/first" "$work/precompiled"
else
  put_back() {
    [ ! -d "$work/first" ] || { rm -rf "$out/bin" && cp -a "$work/first" "$out/bin" && mv "$work/stamp" "$out/stamp"; }
  }
  cp -p "$out/stamp" "$work/stamp"
  trap put_back EXIT
  trap 'exit 130' INT TERM
  rm "$out/stamp"
  LOCCIT_NATIVE=0 "$root/loccit" --version >/dev/null
  cp -a "$out/bin" "$work/precompiled"
  put_back
  trap - EXIT INT TERM
  set -- --loccit "native=$work/first/Loccit.Cli" "$@"
fi

dotnet build "$root/bench/Loccit.Bench" -c Release -v quiet -nologo >/dev/null
exec "$root/artifacts/bin/Loccit.Bench/release/Loccit.Bench" start --work "$work" --empty "$empty/program/empty" "$@"
