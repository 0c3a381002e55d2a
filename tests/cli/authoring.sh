#!/usr/bin/env bash
# What a trainer does on the command line: a pack and scenarios from skeletons, checking and mending, handing a pack on and taking one in.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../support/cli.sh"
cd "$work"

score() { sed -n '$s/.*"score":\([0-9]*\).*/\1/p' "$work/out"; }

# a pack of one's own, and a scenario of each kind: no error, no warning, and they play at once
expect 0 new pack my-academy --title-zh '我的学院' --lang en
says 'pack.yaml'
says 'dealcraft new scenario'
expect 1 new pack my-academy --lang en
complains 'is there already'
expect 2 new pack My_Academy --lang en
complains "can't be an id"
pack=$DEALCRAFT_HOME/packs/my-academy
[ -e "$pack/.schema/dealcraft-scenario.schema.json" ] || fail 'the pack has no schemas for editors'
for kind in dialogue visit negotiation; do
    expect 0 new scenario "first-$kind" --from "$kind" --title-en "It's \"first\"" --lang en
    expect 0 validate "$pack" --strict --lang en
    expect 0 play "first-$kind" --bot expert --seed 3 --json
    best=$(score)
    expect 0 play "first-$kind" --bot random --seed 3 --json
    [ "$best" -ge $(($(score) + 10)) ] || fail "first-$kind: the expert's $best are no more than a random play's"
done
expect 1 new scenario first-visit --lang en
complains 'is there already'
expect 1 new scenario another --pack nowhere --lang en
complains "there is no pack 'nowhere'"
expect 0 new pack second --at "$work" --lang en
says 'Its titles for now: 内容包 second · Second.'
grep -qF 'title: {zh: "内容包 second", en: "Second"}' "$work/second/pack.yaml" || fail 'the Chinese title is not Chinese'
expect 0 new pack third --at "$work" --title-zh 第三 --title-en Third --lang en
! grep -q 'Its titles for now' "$work/out" || fail 'titles that were given are told of'
(cd "$work/second" && "$program" new scenario deep --from visit > /dev/null)
expect 0 validate "$work/second" --strict
sed -i 's/^needs/need/; s/needs:/need:/' "$work/second/people.yaml"
expect 1 new scenario again --pack "$work/second" --lang en
complains 'has errors; mend them first'

# where no folder can be made, and where the game's own ids would be taken, it is said
: > "$work/file"
expect 3 new pack zz --at "$work/file" --lang en
complains 'Cannot create the folder'
expect 3 new pack zz --at /proc
DEALCRAFT_HOME=$work/file expect 3 new pack zz
DEALCRAFT_HOME=$work/file expect 3 pack build "$pack" --out "$work/x.dealpack"
expect 1 new pack lubricants --lang en
complains 'choose another id, such as my-lubricants'
expect 1 new scenario deep --pack lubricants --lang en
complains 'for one of your own: dealcraft new pack my-lubricants'
expect 1 new scenario price-squeeze --pack "$pack" --lang en
complains '(lubricants/price-squeeze): choose another id'
expect 2 new pack fourth --json

# a story of Twine becomes a scenario; one of which no pack could be read is refused, and nothing is written
printf ':: Start\n\tGood morning.\n[[Ask about stock->Stock]]\n:: Stock\nTwo weeks.\n' > "$work/good.twee"
expect 0 new scenario from-twine --twee "$work/good.twee" --pack "$pack" --lang en
says "dealcraft validate $pack"
expect 0 validate "$pack"
rm "$pack/scenarios/from-twine.yaml"
printf ':: Start\nG\374nther\n[[a]]\n:: a\nx\n:: a\ny\n' > "$work/bad.twee"
expect 1 new scenario from-twine --twee "$work/bad.twee" --pack "$pack" --lang en
complains "$work/bad.twee:2: the byte FC here is no UTF-8 text"
complains "$work/bad.twee:6: there is a passage 'a' already"
complains 'Nothing was written'
[ ! -e "$pack/scenarios/from-twine.yaml" ] || fail 'a story that no pack can hold was written'

# two packs with a scenario of one id are told apart by the pack, wherever a scenario is named
cp -r "$pack" "$DEALCRAFT_HOME/packs/copy"
expect 1 play first-visit --bot first --lang en
complains 'in two packs of the id my-academy'
sed -i 's/^id: my-academy/id: copy/' "$DEALCRAFT_HOME/packs/copy/pack.yaml"
for command in play actions simulate graph 'negotiation'; do
    expect 1 "$command" first-visit --lang en
    complains "my-academy/first-visit  ($pack)"
    complains "copy/first-visit  ($DEALCRAFT_HOME/packs/copy)"
