#!/usr/bin/env bash
# Reads from strace, while the committed scripts of the shipped scenarios are played, that every acknowledgement comes after a sync of everything
# that was written to the attempt's log: what a kill cannot show, since the kernel keeps what was written but not synced.
set -euo pipefail
player=$1
actions=${2:-200}
command -v strace > /dev/null || { echo "strace is missing: ./dev test installs it"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# the leak sanitizer can't look at a program that strace looks at
ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0 strace -f -o "$folder/trace" -e trace=openat,write,pwrite64,fsync,fdatasync,rename,close,ftruncate "$player" "$folder/home" 1 "$actions" > "$folder/said"

awk '
    # openat(AT_FDCWD, "…/attempts/x.log", …) = 5
    { sub(/^[0-9]+ +/, "") }
    /^openat/ && / = [0-9]+$/ {
        fd = $NF
        name[fd] = $0; sub(/^[^"]*"/, "", name[fd]); sub(/".*/, "", name[fd])
        isLog[fd] = name[fd] ~ /\/attempts\/.*log/; isDb[fd] = name[fd] ~ /records\.db-wal$/; isFolder[fd] = name[fd] ~ /\/attempts$/
        next
    }
    /^close\(/ { fd = $0; sub(/^close\(/, "", fd); sub(/\).*/, "", fd); isLog[fd] = isDb[fd] = isFolder[fd] = 0; next }
    /^write\(1, "/ {
        if ($0 ~ /"(ACK|DONE)/) {
            acknowledged++
            for (f in dirty) if (dirty[f]) { print "acknowledged before the sync of " name[f] ": " $0; wrong++ }
            if (renamed) { print "acknowledged before the sync of the folder: " $0; wrong++ }
            if ($0 ~ /"DONE/) results++
        }
        next
    }
    /^(write|pwrite64|ftruncate)\(/ {
        fd = $0; sub(/^[a-z0-9]+\(/, "", fd); sub(/,.*/, "", fd)
        if (isLog[fd] || isDb[fd]) { dirty[fd] = 1; if (isLog[fd]) written++ }
        next
    }
    /^(fsync|fdatasync)\(/ && / = 0$/ {
        fd = $0; sub(/^[a-z]+\(/, "", fd); sub(/\).*/, "", fd)
        if (isLog[fd]) synced++
        if (isFolder[fd]) renamed = 0
        dirty[fd] = 0
        next
    }
    /^rename\(/ && /\/attempts\// && / = 0$/ { renamed = 1 }
    END {
        printf "%d acknowledgements, %d results, %d writes and %d syncs of logs, %d violations\n", acknowledged, results, written, synced, wrong
        exit (wrong > 0 || acknowledged < 200 || results < 1 || synced < written) ? 1 : 0
    }
' "$folder/trace"
