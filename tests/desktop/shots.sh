#!/usr/bin/env bash
# Pictures of every screen, in both languages: ./dev shot calls it. usage: shots.sh FOLDER
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${DEALCRAFT_PROGRAM:-$root/build/release/dealcraft}
out=$(mkdir -p "${1:?usage: shots.sh FOLDER}" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The expert's play for the screens on the way, the novice's for the debrief: it has choices of every grade.
seed_of() { awk -v name="first-visit-jinda-$1.play" '$1 == name { print $2 }' "$root/tests/play/expected.tsv"; }
for who in expert novice; do sed 's/#.*//; /^ *$/d' "$root/tests/play/first-visit-jinda-$who.play" > "$work/$who.play"; done
seed=$(seed_of expert)

# moves_until PATTERN [N]: how many of the expert's moves come before the N-th that matches
moves_until() { awk -v pattern="$1" -v n="${2:-1}" '$0 ~ pattern && ++seen == n { print NR - 1; exit }' "$work/expert.play"; }

# begun HOME WHO MOVES: an attempt with so many moves of a play
begun() {
    mkdir -p "$1"
    head -n "$3" "$work/$2.play" > "$work/part.play"
    HOME=$1 DEALCRAFT_HOME=$1/.local/share/dealcraft "$program" play first-visit-jinda --seed "$(seed_of "$2")" --lang zh --script "$work/part.play" > /dev/null 2>&1 || true
}

# window HOME [LINE…]: the lines of the window's test script
window() {
    local home=$1
    shift
    printf '%s\n' "$@" > "$work/script"
    HOME=$home DEALCRAFT_HOME=$home/.local/share/dealcraft DEALCRAFT_UI_SCRIPT=$work/script DEALCRAFT_UI_SEED=$seed ALSOFT_DRIVERS=null LC_ALL=C.UTF-8 \
        xvfb-run -a -s '-screen 0 1920x1080x24' "$program"
}

# the moves at which the pictures are taken: in the tea room, in the record
visit=$(moves_until '^name kind=doubt' 2)
record=$(($(moves_until '^mark .* choice=assumption') + 4))

# pictures LANGUAGE LOOK SUFFIX [SIZE]
pictures() {
    local set=("language $1" "look $2")
    [ -z "${4:-}" ] || set+=("size $4")
    # each picture's data stands in a home folder, so that the settings show a path as a user sees it
    local at=$work/$1-$2-${4:-small}
    at=${at// /x}
    begun "$at-1" expert 4
    window "$at-1" "${set[@]}" "shot $out/home$3.png" \
        'click home.settings' "shot $out/settings$3.png" 'key Escape' \
        'click home.course' 'click course.open.STR-03' "shot $out/course$3.png" 'key Escape' \
        'click home.continue' "shot $out/plan$3.png" 'key Escape' "shot $out/pause$3.png"
    begun "$at-2" expert "$visit"
    window "$at-2" "${set[@]}" 'click home.continue' 'key 2' "shot $out/visit$3.png" 'key O' "shot $out/objection$3.png"
    begun "$at-3" expert "$record"
    window "$at-3" "${set[@]}" 'click home.continue' "shot $out/record$3.png"
    begun "$at-5" novice 1000
    window "$at-5" "${set[@]}" 'click home.start' "shot $out/library$3.png" \
        'click library.open.' "shot $out/briefing$3.png" 'key Escape' 'key Escape' \
        'click home.records' "shot $out/records$3.png" 'click records.open.' 'key 2' "shot $out/debrief$3.png" \
        'key 3' "shot $out/review$3.png" 'key 4' 'key Right' 'key Right' "shot $out/plot$3.png" 'key 5' "shot $out/reveal$3.png"
}

pictures zh light _zh
pictures en light _en
pictures zh dark _zh_dark
pictures en dark _en_large_dark '1920 1080'
"$root/tests/desktop/call_shots.sh" "$out"
"$root/tests/desktop/table_shots.sh" "$out"
"$root/tests/desktop/decisions_shots.sh" "$out"
"$root/tests/desktop/author_shots.sh" "$out"
echo "$(find "$out" -name '*.png' | wc -l) pictures in $out"