done
expect 0 scenarios
says 'copy/first-visit  '
expect 0 play copy/first-visit --bot first --seed 1 --json
expect 0 records --scenario copy/first-visit --json
says '"pack":"copy"'
! grep -q '"pack":"my-academy"' "$work/out" || fail "records of the other pack's scenario are listed"
rm -r "$DEALCRAFT_HOME/packs/copy"

# a pack is checked by its id, wherever it lies
expect 0 validate my-academy --strict --lang en
says '0 errors, 0 warnings'
expect 0 validate lubricants --lang zh
expect 1 validate nowhere --lang en
expect 0 validate "$pack/scenarios" --strict --lang en
(cd "$pack/scenarios" && "$program" validate . --strict > /dev/null) || fail 'a part of a pack is not checked with its pack'
expect 0 schema --kind mind --project my-academy
expect 0 pack build my-academy --out "$work/by-id.dealpack"
expect 1 pack build nowhere --lang en
complains 'no archive was made'

# what is wrong is told in four forms, and mended where there is only one way to mend it
scenario=$pack/scenarios/first-dialogue.yaml
cp "$scenario" "$work/good.yaml"
sed -i 's/speaker: boss/speaker: bos/' "$scenario"
expect 1 validate "$pack" --lang en
says "error[DC203]: 'bos' is no role of this scenario"
says "fix: replace with 'boss'"
says 'more of the same, in lines'
expect 1 validate "$scenario" --lang zh
says '“bos” 不是这个剧本的角色'
expect 1 validate "$pack" --format json
for key in '"pointer":"/flow/0/moments/0/speaker"' '"replacement":"boss"' '"offset":' '"root":0' '"errors":'; do says "$key"; done
expect 1 validate "$pack" --format sarif
says '"version":"2.1.0"'
says '"ruleId":"DC203"'
expect 1 validate "$pack" --format github
says '::error file='
expect 0 validate "$pack" --fix --lang en
says ' places mended'
cmp "$scenario" "$work/good.yaml" || fail 'mending has left something else than the file was'
expect 2 validate "$pack" --format html
expect 0 explain dc203
says DC203

# a pack with an error isn't gone without a word
sed -i '0,/goto: /s/goto: .*/goto: nowhere/' "$scenario"
expect 1 play first-visit --bot expert --json --lang en
complains 'A pack with errors is left out'
cp "$work/good.yaml" "$scenario"

# what follows from a mistake is folded away behind it
sed -i '0,/weight: [0-9]*/s//weight: twenty/' "$scenario"
expect 1 validate "$pack" --lang en
says "'weight' is a whole number, not 'twenty'"
says 'and 1 finding that may only follow from it'
! grep -q DC601 "$work/out" || fail 'a consequence is told beside its cause'
expect 1 validate "$scenario" --lang en
! grep -q DC601 "$work/out" || fail 'a consequence is told beside its cause, in one file'
cp "$work/good.yaml" "$scenario"

# warnings that were told before are let pass, errors are not
sed -i '0,/minutes: /s/minutes: .*/minutes: 300/' "$scenario"
expect 1 validate "$pack" --strict --lang en
says '--strict: warnings count as errors'
expect 0 validate "$pack" --json
cp "$work/out" "$work/known.json"
expect 0 validate "$pack" --strict --baseline "$work/known.json"
expect 1 validate "$pack" --strict --baseline "$scenario"
sed -i 's/goto: end/goto: ende/' "$scenario"
expect 1 validate "$pack" --baseline "$work/known.json"
cp "$work/good.yaml" "$scenario"

# texts that were approved: who changes one language and forgets the other is told, until the other is changed too or both are approved again
expect 0 validate "$scenario" --approve --lang en
says 'texts are approved as they stand'
grep -q '^scenarios/first-dialogue.yaml/title ' "$pack/.approved" || fail 'the approved texts lack the title'
! grep -q '^people.yaml/' "$pack/.approved" || fail 'texts of another file were approved'
sed -i '0,/^title: {zh: "[^"]*"/s//title: {zh: "另一个标题"/' "$scenario"
expect 0 validate "$pack" --lang en
says 'warning[DC703]: the Chinese has changed, the English is as it was approved'
expect 1 validate "$pack" --strict
expect 0 validate my-academy --approve --json
says '"approved":'
says '"warnings":0'
grep -q '^people.yaml/' "$pack/.approved" || fail 'not all texts of the pack were approved'
sed -i 's/goto: end/goto: ende/' "$scenario"
expect 1 validate "$pack" --approve --lang en
says 'Nothing was approved'
rm "$pack/.approved"
cp "$work/good.yaml" "$scenario"

