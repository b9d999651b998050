#!/usr/bin/env bash
# Compares, in one run, how fast a guide page is served: from the output cache as Brotli and as it is, made anew for each
# request, by a bare endpoint with the same bytes, and by nginx with a precompressed file. Prints requests a second, p99
# and the ratios, and what a first visit transfers. Needs dotnet, curl, wrk and nginx.
#
#   bench/run.sh [SECONDS-PER-RUN] [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-6}
rounds=${2:-3}
page=/guides/backend-developer
work=$(mktemp -d)
pids=()
cleanup() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap cleanup EXIT

dotnet publish Portal -c Release -o "$work/portal" --nologo -v q >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
dotnet publish bench/RawEndpoint -c Release -o "$work/raw" --nologo -v q >"$work/raw.log" 2>&1 || { cat "$work/raw.log"; exit 1; }

start_portal() { # port name [setting…]
  local port=$1 name=$2
  shift 2
  env ASPNETCORE_ENVIRONMENT=Production ConnectionStrings__Portal="Data Source=$work/$name.db" Logging__LogLevel__Default=Warning \
    "$@" "$work/portal/Portal" --urls "http://127.0.0.1:$port" >"$work/$name.log" 2>&1 &
  pids+=($!)
}
await() { for _ in $(seq 100); do curl -sf -o /dev/null "$1" && return; sleep 0.2; done; echo "no answer from $1" >&2; cat "$work"/*.log >&2; exit 1; }

start_portal 25080 cached
start_portal 25081 uncached ReadingCache__Enabled=false
await "http://127.0.0.1:25080$page"
await "http://127.0.0.1:25081$page"

curl -sf -H 'Accept-Encoding: br' "http://127.0.0.1:25080$page" -o "$work/page.br"
curl -sf "http://127.0.0.1:25080$page" -o "$work/page.html"
"$work/raw/RawEndpoint" "$work/page.br" br --urls http://127.0.0.1:25082 >"$work/raw.log" 2>&1 &
pids+=($!)
"$work/raw/RawEndpoint" "$work/page.html" identity --urls http://127.0.0.1:25083 >"$work/raw-identity.log" 2>&1 &
pids+=($!)

mkdir -p "$work/nginx/www"
cp "$work/page.br" "$work/nginx/www/page"
cat >"$work/nginx/nginx.conf" <<NGINX
worker_processes auto;
daemon off;
pid $work/nginx/pid;
error_log $work/nginx/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path $work/nginx/body; proxy_temp_path $work/nginx/proxy; fastcgi_temp_path $work/nginx/fastcgi;
  uwsgi_temp_path $work/nginx/uwsgi; scgi_temp_path $work/nginx/scgi;
  server {
    listen 127.0.0.1:25084;
    root $work/nginx/www;
    location = /page { default_type "text/html; charset=utf-8"; add_header Content-Encoding br; }
  }
}
NGINX
chmod 755 "$work" "$work/nginx" "$work/nginx/www"
nginx -c "$work/nginx/nginx.conf" >"$work/nginx.log" 2>&1 &
pids+=($!)
for url in http://127.0.0.1:25082/ http://127.0.0.1:25083/ http://127.0.0.1:25084/page; do await "$url"; done

names=("cached, Brotli" "cached, identity" "made anew, identity" "bare endpoint, Brotli bytes" "bare endpoint, identity bytes" "nginx, precompressed")
urls=("http://127.0.0.1:25080$page" "http://127.0.0.1:25080$page" "http://127.0.0.1:25081$page" http://127.0.0.1:25082/ http://127.0.0.1:25083/ http://127.0.0.1:25084/page)
encodings=(br identity identity br identity br)

# First each for so long that the compiler has nothing left to better, then the rounds in turn, so that a machine that
# drifts drifts for all.
for round in $(seq 0 "$rounds"); do
  for i in "${!names[@]}"; do
    length=$seconds
    [ "$round" = 0 ] && length=12
    wrk -t1 -c32 -d"${length}s" --latency -H "Accept-Encoding: ${encodings[$i]}" "${urls[$i]}" >"$work/wrk"
    if grep -q 'Non-2xx\|Socket errors' "$work/wrk"; then cat "$work/wrk" >&2; exit 1; fi
    [ "$round" = 0 ] || awk '/Requests\/sec/{r=$2} / 99%/{p=$2} END{print r, p}' "$work/wrk" >>"$work/result.$i"
  done
done
median() { sort -n "$1" | awk '{v[NR]=$1} END{print v[int((NR+1)/2)]}'; }
rate() { median "$work/result.$1"; }
p99() { awk '{print $2}' "$work/result.$1" | sort -h | awk '{v[NR]=$1} END{print v[int((NR+1)/2)]}'; }

echo "machine: $(nproc) cores, $(uname -sr), .NET $(dotnet --version); median of $rounds rounds of ${seconds} s, wrk -t1 -c32"
printf '%-32s %12s %10s\n' "" "requests/s" "p99"
for i in "${!names[@]}"; do printf '%-32s %12.0f %10s\n' "${names[$i]}" "$(rate "$i")" "$(p99 "$i")"; done
# The median of the rounds' own ratios: the two of a round ran within seconds of each other.
ratio() { paste "$work/result.$1" "$work/result.$2" | awk '{print $1 / $3}' | sort -n | awk '{v[NR]=$1} END{printf "%.2f", v[int((NR+1)/2)]}'; }
echo
echo "cached Brotli / bare endpoint:      $(ratio 0 3)   (goal 0.90)"
echo "cached Brotli / nginx:              $(ratio 0 5)   (goal 0.90)"
echo "cached identity / bare endpoint:    $(ratio 1 4)"
echo "cached Brotli / made anew:          $(ratio 0 2)"
echo "made anew:                          $(printf '%.0f' "$(rate 2)") requests/s   (goal 1500)"

total=0
for address in "$page" $(grep -o '<link rel="stylesheet" href="[^"]*"' "$work/page.html" | sed 's/.*href="//; s/"$//'); do
  bytes=$(curl -sf -H 'Accept-Encoding: br, gzip' -o /dev/null -w '%{size_download} %{size_header}' "http://127.0.0.1:25080/${address#/}" | awk '{print $1 + $2}')
  printf 'first visit: %8d bytes  %s\n' "$bytes" "/${address#/}"
  total=$((total + bytes))
done
printf 'first visit: %8d bytes in all   (goal 40960)\n' "$total"
