# Ends what a process started when that process ends, however it ends: the kernel then closes the pipe that is our
# standard input. One order a line: watch PID | forget PID | folder PATH | container NAME | done
exec >/dev/null 2>&1
trap '' HUP INT TERM
cd /
pids= folder= container=

forget() {
  kept=
  for pid in $pids; do [ "$pid" = "$1" ] || kept="$kept $pid"; done
  pids=$kept
}

# The process and all below it. PostgreSQL gives each backend a session of its own, so a process group is not enough.
tree() {
  echo "$1"
  for stat in /proc/[0-9]*/stat; do
    read -r line <"$stat" || continue
    fields=${line##*) }
    parent=${fields#* }
    [ "${parent%% *}" = "$1" ] && (tree "${line%% *}")
  done
}

alive() {
  for pid in "$@"; do
    read -r line <"/proc/$pid/stat" || continue
    fields=${line##*) }
    [ "${fields%% *}" = Z ] || return 0
  done
  return 1
}

await_end() {
  tries=$1
  shift
  while alive "$@" && [ "$tries" -gt 0 ]; do
    sleep 0.05
    tries=$((tries - 1))
  done
}

while read -r order value; do
  case $order in
    watch) pids="$pids $value" ;;
    forget) forget "$value" ;;
    folder) folder=$value ;;
    container) container=$value ;;
    done) exit 0 ;;
  esac
done

all=
for pid in $pids; do all="$all $(tree "$pid")"; done
# QUIT stops PostgreSQL and the Erlang machine at once and lets them give back shared memory; KILL is for the rest.
if [ -n "$all" ]; then
  kill -CONT $all
  kill -QUIT $pids
  await_end 60 $all
  kill -KILL $all
  await_end 60 $all
fi
[ -z "$container" ] || docker rm --force --volumes "$container"
[ -z "$folder" ] || rm -rf -- "$folder"