# against the last release: what recorded plays and results name is still there, and the version is a new one
cp -r "$pack" "$work/release"
expect 0 pack build "$pack" --out "$work/release.dealpack"
expect 0 validate "$pack" --against "$work/release" --strict
expect 0 validate my-academy --against "$work/release.dealpack" --strict
sed -i 's/id: first-dialogue/id: other-dialogue/' "$scenario"
expect 1 validate "$pack" --against "$work/release.dealpack" --lang en
says "error[DC801]: 'first-dialogue' of version 0.1.0 is gone"
says "was it renamed to 'other-dialogue'?"
says 'the version is still 0.1.0'
sed -i 's/^version: .*/version: 1.0.0/' "$pack/pack.yaml"
expect 0 validate "$pack" --against "$work/release" --lang zh
says 'information[DC801]: 0.1.0 版里的 “first-dialogue” 不见了'
expect 1 validate "$work/third" --against "$work/release" --lang en
complains "holds the pack 'my-academy'"
expect 1 validate "$pack" --against "$work/good.yaml" --lang en
complains 'is no zip archive'
cp "$work/release/pack.yaml" "$pack/pack.yaml"
cp "$work/good.yaml" "$scenario"
expect 0 explain DC703 --lang zh
says DC703
expect 0 explain DC801

# a pack is handed on as one signed file, and taken in by somebody else
expect 0 pack build "$pack" --out "$work/academy.dealpack" --lang en
says 'signed with the key'
cp "$work/academy.dealpack" "$work/first.dealpack"
expect 0 pack build "$pack" --out "$work/academy.dealpack"
cmp "$work/academy.dealpack" "$work/first.dealpack" || fail 'the same pack gave another archive'
export DEALCRAFT_HOME=$work/other
expect 0 pack install "$work/academy.dealpack" --lang en
says 'is installed in'
expect 0 play first-visit --bot expert --seed 3 --json
expect 0 pack install "$work/academy.dealpack" --lang en
says 'already, the same to the byte'
expect 1 pack install "$work/good.yaml" --lang en
complains 'is no zip archive'
{ head -c 900 "$work/academy.dealpack"; printf 'xxxx'; tail -c +905 "$work/academy.dealpack"; } > "$work/bent.dealpack"
expect 1 pack install "$work/bent.dealpack" --lang en

# another version: a later one takes the place of the one that is there, an older one and another of the same version only when told to
export DEALCRAFT_HOME=$work/home
cp -r "$pack" "$work/next"
sed -i 's/^version: .*/version: 0.2.0/' "$work/next/pack.yaml"
expect 0 pack build "$work/next" --out "$work/later.dealpack"
sed -i 's/^license: .*/license: CC0-1.0/' "$work/next/pack.yaml"
expect 0 pack build "$work/next" --out "$work/twin.dealpack"
export DEALCRAFT_HOME=$work/other
expect 0 pack install "$work/later.dealpack" --lang en
says 'What was there before is kept in'
expect 1 pack install "$work/academy.dealpack" --lang en
complains 'You have my-academy 0.2.0, and this is the older 0.1.0'
expect 1 pack install "$work/twin.dealpack" --lang zh
complains '内容却不一样，没有安装'
grep -q '^license: CC-BY' "$DEALCRAFT_HOME/packs/my-academy/pack.yaml" || fail 'a refused archive was installed'
expect 0 pack install "$work/academy.dealpack" --replace --lang en
says 'What was there before is kept in'

export DEALCRAFT_HOME=$work/stranger
mkdir -p "$DEALCRAFT_HOME/packs"
cp -r "$work/other/packs/my-academy" "$DEALCRAFT_HOME/packs/"
rm "$DEALCRAFT_HOME/packs/my-academy/.signed-by"
expect 1 pack install "$work/academy.dealpack" --lang en
complains 'of your own'
expect 0 pack build "$DEALCRAFT_HOME/packs/my-academy" --out "$work/stranger.dealpack"
export DEALCRAFT_HOME=$work/other
expect 1 pack install "$work/stranger.dealpack" --lang en
complains 'signed by somebody else'
expect 0 pack install "$work/stranger.dealpack" --replace --lang en
sed 's/^id: .*/id: lubricants/' "$pack/pack.yaml" > "$work/pack.yaml"
cp -r "$pack" "$work/taken"
cp "$work/pack.yaml" "$work/taken/pack.yaml"
expect 0 pack build "$work/taken" --out "$work/taken.dealpack"
expect 1 pack install "$work/taken.dealpack" --lang en
complains "'lubricants' is a pack of the game itself"
sed -i 's/goto: end/goto: ende/' "$pack/scenarios/first-dialogue.yaml"
expect 1 pack build "$pack" --out "$work/never.dealpack" --lang en
complains 'no archive was made'
[ ! -e "$work/never.dealpack" ] || fail 'a pack with errors was built'
echo 'a trainer can do it'
