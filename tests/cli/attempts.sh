#!/usr/bin/env bash
# Attempts that are damaged, that are another scenario's, that are replayed from a move that isn't there; who played them, and when.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../support/cli.sh"
plays=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/../play

value() { sed -n "\$s/.*\"$1\":\"\{0,1\}\([^,\"}]*\).*/\1/p" "$work/out"; }  # of the last line's JSON
silent() { [ ! -s "$work/$1" ] || { cat "$work/$1" >&2; fail "$1 is not empty"; }; }
none() { ! grep -qF -- "$1" "$work/out" || fail "the output has: $1"; }

expect 0 play first-bargain --seed 42 --script "$plays/first-bargain-novice.play" --json
attempt=$(value attempt)
log=$DEALCRAFT_HOME/attempts/$attempt.log
moves=$(value actions)

# a replay for machines is lines of JSON, as the play was, and ends with its result
expect 0 replay "$attempt" --json
[ "$(grep -cv '^{' "$work/out")" = 0 ] || fail 'a line of replay --json is no JSON'
says '"n":1'
[ "$(value attempt)" = "$attempt" ] || fail 'replay --json has no result'

# a retry: from a move that is there, of the scenario that is named
expect 1 play --retry "$attempt" --from 999 --lang en
complains "has $moves moves, so it can't be played again from move 999: --from goes from 1 to $moves"
expect 1 play --retry "$attempt" --from 999 --lang zh
complains "一共 $moves 步"
expect 2 play --retry "$attempt" --from 0 --lang zh
complains '从 1 数起'
expect 2 play cold-call-fleet --retry "$attempt" --lang en
complains "is one of first-bargain, not of cold-call-fleet"
expect 2 play cold-call-fleet --resume "$attempt"
expect 1 play lubricants/first-bargain --retry "$attempt" --from 2 --json < /dev/null

# options that mean nothing beside an attempt, or that nobody means
expect 2 play --resume "$attempt" --seed 3
expect 2 play --retry "$attempt" --seed 3
expect 2 play --retry "$attempt" --player Lin
expect 2 play first-bargain --recover
for seed in -1 18446744073709551616 1e3 0x10 ''; do
    for command in 'play first-bargain' 'actions first-bargain' 'simulate first-bargain' 'graph first-bargain --heat 3' \
        'negotiation first-bargain' 'negotiation duels'; do
        # shellcheck disable=SC2086
        expect 2 $command "--seed=$seed" --lang zh
        complains '不能当种子'
    done
done
expect 0 actions first-bargain --seed 18446744073709551615
expect 2 play first-bargain --player "$(printf 'x%.0s' $(seq 61))" --lang en
complains 'at most 60 characters'
expect 2 play first-bargain --player $'Lin\nadmin'
expect 1 play first-bargain --player "$(printf '林%.0s' $(seq 60))" --json
expect 2 recrods --lang en
complains "no command 'recrods'; did you mean 'records'?"
expect 2 recrods --lang zh
complains '没有“recrods”这个命令，是不是“records”？'
expect 2 new pakc
complains 'pack'

# bots: an unknown one leaves nothing behind, and a list says who played
count=$(find "$DEALCRAFT_HOME/attempts" -name '*.log' | wc -l)
expect 2 play first-bargain --bot foo --lang en
silent out
complains "no bot 'foo'"
[ "$(find "$DEALCRAFT_HOME/attempts" -name '*.log' | wc -l)" = "$count" ] || fail 'an unknown bot left an attempt'
expect 0 play first-bargain --bot expert --seed 4 --json
expect 0 records --lang en
says 'bot: expert'
expect 0 records --json
says '"mode":"bot"'

# what is listed: unknown scenarios are told, times are local, what excludes each other is refused
expect 1 records --scenario first-bargian --lang en
complains "did you mean 'first-bargain'?"
expect 0 records --scenario county-station
expect 2 records --unfinished --progress
for zone in UTC CST-8; do
    local_time=$(TZ=$zone date -d "$("$program" records --json | tr '{' '\n' | grep -F "\"attempt\":\"$attempt\"" | sed 's/.*"started":"\([^"]*\)".*/\1/' | head -n 1)" '+%Y-%m-%d %H:%M')
    TZ=$zone expect 0 records
    says "$attempt  $local_time"
done
expect 0 scenarios --lang zh
says '对话、谈判、记录'

# a sorted statement of the record stands before what it was sorted as
expect 0 report "$attempt" --lang en
says ' → '
says 'packages'
says 'keep our rules'

