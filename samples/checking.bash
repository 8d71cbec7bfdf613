# What the samples' checks share. A check begins with: source "$(dirname "$0")/../checking.bash"
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name=$(basename "$(dirname "$0")")
work=$(mktemp -d)
started=()
unset "${!UnifiedInbox__@}"
trap 'stop; rm -rf "$work"' EXIT
trap 'fail "line $LINENO failed: $BASH_COMMAND"' ERR

fail() {
  printf 'FAILED: %s: %s\n' "$name" "$1" >&2
  for log in "$work"/*.err "$work"/*.log; do [ ! -s "$log" ] || tail -n 20 "$log" >&2; done
  exit 1
}

# The sample itself, built before; on twins of its own unless serve_twins gave it accounts.
sample() { dotnet "samples/$name/bin/Debug/net10.0/$name.dll" "$@"; }

# Starts a web sample on a free port of loopback and sets $url to where it listens. Arguments go to the sample.
serve() {
  rm -f "$work/server.log"
  ASPNETCORE_URLS=http://127.0.0.1:0 dotnet "samples/$name/bin/Debug/net10.0/$name.dll" "$@" > "$work/server.log" 2>&1 &
  started+=($!)
  wait_for 30 "it does not listen" grep -qs 'Now listening on: ' "$work/server.log"
  url=$(grep -oE -m 1 'http://127\.0\.0\.1:[0-9]+' "$work/server.log")
}

# Serves the twins beside the sample and gives it their accounts by environment; the one named, if any, with a wrong key.
serve_twins() {
  rm -f "$work/twins"
  dotnet src/Cli/bin/Debug/net10.0/unified-inbox.dll sandbox --json > "$work/twins" 2> "$work/twins.log" &
  started+=($!)
  wait_for 30 "the twins do not listen" grep -qs '"type":"end"' "$work/twins"
  local account=0 provider setting
  while IFS= read -r line; do
    provider=$(grep -oP '"provider":"\K[^"]+' <<< "$line") || continue
    export "UnifiedInbox__Accounts__${account}__Provider=$provider" "UnifiedInbox__Accounts__${account}__Name=demo"
    export "UnifiedInbox__Accounts__${account}__BaseUrl=$(grep -oP '"baseUrl":"\K[^"]+' <<< "$line")"
    for setting in $(grep -oP '"credentials":\{\K[^}]+' <<< "$line" | tr -d '"' | tr ',' ' '); do
      [[ $provider != "${1:-}" || ${setting%%:*} != ApiKey ]] || setting=ApiKey:wrong
      export "UnifiedInbox__Accounts__${account}__${setting%%:*}=${setting#*:}"
    done
    account=$((account + 1))
  done < "$work/twins"
  [ "$account" -eq 3 ] || fail "there are $account twins instead of 3"
}

# Ends what was started, and fails when it does not end.
stop() {
  local processes=("${started[@]}") process
  started=()
  for process in "${processes[@]}"; do
    kill -TERM "$process" 2> /dev/null || continue
    for _ in $(seq 100); do kill -0 "$process" 2> /dev/null || continue 2; sleep 0.1; done
    kill -KILL "$process"
    fail "what it started does not stop within 10 seconds"
  done
}

# wait_for SECONDS WHAT_FAILED COMMAND...: runs the command until it succeeds.
wait_for() {
  local tries=$(($1 * 10)) problem=$2
  shift 2
  until "$@"; do
    [ $((tries -= 1)) -gt 0 ] || fail "$problem"
    sleep 0.1
  done
}
