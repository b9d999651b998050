#!/usr/bin/env bash
# Measures the Release build with plan pages open, each with a connection of its own, in three parts: how long a tick takes
# until the page says that it is stored; the memory of an open page; what a million ticks of others change for the page's
# server time. Needs dotnet; dotnet-gcdump (a .NET tool) for the live heap, without which only the working set is told.
#
#   bench/plans.sh [PAGES] [SECONDS] [TICKS-OF-OTHERS]
set -euo pipefail
cd "$(dirname "$0")/.."
pages=${1:-200}
seconds=${2:-300}
rows=${3:-1000000}
every=5
work=$(mktemp -d)
pids=()
cleanup() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap cleanup EXIT

for project in Portal bench/OpenPlans bench/ManyTicks; do
  dotnet publish "$project" -c Release -o "$work/$project" --nologo -v q >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
done
open_plans=$work/bench/OpenPlans/OpenPlans

start() { # port database: all students come from this one machine
  env ASPNETCORE_ENVIRONMENT=Production ConnectionStrings__Portal="Data Source=$work/$2/portal.db" Logging__LogLevel__Default=Warning \
    Limits__Guest__PerAddress__Attempts=10000 Limits__Guest__InAll__Attempts=10000 \
    "$work/Portal/Portal" --urls "http://127.0.0.1:$1" >>"$work/$2.log" 2>&1 &
  pids+=($!)
  for _ in $(seq 300); do curl -sf -o /dev/null "http://127.0.0.1:$1/health/ready" && return; sleep 0.2; done
  cat "$work/$2.log" >&2
  exit 1
}
stop() { kill "${pids[-1]}"; wait "${pids[-1]}" 2>/dev/null || true; unset 'pids[-1]'; }
load() { cut -d' ' -f1 /proc/loadavg; }

echo "machine: $(nproc) cores, $(uname -sr), .NET $(dotnet --version)"

echo
echo "$pages pages, each ticking every $every s for $seconds s; load before: $(load)"
start 25086 ticking
ticking=${pids[-1]}
spent() { awk -v hertz="$(getconf CLK_TCK)" '{print ($14 + $15) / hertz}' "/proc/$1/stat"; }
"$open_plans" tick http://127.0.0.1:25086/ "$pages" "$every" "$seconds"
echo "processor time of the portal from its start: $(spent "$ticking") s; load after: $(load)"
stop

echo
start 25086 held
portal=${pids[-1]}
resident() { awk '/VmRSS/{print $2 * 1024}' "/proc/$portal/status"; }
live() { dotnet-gcdump collect -p "$portal" -o "$work/heap.gcdump" >/dev/null 2>&1 && dotnet-gcdump report "$work/heap.gcdump" | awk '/GC Heap bytes/{gsub(",", "", $1); print $1}'; rm -f "$work/heap.gcdump"; }
coproc HOLD { "$open_plans" hold http://127.0.0.1:25086/ 50; }
for round in 1 2 3 4; do
  echo >&"${HOLD[1]}"
  read -r count <&"${HOLD[0]}"
  sleep 2
  heap=
  command -v dotnet-gcdump >/dev/null && heap=$(live)
  echo "$count ${heap:-0} $(resident)"
done >"$work/memory"
awk '
  NR == 1 { first = $1; heap = $2; set = $3 }
  { printf "%d pages open: %.1f MB of live objects, working set %.1f MB\n", $1, $2 / 1e6, $3 / 1e6 }
  END {
    printf "for each page opened after the first %d: ", first
    if (heap > 0) printf "%.0f KB of live objects, ", ($2 - heap) / ($1 - first) / 1024
    printf "%.0f KB of working set (goal 600)\n", ($3 - set) / ($1 - first) / 1024
  }' "$work/memory"
eval "exec ${HOLD[1]}>&-"
stop

echo
mkdir "$work/many"
start 25086 few
stop
"$work/bench/ManyTicks/ManyTicks" "$work/few/portal.db" 1000
cp "$work/few/portal.db" "$work/many/portal.db"
[ ! -d "$work/few/keys" ] || cp -r "$work/few/keys" "$work/many/keys"
"$work/bench/ManyTicks/ManyTicks" "$work/many/portal.db" "$rows"
start 25086 few
start 25087 many
echo "a plan page beside 1,000 ticks of others and beside $rows ($(du -m "$work/many/portal.db" | cut -f1) MB); load: $(load)"
"$open_plans" read http://127.0.0.1:25086/ 400 http://127.0.0.1:25087/