# a finished play with a line written over: everything says so, nothing is changed, and only an explicit word cuts
sound=$work/sound.log
cp "$log" "$sound"
lines=$(wc -l < "$log")
sed -i '12s/^.\{9\}/XXXXXXXXX/' "$log"
cp "$log" "$work/damaged.log"
expect 0 records --lang zh
says 已损坏
for command in "report $attempt" "review $attempt" "replay $attempt --check" "replay $attempt" "play --resume $attempt" "play --retry $attempt --from 11"; do
    # shellcheck disable=SC2086
    expect 1 $command --lang en
    complains "can't be read from line 12 on; the 9 moves before it can. The play was over. Nothing was changed."
    # shellcheck disable=SC2086
    expect 1 $command --lang zh
    complains '从第 12 行起读不出来，前面的 9 步还在'
    cmp -s "$log" "$work/damaged.log" || fail "$command changed a damaged log"
done
expect 1 replay "$attempt" --lang en
[ -s "$work/out" ] || fail 'what can be read of a damaged play is not shown'
expect 1 play --retry "$attempt" --from 5 --json   # a part that can be read is played again, and the script ends
complains "can't be read from line 12 on"
cmp -s "$log" "$work/damaged.log" || fail 'a retry changed its damaged parent'
expect 1 play --resume "$attempt" --recover --json --lang en
complains '9 moves were kept'
[ "$(wc -l < "$log")" = 11 ] || fail 'the damaged lines were not cut off'
cmp -s <(tail -n +12 "$work/damaged.log") "$DEALCRAFT_HOME/attempts/$attempt.torn" || fail 'the damaged lines were not kept'
[ "$lines" -gt 12 ] || fail 'this test wants a longer play'

# the torn tail of a running play is recovered without a word
cp "$sound" "$log"
head -n 8 "$sound" > "$log"
printf '{"n":7,"a":{"do' >> "$log"
expect 1 play --resume "$attempt" --json --lang en
! grep -q 'damaged' "$work/err" || fail 'a torn tail is called damage'
[ "$(wc -l < "$log")" = 8 ] || fail 'the torn tail was not cut off'

# settings that can't be read are kept aside, and told once
printf '{"player": ' > "$DEALCRAFT_HOME/settings.json"
expect 0 scenarios --lang en
complains 'settings.json.damaged-1'
expect 0 scenarios --lang en
silent err

# a folder that can't be made is told in the user's language
echo file > "$work/file"
DEALCRAFT_HOME=$work/file/home expect 3 play first-bargain --bot random --lang zh
complains 建不了文件夹

# by hand, at a plan: help tells this station's keys; ok says at once what is missing; what was wrong stands below the menu
"$program" play first-visit-jinda --seed 4 --lang en > "$work/out" 2> "$work/err" <<'KEYS' || fail 'the terminal play ended badly'
?
ok
9z
q
KEYS
says '2b picks choice b of field 2'
none 'doubt, c 2'
none 'Settle it like this?'
says 'Something still has to be picked'
says 'Still to pick: 1 in 1. '
grep -n '!' "$work/out" | grep -q 'Not understood: 9z' || fail 'a wrong key is not named'
tail -n 5 "$work/out" | grep -q 'Not understood: 9z' || fail 'what was wrong does not stand below the menu'

# at a table that is prepared: its keys, examples as long as the table, nothing to accept before there is a bid
expect 1 play first-bargain --seed 42 --script /dev/null --json
attempt=$("$program" records --unfinished --json | sed 's/^\[{"attempt":"\([^"]*\)".*/\1/')
sed -n '/^choose\|^leave\|^name/p' "$plays/first-bargain-novice.play" > "$work/talk.play"
"$program" play --resume "$attempt" --script "$work/talk.play" --json > "$work/json" 2> "$work/err" || true
"$program" play --resume "$attempt" --lang en > "$work/out" 2> "$work/err" <<'KEYS' || fail 'the terminal play ended badly'
?
a
q
KEYS
issues=$(grep -o '"issues":\[.*' "$work/json" | tail -n 1 | grep -o '"values":' | wc -l)
[ "$issues" -gt 1 ] || fail 'the script did not lead to a table'
says 'That is not possible at this point.'
none 'shake hands, anything else'
terms=$(grep -o '[0-9 ]* = offer\|t [0-9 ]* = the contract\|t [0-9 ]* the contract' "$work/out" | head -n 1 | grep -o '[0-9]' | wc -l)
[ "$terms" = "$issues" ] || fail "an example has $terms numbers for $issues issues"
echo 'attempts: all held'
