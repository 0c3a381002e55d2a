#!/usr/bin/env bash
# Pictures of the value of every decision, of a drill and of plays beside each other, in both languages; shots.sh calls it. usage: decisions_shots.sh FOLDER
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${DEALCRAFT_PROGRAM:-$root/build/release/dealcraft}
out=$(mkdir -p "${1:?usage: decisions_shots.sh FOLDER}" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ALSOFT_DRIVERS=null LC_ALL=C.UTF-8 DEALCRAFT_UI_SCRIPT=$work/script

# played SCENARIO [WHO]: an attempt by a committed play, of a novice
played() {
    local play=$1-${2:-novice}.play seed
    seed=$(awk -v name="$play" '$1 == name { print $2 }' "$root/tests/play/expected.tsv")
    "$program" play "$1" --seed "$seed" --lang zh --script "$root/tests/play/$play" > /dev/null
}

# window LINE…: the lines of the window's test script
window() {
    printf '%s\n' 'motion off' "${set[@]}" "$@" > "$work/script"
    xvfb-run -a -s '-screen 0 1920x1080x24' "$program"
}

# pictures LANGUAGE LOOK SUFFIX [SIZE]
pictures() {
    set=("language $1" "look $2")
    [ -z "${4:-}" ] || set+=("size $4")
    export DEALCRAFT_HOME=$work/table$3
    played sole-agency
    window 'click home.records' 'click records.open.' 'wait decisions.retry' 'key B' 'wait decisions.concept.' "shot $out/decisions$3.png"
    export DEALCRAFT_HOME=$work/visit$3
    played angry-former-dealer
    window 'click home.records' 'click records.open.' 'wait decisions.concept.' 'click decisions.option.' "shot $out/decisions_call$3.png"
    sed -i 's/"due": [0-9]*/"due": 1/' "$DEALCRAFT_HOME/drills.json"  # a day has passed
    window "shot $out/drill_home$3.png" 'click home.drills' "shot $out/drill$3.png" 'key 1' "shot $out/drill_sure$3.png" 'key 2' 'wait drill.next' \
        "shot $out/drill_answer$3.png"
    export DEALCRAFT_HOME=$work/plays$3
    local who
    for who in cold stuffed novice no-zone expert; do played first-visit-jinda "$who"; done
    for who in novice expert; do played angry-former-dealer "$who"; done
    played sole-agency
    window 'click home.records' 'key 2' "shot $out/progress$3.png" 'click records.progress.first-visit-jinda' "shot $out/progress_one$3.png"
}

pictures zh light _zh
pictures en light _en
pictures en dark _en_large_dark '1920 1080'
