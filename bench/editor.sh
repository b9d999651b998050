#!/usr/bin/env bash
# Measures the studio's editor of the Release build in a real browser, with a guide of 30 steps: from a key to the painted
# preview, and the memory of an open editor. Needs dotnet and Chromium (CHROMIUM names it where it is not /usr/bin/chromium);
# dotnet-gcdump (a .NET tool) for the live heap, without which only the working set is told.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
pids=()
cleanup() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap cleanup EXIT

for project in Portal bench/OpenEditors; do
  dotnet publish "$project" -c Release -o "$work/$project" --nologo -v q >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
done
open_editors=$work/bench/OpenEditors/OpenEditors
export ASPNETCORE_ENVIRONMENT=Production ConnectionStrings__Portal="Data Source=$work/portal.db"
"$open_editors" guide Portal/Content/backend-developer.yaml "$work/thirty-steps.yaml"
"$work/Portal/Portal" content import "$work/thirty-steps.yaml" --publish
"$work/Portal/Portal" --urls http://127.0.0.1:25088 >"$work/portal.log" 2>&1 &
portal=$!
pids+=("$portal")
for _ in $(seq 300); do curl -sf -o /dev/null http://127.0.0.1:25088/health/ready && break; sleep 0.2; done
for _ in $(seq 50); do link=$(grep -o 'http://[^ ]*setup?token=[^ ]*' "$work/portal.log") && break; sleep 0.2; done

echo "machine: $(nproc) cores, $(uname -sr), .NET $(dotnet --version), load $(cut -d' ' -f1 /proc/loadavg)"
resident() { awk '/VmRSS/{print $2 * 1024}' "/proc/$portal/status"; }
live() { dotnet-gcdump collect -p "$portal" -o "$work/heap.gcdump" >/dev/null 2>&1 && dotnet-gcdump report "$work/heap.gcdump" | awk '/GC Heap bytes/{gsub(",", "", $1); print $1}'; rm -f "$work/heap.gcdump"; }
coproc EDIT { "$open_editors" measure http://127.0.0.1:25088/ "$link"; }
read -r line <&"${EDIT[0]}"
echo "$line"
for _ in 1 2 3; do
  echo >&"${EDIT[1]}"
  read -r count <&"${EDIT[0]}"
  heap=
  command -v dotnet-gcdump >/dev/null && heap=$(live)
  echo "$count ${heap:-0} $(resident)"
done >"$work/memory"
awk '
  NR == 1 { first = $1; heap = $2; set = $3 }
  END {
    printf "for each editor opened after the first %d: ", first
    if (heap > 0) printf "%.0f KB of live objects, ", ($2 - heap) / ($1 - first) / 1024
    printf "%.0f KB of working set\n", ($3 - set) / ($1 - first) / 1024
  }' "$work/memory"
eval "exec ${EDIT[1]}>&-"
