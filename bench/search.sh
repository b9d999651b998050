#!/usr/bin/env bash
# Fills a database with generated guides and measures how long the catalogue takes to answer searches over HTTP: median,
# p95 and the slowest, and the slowest kinds by name. Search pages are never stored, so every answer is made anew.
# Needs dotnet, curl and awk.
#
#   bench/search.sh [GUIDES] [SEARCHES] [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
guides=${1:-10000}
searches=${2:-200}
rounds=${3:-3}
address=http://127.0.0.1:25085
work=$(mktemp -d)
pid=
cleanup() { [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; rm -rf "$work"; }
trap cleanup EXIT

for project in Portal bench/ManyGuides; do
  dotnet publish "$project" -c Release -o "$work/$project" --nologo -v q >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
done

began=$SECONDS
"$work/bench/ManyGuides/ManyGuides" "$work/portal.db" "$guides" "$work/searches" "$searches"
echo "machine: $(nproc) cores, $(uname -sr), .NET $(dotnet --version)"
echo "$guides guides, $(du -m "$work/portal.db" | cut -f1) MB, made in $((SECONDS - began)) s"

env ASPNETCORE_ENVIRONMENT=Production ConnectionStrings__Portal="Data Source=$work/portal.db" Logging__LogLevel__Default=Warning \
  "$work/Portal/Portal" --urls "$address" >"$work/portal.log" 2>&1 &
pid=$!
for _ in $(seq 300); do curl -sf -o /dev/null "$address/health/ready" && break; sleep 0.2; done

# One connection for all, as a browser keeps it. The first round warms up.
sed "s|.*|url = \"$address/guides?&\"\noutput = /dev/null|" "$work/searches" >"$work/curl"
for round in $(seq 0 "$rounds"); do
  curl -sf -K "$work/curl" -w '%{time_total} %{http_code} %{url}\n' >"$work/round"
  if grep -qv ' 200 ' "$work/round"; then grep -v ' 200 ' "$work/round" >&2; exit 1; fi
  [ "$round" = 0 ] || cat "$work/round" >>"$work/times"
done
sort -n "$work/times" | awk '
  { time[NR] = $1 * 1000; url[NR] = $3 }
  END {
    printf "%d searches: median %.1f ms (goal 30), p95 %.1f ms, slowest %.1f ms\n", NR, time[int((NR + 1) / 2)], time[int(NR * 0.95)], time[NR]
    for (i = NR; i > NR - 5 && i > 0; i--) printf "  %.1f ms  %s\n", time[i], url[i]
  }'
