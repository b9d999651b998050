#!/usr/bin/env bash
# Compares, in one run, how fast an embed is served from the output cache, with and without the key of an institution that
# nobody has disabled, and how fast a bare endpoint serves the same bytes. Prints requests a second, p99 and the ratios, and
# what one embed transfers. Needs dotnet, curl, wrk and sqlite3.
#
#   bench/embeds.sh [SECONDS-PER-RUN] [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-6}
rounds=${2:-3}
page=/embed/v1/guides/backend-developer/paths/computer-science-degree
work=$(mktemp -d)
pids=()
cleanup() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap cleanup EXIT

dotnet publish Portal -c Release -o "$work/portal" --nologo -v q >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
dotnet publish bench/RawEndpoint -c Release -o "$work/raw" --nologo -v q >"$work/raw.log" 2>&1 || { cat "$work/raw.log"; exit 1; }

await() { for _ in $(seq 150); do curl -sf -o /dev/null "$1" && return; sleep 0.2; done; echo "no answer from $1" >&2; cat "$work"/*.log >&2; exit 1; }
start_portal() {
  env ASPNETCORE_ENVIRONMENT=Production ConnectionStrings__Portal="Data Source=$work/portal.db" Logging__LogLevel__Default=Warning \
    "$work/portal/Portal" --urls http://127.0.0.1:25180 >"$work/portal.log" 2>&1 &
  portal=$!
  pids+=("$portal")
  await http://127.0.0.1:25180/health/ready
}
start_portal
kill "$portal" && wait "$portal" 2>/dev/null || true
sqlite3 "$work/portal.db" "INSERT INTO Institutions (Id, Slug, Name, CreatedUtc) VALUES (1, 'bench', 'Rift Valley University', '2026-11-28 00:00:00');
  INSERT INTO EmbedKeys (InstitutionId, Key, CreatedUtc) VALUES (1, 'bench', '2026-11-28 00:00:00');"
start_portal

curl -sf -H 'Accept-Encoding: br' "http://127.0.0.1:25180$page" -o "$work/page.br"
curl -sf "http://127.0.0.1:25180$page" -o "$work/page.html"
"$work/raw/RawEndpoint" "$work/page.br" br --urls http://127.0.0.1:25182 >"$work/raw.log" 2>&1 &
pids+=($!)
await http://127.0.0.1:25182/
await "http://127.0.0.1:25180$page?p=bench"

names=("embed from the cache" "embed with a key, counted" "bare endpoint, same bytes")
urls=("http://127.0.0.1:25180$page" "http://127.0.0.1:25180$page?p=bench" http://127.0.0.1:25182/)

# First each for so long that the compiler has nothing left to better, then the rounds in turn, so that a machine that
# drifts drifts for all.
for round in $(seq 0 "$rounds"); do
  for i in "${!names[@]}"; do
    length=$seconds
    [ "$round" = 0 ] && length=12
    wrk -t1 -c32 -d"${length}s" --latency -H 'Accept-Encoding: br' "${urls[$i]}" >"$work/wrk"
    if grep -q 'Non-2xx\|Socket errors' "$work/wrk"; then cat "$work/wrk" >&2; exit 1; fi
    [ "$round" = 0 ] || awk '/Requests\/sec/{r=$2} / 99%/{p=$2} END{print r, p}' "$work/wrk" >>"$work/result.$i"
  done
done
rate() { sort -n "$work/result.$1" | awk '{v[NR]=$1} END{print v[int((NR+1)/2)]}'; }
p99() { awk '{print $2}' "$work/result.$1" | sort -h | awk '{v[NR]=$1} END{print v[int((NR+1)/2)]}'; }
# The median of the rounds' own ratios: the two of a round ran within seconds of each other.
ratio() { paste "$work/result.$1" "$work/result.$2" | awk '{print $1 / $3}' | sort -n | awk '{v[NR]=$1} END{printf "%.2f", v[int((NR+1)/2)]}'; }

echo "machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(uname -sr), .NET $(dotnet --version); median of $rounds rounds of ${seconds} s, wrk -t1 -c32"
printf '%-32s %12s %10s\n' "" "requests/s" "p99"
for i in "${!names[@]}"; do printf '%-32s %12.0f %10s\n' "${names[$i]}" "$(rate "$i")" "$(p99 "$i")"; done
echo
echo "embed / bare endpoint:             $(ratio 0 2)   (goal 0.90)"
echo "embed with a key / bare endpoint:  $(ratio 1 2)"

total=0
for address in "$page" $(grep -oE '(href|src)="/[^"]*\.(css|js)"' "$work/page.html" | sed 's/.*="//; s/"$//'); do
  bytes=$(curl -sf -H 'Accept-Encoding: br, gzip' -o /dev/null -w '%{size_download} %{size_header}' "http://127.0.0.1:25180$address" | awk '{print $1 + $2}')
  printf 'one embed: %8d bytes  %s\n' "$bytes" "$address"
  total=$((total + bytes))
done
printf 'one embed: %8d bytes in all   (goal 30720)\n' "$total"
