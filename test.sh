#!/usr/bin/env bash
# Passes every test of Bridge on a bare Debian machine with the .NET 10 SDK.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'EOF'
usage: ./test.sh [fast | integration | all | compliance | payloads DIR | leaks | fuzz OPTIONS | faults OPTIONS]

  fast          format check, build, and the tests that need no server
  integration   build, and the tests on a real RabbitMQ and PostgreSQL
  all           both (default)
  compliance    build, and what holds for each provider as a table: a line a provider, a column a case (fast runs it too)
  payloads DIR  build, and play the bodies DIR/<provider>/<event>*.json, rightly signed, against the receiver
  fuzz [--seed S] [--executions N] [--minutes M] [--corpus DIR]
                build, and change signed requests of every provider at random, N times, by default a million, and go on for M minutes in all;
                add what reaches something new to DIR (fast runs it with small numbers, and plays tests/Bridge.Tests/Webhooks/Fuzzing/Corpus)
  leaks         build, and send a secret, an e-mail address and a card's number in through each field of every provider (integration runs it with one each)
  faults [--seed S] [--webhooks N] [--kills K] [--rabbitmq-in-container]
                build, and send webhooks to a whole Bridge while everything fails in turn (integration runs it with small numbers)

The servers are private ones, started and stopped by the tests. As root on Debian their packages are installed if missing.
EOF
}

what=${1:-all}
case $what in
  -h | --help | help) usage; exit 0 ;;
  fast | integration | all | compliance | payloads | leaks | fuzz | faults) ;;
  *) usage >&2; exit 2 ;;
esac
command -v dotnet >/dev/null || { echo "missing: the .NET 10 SDK (https://dotnet.microsoft.com/download)" >&2; exit 1; }

print_compliance() {
  dotnet build tests/Bridge.Tests -c Release -v quiet --nologo
  dotnet test tests/Bridge.Tests --no-build -c Release --filter FullyQualifiedName~Compliance.ComplianceTests.The_matrix \
    --logger "console;verbosity=detailed"
}
install_servers() {
  .ci/install-debian-packages '/usr/lib/rabbitmq/bin/rabbitmq-server=rabbitmq-server' '/usr/lib/postgresql/*/bin/postgres=postgresql'
}
play_payloads() {
  [ -d "$1" ] || { echo "missing: a folder that holds <provider>/<event>*.json" >&2; exit 2; }
  install_servers
  dotnet build tests/Bridge.IntegrationTests -c Release -v quiet --nologo
  BRIDGE_PAYLOADS=$(realpath "$1") dotnet test tests/Bridge.IntegrationTests --no-build -c Release --filter FullyQualifiedName~PayloadTests \
    --logger "console;verbosity=detailed"
}
seek_leaks() {
  install_servers
  dotnet build tests/Bridge.IntegrationTests -c Release -v quiet --nologo
  BRIDGE_LEAKS=whole dotnet test tests/Bridge.IntegrationTests --no-build -c Release --filter FullyQualifiedName~Leaks --logger "console;verbosity=detailed"
}
run_fuzz() {
  export BRIDGE_FUZZ_SEED=1 BRIDGE_FUZZ_EXECUTIONS=1000000
  while [ $# -gt 0 ]; do
    case "$1 ${2:-}" in
      '--seed '[0-9]*) BRIDGE_FUZZ_SEED=$2 ;;
      '--executions '[0-9]*) BRIDGE_FUZZ_EXECUTIONS=$2 ;;
      '--minutes '[0-9]*) export BRIDGE_FUZZ_MINUTES=$2 ;;
      '--corpus '?*) BRIDGE_FUZZ_CORPUS=$(realpath -m "$2") && export BRIDGE_FUZZ_CORPUS ;;
      *) usage >&2; exit 2 ;;
    esac
    shift 2
  done
  dotnet build tests/Bridge.Tests -c Release -v quiet --nologo
  dotnet test tests/Bridge.Tests --no-build -c Release --filter FullyQualifiedName~Fuzzing --logger "console;verbosity=detailed"
}
run_faults() {
  install_servers
  dotnet build tests/Bridge.IntegrationTests -c Release -v quiet --nologo
  dotnet exec tests/Bridge.IntegrationTests/bin/Release/net10.0/Bridge.IntegrationTests.dll faults "$@"
}
case $what in
  compliance) print_compliance; exit ;;
  payloads) play_payloads "${2:-}"; exit ;;
  leaks) seek_leaks; exit ;;
  fuzz) run_fuzz "${@:2}"; exit ;;
  faults) run_faults "${@:2}"; exit ;;
esac

step() { printf '\n== %s\n' "$*"; }
results=$PWD/TestResults
rm -rf "$results"

run_tests() {
  step "$1"
  dotnet test "tests/$1" --no-build -c Release --logger "trx;LogFileName=$1.trx" --results-directory "$results" || failed=1
}

# A Node.js that the SDKs of tests/interop run on. Its tests skip themselves without.
has_node() {
  node -e 'process.exit(parseInt(process.versions.node) >= parseInt(require("./tests/interop/package.json").engines.node.slice(2)) ? 0 : 1)' 2>/dev/null
}

if [ "$what" != fast ]; then
  install_servers
  step "SDKs of the providers"
  if has_node; then
    npm ci --prefix tests/interop
  else
    echo "skipped: there is no Node.js that is new enough (tests/interop/package.json), so Bridge is not compared with the SDKs"
  fi
fi
step restore
dotnet restore Bridge.sln
if [ "$what" != integration ]; then
  step "format check"
  dotnet format Bridge.sln --verify-no-changes --no-restore
fi
step build
dotnet build Bridge.sln --no-restore -c Release
failed=0
[ "$what" = integration ] || run_tests Bridge.Tests
[ "$what" = fast ] || run_tests Bridge.IntegrationTests

count() { sed -n "s/.*<Counters.*[^a-zA-Z]$1=\"\([0-9]*\)\".*/\1/p" "$results"/*.trx | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(count passed)
broken=$(count failed)
skipped=$(($(count total) - $(count executed)))
[ "$passed" -gt 0 ] || failed=1
grep -ohE '[a-z0-9-]+: [0-9]+ requests, .*\(seed [0-9]+\)' "$results"/*.trx | sort || true
printf '\n%s passed, %s failed' "$passed" "$broken"
[ "$skipped" = 0 ] || printf ', %s skipped' "$skipped"
printf '\n'
exit "$failed"
