#!/usr/bin/env bash
# A disk that refuses, as far as a script can make one without being root: every run ends in one message, none crashes, and afterwards everything
# that had been acknowledged is there.
set -euo pipefail
player=$1
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
fail() { echo "$*"; exit 1; }

# run HOME SEED: the player's output goes to $folder/said, its exit code into $code
run() {
    code=0
    "$player" "$1" "$2" 150 >> "$folder/said" || code=$?
}

# everything_is_there HOME: what was acknowledged is opened again with as many actions, or was finished
everything_is_there() {
    : > "$folder/again"
    "$player" "$1" 99 1 > "$folder/again" || fail "the player cannot go on: $(tail -n 1 "$folder/again")"
    awk 'FILENAME == ARGV[1] && ($1 == "ACK" || $1 == "LAST") { if ($3 > acknowledged[$2]) acknowledged[$2] = $3 }
         FILENAME == ARGV[1] && $1 == "DONE" { done[$2] = 1 }
         FILENAME == ARGV[2] && $1 == "LAST" && $3 < acknowledged[$2] { print "lost actions of " $2; exit 1 }' "$folder/said" "$folder/again"
}

# --- files that may not grow beyond a limit (KiB); cat writes down what is said, since its file has no limit
for limit in 1 2 4 8 16 24 32 48 64 96; do
    home=$folder/limited-$limit
    : > "$folder/said"
    "$player" "$home" 1 30 >> "$folder/said"
    for seed in 10 20 30; do
        code=0
        (trap '' XFSZ; ulimit -f $limit; exec "$player" "$home" $seed 150) | cat >> "$folder/said" || code=$?
        [ $code = 0 ] || [ $code = 3 ] || fail "with files of at most $limit KiB the player ended with $code"
        if [ $code = 3 ]; then tail -n 1 "$folder/said" | grep -q '^ERROR ' || fail "with files of at most $limit KiB there was no message"; fi
    done
    everything_is_there "$home"
done

# --- a folder that may not be written to
as_other=()
home=$folder/closed
mkdir "$home"
chmod 755 "$folder"
chmod 555 "$home"
if [ "$(id -u)" = 0 ]; then as_other=(setpriv --bounding-set -dac_override,-dac_read_search); fi  # root, but bound by permissions
code=0
"${as_other[@]}" "$player" "$home" 1 10 > "$folder/said" || code=$?
[ $code = 3 ] || fail "with a folder that may not be written to the player ended with $code"
grep -q '^ERROR .*Allow writing there' "$folder/said" || fail "no remedy: $(cat "$folder/said")"

# --- links to /dev/full where logs and the list should be
home=$folder/links
"$player" "$home" 1 20 > "$folder/said"
ln -s /dev/full "$home/attempts/full.log"
everything_is_there "$home"
rm -f "$home"/records.db*
ln -s /dev/full "$home/records.db"
run "$home" 2
[ $code = 3 ] || fail "with a link for a list the player ended with $code"
tail -n 1 "$folder/said" | grep -q 'Links are not followed' || fail "no word of the link: $(tail -n 1 "$folder/said")"
rm "$home/records.db"
everything_is_there "$home"
echo "all faults ended in one message, and nothing was lost"
