#!/usr/bin/env bash
# The command line as a user types it, on the shipped content: output contracts, exit codes, resume and retry, bad input.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../support/cli.sh"
plays=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/../play

value() { sed -n "\$s/.*\"$1\":\"\{0,1\}\([^,\"}]*\).*/\1/p" "$work/out"; }  # of the last line's JSON

# help, version, wrong usage
expect 0 --help
expect 0 --version
says dealcraft
expect 2 play --seed none first-visit-jinda
expect 2 dance
expect 2 play
expect 3   # a window is asked for, and there is no display
complains 'dealcraft play first-visit-jinda'

# the flow as a picture
expect 0 graph first-visit-jinda --format dot --lang en
says 'digraph "first-visit-jinda"'
expect 0 graph first-visit-jinda --heat 3 --bots random --lang zh --out "$work/flow.svg"
grep -qF '</svg>' "$work/flow.svg" || fail 'graph --out left no whole SVG'
grep -qF '初访金达' "$work/flow.svg" || fail 'the picture lacks its title'
expect 2 graph first-visit-jinda --format png
complains 'png not in {svg,dot}'
expect 2 graph first-visit-jinda --json
expect 2 graph first-visit-jinda --heat 3 --bots nobody
expect 3 graph first-visit-jinda --out "$work/no/such/folder.svg"
complains "$work/no/such/folder.svg"

# what can be played
expect 0 scenarios --json
says '"id":"first-visit-jinda"'
says '"type":["dialogue","negotiation","plan","record"]'
expect 0 scenarios --type negotiation --lang zh
says 初访金达
expect 1 play first-visit-jindo
complains "did you mean 'first-visit-jinda'?"
expect 0 actions first-visit-jinda
says 'mark field=when choice=at_1430'

# schemas for editors, and the reference page
expect 0 schema --kind scenario
says '"title": "dealcraft-scenario/1"'
expect 0 schema --out "$work/new/schemas" --project scenarios/packs/lubricants --lang zh
says 9
[ "$(find "$work/new/schemas" -type f | wc -l)" = 9 ] || fail 'schema --out wrote something else than nine files'
grep -q '"hengnai_ci4"' "$work/new/schemas/dealcraft-scenario.schema.json" || fail "the pack's products are not in its schema"
echo mine > "$work/new/schemas/notes.txt"
expect 0 schema --out "$work/new/schemas"
[ "$(cat "$work/new/schemas/notes.txt")" = mine ] || fail "schema --out touched a file that isn't its own"
echo mine > "$work/new/schemas/dealcraft-mind.schema.json"
expect 1 schema --out "$work/new/schemas"
complains 'was not made by `dealcraft schema`'
expect 1 schema --kind mind --project "$work"
complains 'no pack.yaml'
expect 3 schema --out "$work/new/schemas/notes.txt"
expect 2 schema
expect 2 schema --kind poem
expect 2 schema --reference --kind mind
expect 0 schema --reference --lang en
says '| `option_minutes` |'

# a committed script plays to its end with its hash; the language changes nothing
read -r file seed _ _ _ hash < <(grep expert "$plays/expected.tsv")
for language in zh en; do
    expect 0 play first-visit-jinda --seed "$seed" --script "$plays/$file" --json --lang "$language"
    [ "$(value hash)" = "$hash" ] || fail "hash $(value hash) instead of $hash"
    [ "$(head -c 1 "$work/out")" = '{' ] || fail 'a line of --json is no JSON'
    ! grep -q '"grade"\|"reservation":\|"theirs"' "$work/out" || fail 'something hidden was shown'
done
attempt=$(value attempt)
expect 0 replay "$attempt" --check
says "$hash"
expect 0 report "$attempt" --lang en
says 'Score'
expect 0 records --json
says "\"attempt\":\"$attempt\""

# a refused move ends a script, names its line, and loses nothing: the play is resumed where it was
printf 'mark field=when choice=at_1430\n# a comment\nmark field=when choice=never\n' > "$work/bad.play"
expect 1 play first-visit-jinda --seed "$seed" --script "$work/bad.play" --json
complains 'bad.play:3'
says '"type":"refused"'
expect 0 records --unfinished --json
says '"actions":1'
attempt=$(sed 's/.*"attempt":"\([^"]*\)".*/\1/' "$work/out")
expect 1 report "$attempt"
complains --resume
sed 1d "$plays/$file" | sed '/choice=at_1430/d' > "$work/rest.play"
expect 0 play --resume "$attempt" --script "$work/rest.play" --json
says '"type":"result"'

# actions as JSON on standard input, and a retry from the second move
printf '{"do":"mark","field":"when","choice":"at_0930"}\n{"do":"mark","field":"verb","choice":"sign"}\n' > "$work/in"
"$program" play first-visit-jinda --seed 3 --json < "$work/in" > "$work/out" 2> "$work/err" || true
says '"choice":"at_0930","say"'
attempt=$("$program" records --unfinished --json | sed 's/^\[{"attempt":"\([^"]*\)".*/\1/')
"$program" play --retry "$attempt" --from 2 --json < /dev/null > "$work/out" 2> "$work/err" || true
says '"activity":"prepare"'
expect 1 replay no-such-attempt --check
complains 'no-such-attempt'

