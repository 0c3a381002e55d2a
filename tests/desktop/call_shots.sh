#!/usr/bin/env bash
# Pictures of the free visits, in both languages; shots.sh calls it. usage: call_shots.sh FOLDER
# A bot plays each visit, and the window goes on from the middle of its play: what it shows is always a real play.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${DEALCRAFT_PROGRAM:-$root/build/release/dealcraft}
out=$(mkdir -p "${1:?usage: call_shots.sh FOLDER}" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
seed=7

# played SCENARIO BOT: the moves of a bot's play, taken from its log
played() {
    local file=$work/$1-$2.play
    if [ ! -s "$file" ]; then
        DEALCRAFT_HOME=$work/bot-$1-$2 "$program" play "$1" --bot "$2" --seed $seed --lang zh > /dev/null 2>&1
        grep -ho '"a":{"do":"[^}]*}' "$work/bot-$1-$2"/attempts/*.log | sed 's/^"a":{"do":"//; s/"}$//; s/","/ /g; s/":"/=/g' > "$file"
    fi
    echo "$file"
}

# until FILE PATTERN [N]: how many moves come before the N-th that matches; half of them if none does
until_move() {
    awk -v pattern="$2" -v n="${3:-1}" '$0 ~ pattern && ++seen == n && !at { at = NR } END { print at ? at - 1 : int(NR / 2) }' "$1"
}

# begun HOME SCENARIO FILE MOVES: an attempt with so many moves
begun() {
    head -n "$4" "$3" > "$work/part.play"
    DEALCRAFT_HOME=$1 "$program" play "$2" --seed $seed --lang zh --script "$work/part.play" > /dev/null 2>&1 || true
}

# window HOME [LINE…]: the lines of the window's test script
window() {
    local home=$1
    shift
    printf '%s\n' 'motion off' "$@" > "$work/script"
    DEALCRAFT_HOME=$home DEALCRAFT_UI_SCRIPT=$work/script DEALCRAFT_UI_SEED=$seed ALSOFT_DRIVERS=null LC_ALL=C.UTF-8 \
        xvfb-run -a -s '-screen 0 1920x1080x24' "$program"
}

# shown NAME MOVES [LINE…]: the visit after so many of the expert's moves
shown() {
    local name=$1 moves=$2 home=$work/$1$suffix
    shift 2
    begun "$home" $visit "$expert" "$moves"
    window "$home" "${set[@]}" 'click home.continue' "$@" "shot $out/call_$name$suffix.png"
}

visit=cold-call-fleet
expert=$(played $visit expert)
novice=$(played $visit novice)

# pictures LANGUAGE LOOK SUFFIX [SIZE]: every step of one visit, and its debrief
pictures() {
    set=("language $1" "look $2")
    suffix=$3
    [ -z "${4:-}" ] || set+=("size $4")
    shown objection "$(until_move "$expert" '^answer technique')"
    shown ask "$(until_move "$expert" '^probe')" 'key W'
    shown present "$(until_move "$expert" '^propose')" 'key R'
    shown commit "$(until_move "$expert" '^propose')" 'key U' 'key 3'
    local home=$work/debrief$suffix
    begun "$home" $visit "$novice" 1000
    window "$home" "${set[@]}" 'click home.records' 'click records.open.' 'key 2' 'click criterion.yard_questions' \
        "shot $out/call_review$suffix.png" 'key 4' "shot $out/call_mind$suffix.png"
}

pictures zh light _zh
pictures en light _en
pictures en dark _en_large_dark '1920 1080'

# one look into each of the other visits
for scenario in gatekeeper-and-doer complaint-bus-company indifferent-wholesaler blocker-steel-mill angry-former-dealer county-station; do
    moves=$(played $scenario expert)
    for language in zh en; do
        home=$work/$scenario-$language
        begun "$home" $scenario "$moves" $(($(until_move "$moves" '^(answer|probe|present) ' 2) + 1))
        window "$home" "language $language" 'click home.continue' 'wait call.step.' "shot $out/call_${scenario}_$language.png"
    done
done
