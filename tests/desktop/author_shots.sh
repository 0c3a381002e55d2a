#!/usr/bin/env bash
# Pictures of the author's screen, in both languages. usage: author_shots.sh FOLDER
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${DEALCRAFT_PROGRAM:-$root/build/release/dealcraft}
out=$(mkdir -p "${1:?usage: author_shots.sh FOLDER}" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A copy of the pack with a mistake in it, for the list of problems; in the home folder, so that its path is short.
mkdir -p "$work/packs"
cp -r "$root/scenarios/packs/lubricants" "$work/packs/my-pack"
sed -i '0,/goto: y03/s//goto: y33/' "$work/packs/my-pack/dialogues/jinda-yard.yaml"

# pictures LANGUAGE LOOK SUFFIX [SIZE]
pictures() {
    local set=("language $1" "look $2")
    [ -z "${4:-}" ] || set+=("size $4")
    printf '%s\n' "${set[@]}" 'click home.author' 'click author.pack.lubricants' 'click author.scenario.first-visit-jinda' \
        'wait author.box.y01' 'click author.box.y01' 'key PageDown' 'key PageDown' "shot $out/author$3.png" \
        'click author.tab.2' 'click author.bots.start' 'wait author.bots.start' 'key -' "shot $out/author_heat$3.png" \
        'click author.tab.0' 'click author.play' 'click stage.begin' 'wait option.' "shot $out/author_rehearsal$3.png" \
        'key Escape' 'key Escape' 'click author.path' "type $work/packs/my-pack" 'click author.open' \
        'wait author.problem.0' "shot $out/author_problems$3.png" > "$work/script"
    HOME=$work DEALCRAFT_HOME=$work/.local/share/dealcraft DEALCRAFT_UI_SCRIPT=$work/script DEALCRAFT_UI_SEED=1 ALSOFT_DRIVERS=null LC_ALL=C.UTF-8 \
        xvfb-run -a -s '-screen 0 1920x1080x24' "$program"
}

pictures zh light _zh
pictures en light _en
pictures en dark _en_large_dark '1920 1080'