# a free visit: the view has its parts, moves are listed, the coach speaks when asked to, nothing hidden is shown
expect 0 play cold-call-fleet --bot novice --seed 4 --coach --json --lang en
says '"activity_type":"call"'
for key in topics needs features evidence commitments helps objection steps unheard agreed company moves; do says "\"$key\":"; done
says '"type":"coach","judgement":"opened_clearly","grade":"best"'
says '"what":"call_end"'
! grep -q '"patience"\|"credit":\|"closeness"' "$work/out" || fail 'a number of the contact was shown'
attempt=$(value attempt)
expect 0 replay "$attempt" --check
expect 0 play cold-call-fleet --bot novice --seed 4 --json --lang en
! grep -q '"type":"coach"' "$work/out" || fail 'the coach spoke unasked'
expect 0 play cold-call-fleet --bot expert --seed 4 --lang zh
! grep -q '{need}\|{feature}\|{date}\|call\.term' "$work/out" || fail 'a brace was not filled, or words are missing'

# an examination: no hint is offered or given, resuming keeps it, the coach is silent, a retry is practice
printf 'hint\n' > "$work/hint.play"
expect 0 play cold-call-fleet --bot expert --seed 4 --exam --json
attempt=$(value attempt)
hash=$(value hash)
expect 0 replay "$attempt" --check
expect 0 records --json
says '"mode":"examination"'
expect 0 play cold-call-fleet --bot expert --seed 4 --json
[ "$(value hash)" = "$hash" ] || fail 'an examination is another play'
expect 2 play cold-call-fleet --exam --coach
sed -n '/^mark\|^confirm$/p' "$plays/cold-call-fleet-expert.play" > "$work/plan.play"
for mode in '' --exam; do
    # shellcheck disable=SC2086
    expect 1 play cold-call-fleet --seed 4 $mode --script "$work/plan.play" --json
    attempt=$("$program" records --unfinished --json | sed 's/^\[{"attempt":"\([^"]*\)".*/\1/')
    if [ -n "$mode" ]; then
        ! grep '"type":"view"' "$work/out" | tail -1 | grep -q '"do":"hint"\|"hint"' || fail 'a hint was offered in an examination'
        expect 1 play --resume "$attempt" --script "$work/hint.play" --json --coach
        says '"not_in_examination"'
        expect 1 play --retry "$attempt" --from 2 --json
        "$program" records --unfinished --json > "$work/out"
        says '"mode":"practice"'
    else
        expect 1 play --resume "$attempt" --script "$work/hint.play" --json
        says '"hint"'
    fi
done

# by hand: the menu's letters, a line as in a .play file, help, a word that means nothing
"$program" play cold-call-fleet --seed 4 --lang en --coach > "$work/out" 2> "$work/err" <<'KEYS' || fail 'the terminal play ended badly'
1a 2a 3a 4a 4b 4c 5a 6a ok
y
?
o1
u
n2
c
w4
v
ask topic=stock form=open
zz
t1 2 1
q
KEYS
says 'Settle it like this? It can'"'"'t be changed afterwards. y = settle it, anything else = not yet:'
says 'a1 '
says 'd1 who decides'
says 'b1 2 ties feature 1 to need 2'
says '(You note to yourself: refusal.)'
says '[best]'
says 'You learn:'
says 'Not understood'
says 'Agreed: '
says 'Paused and saved'

# simulations: figures for each bot, the same again with the same seed, unknown bots
expect 0 simulate county-station --bots expert,random --runs 20 --seed 3 --json
says '"playthroughs_per_second":'
says '"unreached":['
sed 's/"playthroughs_per_second":[0-9.]*//' "$work/out" > "$work/once"
expect 0 simulate county-station --bots expert,random --runs 20 --seed 3 --json
sed 's/"playthroughs_per_second":[0-9.]*//' "$work/out" | cmp -s - "$work/once" || fail 'equal simulations differ'
expect 0 simulate county-station --bots novice --runs 5 --criteria --fast --lang zh
says novice
says '括号里是有机会得这一项的局数'
expect 0 simulate county-station --bots novice --runs 2 --lang en
says '  phrase  '
! LC_ALL=C.UTF-8 grep -qP '\p{Han}' "$work/out" || fail 'an English simulation speaks Chinese'
expect 0 simulate county-station --bots novice --runs 2 --lang zh
says '  说法  '
expect 2 simulate county-station --bots nobody
complains expert
expect 2 simulate county-station --bots ''
complains 'names no bot'
expect 2 simulate county-station --bots expert,novice,expert
complains "names 'expert' twice"
for seed in -1 1.5 ten 18446744073709551616 ''; do
    expect 2 simulate county-station --seed "$seed"
    expect 2 play county-station --seed "$seed" --bot first
done
expect 0 simulate county-station --bots first --runs 1 --seed 18446744073709551615

# checking content: the shipped pack is clean; a mistake is told with file, line, column, code and hint
packs=$(dirname "$plays")/../scenarios/packs
expect 0 validate "$packs/lubricants" --json
says '"errors":0,"warnings":0'
cp -r "$packs/lubricants" "$work/pack"
chmod -R u+w "$work/pack"
sed -i 's/^minutes: /minuts: /' "$work/pack/scenarios/first-visit-jinda.yaml"
expect 1 validate "$work/pack" --lang en
says 'first-visit-jinda.yaml:4:1: error[DC103]'
says "minutes"
expect 1 validate "$work/pack/scenarios/first-visit-jinda.yaml" --json
says '"line":4,"column":1,"code":"DC103"'
expect 0 validate "$work/pack/people.yaml" --json
says '"errors":0'
expect 0 validate "$packs/lubricants" --coverage --json
says '"VIS-08":{"lesson":'
expect 0 explain DC103
says DC103
expect 1 explain DC999

# a folder that refuses to be written in
if [ "$(id -u)" != 0 ]; then
    mkdir -m 500 "$work/closed"
    DEALCRAFT_HOME=$work/closed/home expect 3 play first-visit-jinda --bot random
fi
echo 'the command line keeps its word'
