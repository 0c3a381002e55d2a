#!/usr/bin/env bash
# Pictures of a negotiation, in both languages; shots.sh calls it. usage: table_shots.sh FOLDER
# The window goes on from the middle of the play that the end-to-end test plays: what it shows is always a real play.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${DEALCRAFT_PROGRAM:-$root/build/release/dealcraft}
out=$(mkdir -p "${1:?usage: table_shots.sh FOLDER}" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
scenario=sole-agency seed=7
sed 's/#.*//; /^ *$/d' "$root/tests/end_to_end/table.play" > "$work/all.play"

# until_move PATTERN: how many moves come before the first that matches
until_move() { awk -v pattern="$1" '$0 ~ pattern { print NR - 1; exit }' "$work/all.play"; }

# shown NAME MOVES [LINE…]: the window after so many moves
shown() {
    local name=$1 home=$work/$1$suffix
    head -n "$2" "$work/all.play" > "$work/part.play"
    shift 2
    DEALCRAFT_HOME=$home "$program" play $scenario --seed $seed --lang zh --script "$work/part.play" > /dev/null 2>&1 || true
    printf '%s\n' 'motion off' "${set[@]}" "$@" "shot $out/$name$suffix.png" > "$work/script"
    DEALCRAFT_HOME=$home DEALCRAFT_UI_SCRIPT=$work/script DEALCRAFT_UI_SEED=$seed ALSOFT_DRIVERS=null LC_ALL=C.UTF-8 \
        xvfb-run -a -s '-screen 0 1920x1080x24' "$program"
}

# pictures LANGUAGE LOOK SUFFIX [SIZE]
pictures() {
    set=("language $1" "look $2")
    suffix=$3
    [ -z "${4:-}" ] || set+=("size $4")
    shown table_prepare "$(until_move '^sit_down')" 'click home.continue' 'click prepare.target.area'
    shown table "$(until_move '^call_manager')" 'click home.continue' 'click issue.term.m12' 'click issue.discount.d2' 'key I'
    shown table_ask "$(until_move '^inquire about=alternatives')" 'click home.continue' 'key Q'
    shown table_debrief 1000 'click home.records' 'click records.open.' 'key 4' 'key Right' 'key Right' 'key Right' 'key Right' 'key Right'
    shown table_truth 1000 'click home.records' 'click records.open.' 'key 4' 'key E'
}

pictures zh light _zh
pictures en light _en
pictures en dark _en_large_dark '1920 1080'
