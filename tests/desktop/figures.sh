#!/usr/bin/env bash
# The window's figures at 1280x720, scale 1.0, drawn in software: start to first frame, and CPU time a frame of the visit, the negotiating table
# and the debrief. The plays are made in the terminal by the committed script, as far as each screen needs.
set -euo pipefail
program=${DEALCRAFT_PROGRAM:?names the program}
script=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/../play/first-visit-jinda-expert.play
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ALSOFT_DRIVERS=null

# moves_until PATTERN: the script's moves before the first that matches
moves_until() { sed 's/#.*//; /^ *$/d' "$script" | sed "/$1/,\$d"; }

# measure NAME PATTERN CLICK…: a play up to the pattern, opened in the window by these clicks
measure() {
    local name=$1 pattern=$2 home=$work/$1
    shift 2
    moves_until "$pattern" > "$work/moves.play"
    [ "$pattern" = 'no such move' ] || grep -q "$pattern" "$script" || { echo "figures: the script has no $pattern" >&2; exit 1; }
    DEALCRAFT_HOME=$home "$program" play first-visit-jinda --seed 4 --script "$work/moves.play" > "$work/told" 2>&1 || true
    { printf 'click %s\n' "$@"; printf 'frames 60\nquit\n'; } > "$work/script"
    printf '%s: ' "$name"
    DEALCRAFT_HOME=$home DEALCRAFT_UI_FIGURES=1 DEALCRAFT_UI_SCRIPT=$work/script \
        xvfb-run -a -s '-screen 0 1280x720x24' "$program" | paste -sd ' ' -
}

measure plan confirm home.continue
measure visit 'option=thanks_quiet' home.continue
measure table '^offer' home.continue
measure debrief 'no such move' home.records records.open.
