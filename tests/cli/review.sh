#!/usr/bin/env bash
# The review of an attempt as a trainee and a machine ask for it: values, labels, luck; what if; drills; what is refused.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../support/cli.sh"

# figure KEY: a number of the last JSON line
figure() { grep -oE "\"$1\":-?[0-9.]+" "$work/out" | head -n 1 | cut -d: -f2; }

expect 0 play first-bargain --bot novice --seed 5 --json
attempt=$(grep -o '"attempt":"[^"]*"' "$work/out" | cut -d'"' -f4)
score=$(figure score)

# the machine's review: one line, the sums of the contract, and they add up
expect 0 review "$attempt" --json
[ "$(wc -l < "$work/out")" = 1 ] || fail '--json prints more than a line'
for key in accuracy skill_loss luck drift start; do [ -n "$(figure $key)" ] || fail "no $key"; done
[ "$(figure score)" = "$score" ] || fail "the review's score is $(figure score), not $score"
awk -v s="$(figure start)" -v k="$(figure skill_loss)" -v l="$(figure luck)" -v d="$(figure drift)" -v f="$score" \
    'BEGIN { e = s - k + l + d - f; exit !(e < 0.25 && e > -0.25) }' || fail 'start - loss + luck + drift is not the score'
says '"label":"blunder"'
says '"estimated_because":"negotiation"'
says '"exact":true'
cp "$work/out" "$work/first"
expect 0 review "$attempt" --json
cmp -s "$work/first" "$work/out" || fail 'the same attempt was reviewed in two ways'

# for people, in both languages
expect 0 review "$attempt" --lang en
says 'What cost most'
says 'What it led to:'
says 'Estimated: a negotiation lies ahead'
expect 0 review "$attempt" --lang zh
says '最亏的几步'
says '要是走那一步，往下是：'

# what if: the same move changes nothing, another one does
move=$(grep -o '"n":1,"activity":"[^"]*","taken":"[^"]*"' "$work/first" | head -n 1 | sed 's/.*"taken":"//; s/"$//')
expect 0 review "$attempt" --what-if 1 --do "$move" --json
[ "$(figure score)" = "$(figure was)" ] || fail 'the same move came to another score'
says '"dropped":0,"invented":0'
other=$(grep -o '"best":\["[^"]*"' "$work/first" | head -n 1 | cut -d'"' -f4)
expect 0 review "$attempt" --what-if 1 --do "$other" --lang en
says 'The score would have been'
expect 1 review "$attempt" --what-if 1 --do 'choose option=fly'
complains 'fly'
expect 1 review "$attempt" --what-if 9999 --do "$move"
complains '9999'
expect 2 review "$attempt" --what-if 3

# what is left of the play is counted to its end: what stood and what fell is everything behind the decision
expect 0 review "$attempt" --what-if 1 --do "$other" --json
moves=$("$program" records --json | grep -oE '"actions":[0-9]+' | head -n 1 | cut -d: -f2)
[ $(($(figure kept) + $(figure dropped) + 1)) = "$moves" ] || fail "of $moves moves $(figure kept) stood and $(figure dropped) fell"

# a bot's slips are nobody's drills; one's own worst slips are practised again, once each
expect 0 drills --json
[ "$(cat "$work/out")" = '[]' ] || fail "a bot's slips are to be practised"
plays=$(dirname "$0")/../play
expect 0 play angry-former-dealer --script "$plays/angry-former-dealer-novice.play" --seed 22 --json
attempt=$(grep -o '"attempt":"[^"]*"' "$work/out" | cut -d'"' -f4)
expect 0 review "$attempt" --json
expect 0 drills --lang en
says 'angry-former-dealer, move'
expect 0 drills --json
says "\"attempt\":\"$attempt\""
count=$(grep -o '"attempt"' "$work/out" | wc -l)
expect 0 review "$attempt" --json
expect 0 drills --json
[ "$(grep -o '"attempt"' "$work/out" | wc -l)" = "$count" ] || fail 'a second review added the drills again'
printf 'nonsense' > "$DEALCRAFT_HOME/drills.json"
expect 0 drills --lang en
complains 'drills.json.damaged-1'
says 'Nothing to practise yet'
printf 'nonsense' > "$DEALCRAFT_HOME/drills.json"
expect 0 review "$attempt" --json
complains 'drills.json.damaged-2'
expect 0 drills --json
says "\"attempt\":\"$attempt\""

# attempts beside each other
expect 0 play first-bargain --script "$plays/first-bargain-expert.play" --seed 41 --json
expect 0 records --progress --json
says '"scenario":"first-bargain"'
says '"error":0'
expect 0 records --progress --lang en
says 'first-bargain: 1 play, best'
says 'Dealers and negotiation: 1 play, best'

# every shipped scenario: what a decision led to may be the next scene
tail -n +2 "$plays/expected.tsv" > "$work/plays"
while read -r file seed _; do
    case $file in
        *-novice.play) ;;
        *) continue ;;
    esac
    expect 0 play "${file%-novice.play}" --script "$plays/$file" --seed "$seed" --json
    attempt=$(grep -o '"attempt":"[^"]*"' "$work/out" | cut -d'"' -f4)
    expect 0 review "$attempt" --json
    expect 0 review "$attempt" --lang zh
done < "$work/plays"

# what can't be reviewed
expect 1 review 20200101-000000000-00000000
expect 1 play first-bargain --seed 1 --script /dev/null --json
running=$("$program" records --json | grep -o '"attempt":"[^"]*"' | head -n 1 | cut -d'"' -f4)
expect 1 review "$running"
echo 'review: all held'
