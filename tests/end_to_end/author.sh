#!/usr/bin/env bash
# The author's screen in the real window: a pack's folder is opened, a file is broken and mended beside it, a grade is set with the mouse, the
# editor is called at the right line, and a rehearsal leaves no attempt behind.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/window.sh"

pack=$work/pack
cp -r "$here/../../scenarios/packs/lubricants" "$pack"
file=$pack/dialogues/jinda-yard.yaml
cp "$file" "$work/before.yaml"
cat > "$work/editor" <<EOF
#!/bin/sh
printf '%s\n' "\$@" > "$work/partial" && mv "$work/partial" "$work/edited"
EOF
chmod +x "$work/editor"
export VISUAL=$work/editor

start_display
start_window "$work/home"
click home.author
click author.path
xdotool type --delay 5 "$pack"
click author.open
click author.scenario.first-visit-jinda
await author.box.y01

# broken in an editor beside the window, and mended
sed -i '0,/goto: y03/s//goto: y33/' "$file"
await author.problem.0
line=$(grep -n 'goto: y33' "$file" | cut -d: -f1)
click author.problem.0
for _ in $(seq 200); do [ ! -e "$work/edited" ] || break; sleep 0.05; done
[ "$(cat "$work/edited")" = "+$line"$'\n'"$file" ] || fail "the editor was called with: $(cat "$work/edited" 2>&1)"
cp "$work/before.yaml" "$file"
await_gone author.problem.0

# From a save beside the window until it is on the screen: the list of problems, and a box of the graph. Told, not asserted: the machine may be busy.
# shown_after FILE yes|no LABEL: milliseconds from the end of the save until the item is there, or is gone
shown_after() {
    local begin now
    cp "$1" "$file"
    begin=${EPOCHREALTIME/[.,]/}
    until [ "$2" = "$(has "$3" && echo yes || echo no)" ]; do
        alive
        now=${EPOCHREALTIME/[.,]/}
        [ $((now - begin)) -lt 20000000 ] || fail "a save does not show: $3"
    done
    now=${EPOCHREALTIME/[.,]/}
    echo $(((now - begin) / 1000))
}
middle() { sort -n | sed -n 5p; }
sed '0,/goto: y03/s//goto: y33/' "$work/before.yaml" > "$work/broken.yaml"
sed 's/\by01\b/y91/g' "$work/before.yaml" > "$work/renamed.yaml"
problems=$(for _ in 1 2 3 4 5; do shown_after "$work/broken.yaml" yes author.problem.0; shown_after "$work/before.yaml" no author.problem.0; done | middle)
boxes=$(for _ in 1 2 3 4 5; do shown_after "$work/renamed.yaml" yes author.box.y91; shown_after "$work/before.yaml" yes author.box.y01; done | middle)
echo "save to screen, median of ten: problems $problems ms, graph $boxes ms"

# a grade, by the mouse: one word of the file changes
click author.box.y01
await author.entry.0
weak() { grep -o '^author\.grade\.[0-9]*\.weak' "$items" | head -n 1; }
read -r x y < <(centre author.entry.0)
for _ in $(seq 60); do
    [ -z "$(weak)" ] || break
    xdotool mousemove --window "$window" "$((x + 200))" "$((y + 200))" click 5
    settled "$(frame)"
done
click "$(weak)"
for _ in $(seq 200); do cmp -s "$file" "$work/before.yaml" || break; sleep 0.05; done
changes=$(diff "$work/before.yaml" "$file" || true)
[ "$(grep -c '^[<>]' <<< "$changes")" = 2 ] || fail "more than a line has changed: $changes"
grep -q '^> .*grade: weak' <<< "$changes" || fail "the grade is not in the file: $changes"

# a rehearsal: played from there, and nothing is recorded
click author.play
for _ in $(seq 400); do
    grep -q '^option\.' "$items" && break
    ! has stage.begin || click stage.begin  # again, if the first click came while the card was still moving
    sleep 0.05
done
click "$(grep -o '^option\.[a-z_]*' "$items" | head -n 1)"
click author.rehearsal.end
await author.box.y01
stop_window
[ -z "$(ls "$work/home/attempts" 2> /dev/null)" ] || fail 'a rehearsal left an attempt behind'
echo "the author's screen keeps its word"
