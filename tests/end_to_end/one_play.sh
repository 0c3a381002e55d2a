#!/usr/bin/env bash
# One play of a script in the real window. usage: one_play.sh LANGUAGE REDUCE_MOTION [SCENARIO [SCRIPT SEED]]
# Without a script it is the expert's of that scenario.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/window.sh"
source "$here/play_script.sh"
scenario=${3:-first-visit-jinda}
name=$scenario-expert.play
script=${4:-$here/../play/$name}
seed=${5:-$(awk -v name="$name" '$1 == name { print $2 }' "$here/../play/expected.tsv")}
home=$work/home

# moves_of_log FILE: `{"do":"choose","option":"ask_stock"}` as `choose option=ask_stock`, slots in alphabetical order
moves_of_log() {
    sed -n 's/.*"a":{\([^}]*\)}.*/\1/p' "$1" | tr -d '"' | awk -F, '{
        n = 0; verb = ""
        for (i = 1; i <= NF; i++) { split($i, pair, ":"); if (pair[1] == "do") verb = pair[2]; else slot[++n] = pair[1] "=" pair[2] }
        for (i = 2; i <= n; i++) for (j = i; j > 1 && slot[j] < slot[j - 1]; j--) { t = slot[j]; slot[j] = slot[j - 1]; slot[j - 1] = t }
        printf "%s", verb; for (i = 1; i <= n; i++) printf " %s", slot[i]; print "" }'
}

# moves_of_script FILE: the same from a .play script
moves_of_script() {
    sed 's/#.*//; /^ *$/d' "$1" | awk '{
        n = 0
        for (i = 2; i <= NF; i++) slot[++n] = $i
        for (i = 2; i <= n; i++) for (j = i; j > 1 && slot[j] < slot[j - 1]; j--) { t = slot[j]; slot[j] = slot[j - 1]; slot[j - 1] = t }
        printf "%s", $1; for (i = 1; i <= n; i++) printf " %s", slot[i]; print "" }'
}

start_display
mkdir -p "$home"
echo "{\"language\":\"$1\",\"reduce_motion\":$2}" > "$home/settings.json"
start_window "$home" "$seed"
click home.start
await library.search
settled
bring_up "$(awk '/library\.shelf/ { print $1; exit }' "$items")" "library.open.$scenario"
click "library.open.$scenario"
click briefing.start
while IFS= read -r line; do
    line=${line%%#*}
    [ -z "${line// /}" ] || play_line "$(xargs <<< "$line")"
done < "$script"
pass_stations
await debrief.tab.0
for tab in 2 3 4 5 1; do press "$tab"; done
stop_window

log=$(ls "$home"/attempts/*.log)
DEALCRAFT_HOME=$home "$program" replay "$(basename "$log" .log)" --check > /dev/null || fail "$log does not replay"
diff <(moves_of_script "$script") <(moves_of_log "$log") > "$work/diff" || { cat "$work/diff" >&2; fail 'the log holds other moves than were made'; }
echo "played in $1: the log holds every move"
