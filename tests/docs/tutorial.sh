#!/usr/bin/env bash
# The tutorial as a reader follows it: every step's files, the mistakes with their codes, and what its pages quote of files and of the program's answers.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../support/cli.sh"
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
pages=$root/docs/authoring
steps=$pages/tutorial
last=8

# take STEP: the reader's pack is as at the end of that step
take() {
    rm -rf "$DEALCRAFT_HOME/packs/my-academy"
    mkdir -p "$DEALCRAFT_HOME/packs"
    cp -r "$steps/step-$1" "$DEALCRAFT_HOME/packs/my-academy"
    chmod -R u+w "$DEALCRAFT_HOME/packs/my-academy"
}

# answer LANGUAGE validate MISTAKE | simulate STEP: what the program says to what the page has just told its reader to do
answer() {
    local language=$1 what=$2 which=$3
    if [ "$what" = validate ]; then
        take "$(sed -n '1s/^# DC[0-9]* in step-//p' "$steps/$which")"
        cp "$steps/$which" "$DEALCRAFT_HOME/packs/my-academy/scenarios/first-visit.yaml"
        expect 1 validate "$DEALCRAFT_HOME/packs/my-academy" --lang "$language"
    else
        take "${which#step-}"
        expect 0 simulate first-visit --bots expert,novice,longest,first,random --runs 1000 --seed 1 --lang "$language"
    fi
}

# quotes PAGE LANGUAGE: each line of a block under `<!-- file PATH -->` stands in that file of the tutorial, each line under
# `<!-- says … -->` in that answer. A line `…` stands for what is left out; paths are shortened to …/scenarios.
quotes() {
    local page=$1 language=$2 mark='' now='' where=/dev/null blocks=0 line
    while IFS= read -r line; do
        case $line in
            '<!-- file '* | '<!-- says '*) mark=${line#<!-- }; mark=${mark% -->} ;;
            '```'?*)
                [ -n "$mark" ] || continue
                now=$mark mark='' blocks=$((blocks + 1))
                if [ "${now%% *}" = file ]; then
                    where=$steps/${now#* }
                    [ -f "$where" ] || fail "$page quotes $where, which is not there"
                else
                    # shellcheck disable=SC2086
                    answer "$language" ${now#* }
                    where=$work/out
                fi
                ;;
            '```') now='' ;;
            *)
                if [ -z "$now" ] || [ -z "$line" ] || [ "$line" = … ]; then continue; fi
                if [ "${line#…/}" = "$line" ]; then
                    grep -qxF -- "$line" "$where" || fail "$page: not in ${now#* }: $line"
                else
                    grep -qF -- "/${line#…/}" "$where" || fail "$page: the program does not say: $line"
                fi
                ;;
        esac
    done < "$page"
    [ "$blocks" -ge 10 ] || fail "$page quotes only $blocks blocks: are its marks whole?"
}

# step 1 is what the program writes
expect 0 new pack my-academy
expect 0 new scenario first-visit --from dialogue
diff -r --exclude=.schema "$DEALCRAFT_HOME/packs/my-academy" "$steps/step-1" >&2 || fail 'step 1 is not what the program writes'

# every step validates without a warning
for step in $(seq 1 "$last"); do
    expect 0 validate --strict --json "$steps/step-$step"
    says '"errors":0,"warnings":0'
done
[ ! -e "$steps/step-$((last + 1))" ] || fail "there are more than $last steps"

# each mistake is told by its code, alone and at a place
mistakes=0
for file in "$steps"/mistakes/*.yaml; do
    code=$(sed -n '1s/^# \(DC[0-9]*\) in step-[0-9]*$/\1/p' "$file")
    [ -n "$code" ] || fail "the first line of $file has no code and step"
    answer en validate "mistakes/${file##*/}"
    grep -Eq "first-visit\.yaml:[1-9][0-9]*:[1-9][0-9]*: error\[$code\]" "$work/out" || fail "$file is not told as $code"
    ! grep -E 'error\[|warning\[' "$work/out" | grep -vF "[$code]" >&2 || fail "$file is told as something else too"
    mistakes=$((mistakes + 1))
done
[ "$mistakes" -ge 2 ] || fail 'there are no mistakes to learn from'

# what the fix offers is the step without the mistake
answer en validate mistakes/goto.yaml
expect 0 validate --fix "$DEALCRAFT_HOME/packs/my-academy"
grep -v '^#' "$DEALCRAFT_HOME/packs/my-academy/scenarios/first-visit.yaml" > "$work/mended"
grep -v '^#' "$steps/step-3/scenarios/first-visit.yaml" | cmp -s - "$work/mended" || fail 'the fix is not what step 3 has'

# the last step is played to both ends of the scale
take "$last"
score() { sed -n '$s/.*"score":\([0-9]*\).*/\1/p' "$work/out"; }
expect 0 play first-visit --bot expert --seed 1 --json
says '"type":"result"'
[ "$(score)" -ge 90 ] || fail "the expert gets $(score)"
expect 0 play first-visit --bot first --seed 1 --json
[ "$(score)" -lt 50 ] || fail "who always takes the first gets $(score)"

# it goes to a colleague as one file
mkdir "$work/here"
cd "$work/here"
expect 0 pack build "$DEALCRAFT_HOME/packs/my-academy"
DEALCRAFT_HOME=$work/colleague expect 0 pack install my-academy-1.0.0.dealpack
DEALCRAFT_HOME=$work/colleague expect 0 play first-visit --bot expert --seed 1 --json
[ "$(score)" -ge 90 ] || fail "at the colleague's the expert gets $(score)"

quotes "$pages/tutorial.md" en
quotes "$pages/tutorial.zh.md" zh
echo 'the tutorial keeps its word'
