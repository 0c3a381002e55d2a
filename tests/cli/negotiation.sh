#!/usr/bin/env bash
# What could be agreed, as a trainer asks for it: domains from files, negotiations of scenarios, concession curves, and what is refused.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../support/cli.sh"

# a domain worked out by hand: A gets 0.1/0.3 + 0.2/0, B 0.4/0.5 + 0.1/0.1; 0.1 + 0.2 is exactly 0.3
cat > "$work/lease.json" << 'JSON'
{"format": "negotiation-domain/1", "name": "lease", "issues": [{"name": "rent", "values": ["low", "high"]}, {"name": "term", "values": ["short", "long"]}],
 "sides": [{"name": "tenant", "weights": [1, 1], "evaluations": [[0.1, 0.3], [0.2, 0]], "reservation": 0.3},
           {"name": "owner", "weights": [1, 1], "evaluations": [[0.4, 0.6], [0, 0.1]], "reservation": 0.35, "exact": {"reservation": "1/3"}}]}
JSON
expect 0 negotiation "$work/lease.json" --json
[ "$(wc -l < "$work/out")" = 1 ] || fail '--json prints more than a line'
says '{"size":4,"rational":3,"reservations":[0.3,0.3333333333333333],"reservations_exact":["3/10","1/3"],"pareto":{"points":2,"outcomes":2,"frontier":[{"u":[0.5,0.6],"exact":["1/2","3/5"],"outcomes":1,"examples":[[1,0]]},{"u":[0.3,0.7],"exact":["3/10","7/10"],"outcomes":1,"examples":[[1,1]]}]}'
says '"nash":[{"u":[0.5,0.6],"exact":["1/2","3/5"],"outcomes":1,"examples":[[1,0]]}]'
says '"kalai_smorodinsky":[{"u":[0.5,0.6]'
says '"egalitarian":[{"u":[0.5,0.6]'
says '"max_welfare":[{"u":[0.5,0.6]'
says '"max_welfare_rational":[{"u":[0.5,0.6]'
says '"opposition":0.6403124237432'
says '"seconds":'
expect 0 negotiation "$work/lease.json" --json --packages
says '"packages":[{"values":[0,0],"u":[0.3,0.4],"exact":["3/10","2/5"],"allowed":true},{"values":[0,1],"u":[0.1,0.5]'
expect 0 negotiation "$work/lease.json" --lang en
says 'rent: high · term: short'
says 'agreement zone     3 packages'
expect 0 negotiation "$work/lease.json" --lang zh
says '帕累托前沿：2 个点，2 种方案'

# no rational outcome: the lists that rest on one are empty
sed 's/"reservation": 0.3}/"reservation": 0.95}/' "$work/lease.json" > "$work/far.json"
expect 0 negotiation "$work/far.json" --json
says '"rational":0,'
says '"nash":[],"kalai_smorodinsky":[],"egalitarian":[],"max_welfare":[{"u":[0.5,0.6]'
says '"max_welfare_rational":[],"opposition":0.64'

# what is refused, and how it is told
expect 1 negotiation "$work/none.json"
complains 'none.json cannot be read'
sed 's/\[0.2, 0\]/[0.2, NaN]/' "$work/lease.json" > "$work/bad.json"
expect 1 negotiation "$work/bad.json" --json
complains 'line 2, column 84: this is not JSON'
[ ! -s "$work/out" ] || fail 'something was printed for a domain that was refused'
sed 's/"weights": \[1, 1\], "evaluations": \[\[0.4/"weights": [1], "evaluations": [[0.4/' "$work/lease.json" > "$work/bad.json"
expect 1 negotiation "$work/bad.json"
complains 'sides[1].weights: 1 entries where there must be 2'
sed 's/"evaluations": \[\[0.4/"evaluation": [[0.4/' "$work/lease.json" > "$work/bad.json"
expect 1 negotiation "$work/bad.json"
complains "sides[1]: there is no key 'evaluation'; did you mean 'evaluations'?"
sed 's/"1\/3"/"1\/0"/' "$work/lease.json" > "$work/bad.json"
expect 1 negotiation "$work/bad.json" --lang zh
complains 'sides[1].exact.reservation：“1/0”不是能精确读出的数'
expect 1 negotiation "$work"
complains 'cannot be read'
expect 2 negotiation
expect 2 negotiation "$work/lease.json" --seed 3
expect 2 negotiation "$work/lease.json" --world pain=a

# a scenario's negotiation: its worlds, within policy and without
expect 0 negotiation first-visit-jinda#table --json --world pain=b
says '{"size":256,"rational":4,"reservations":[0.62,0.65]'
says '"scenario":"first-visit-jinda","activity":"table","seed":1,"world":{"pain":"b",'
says '"dealer":1,"within_policy":57'
expect 0 negotiation first-visit-jinda --json --world pain=d
says '"rational":0,'
says '"dealer":2,'
expect 0 negotiation first-visit-jinda#table --json --world pain=b --ignore-policy
says '"within_policy":256'
expect 0 negotiation first-visit-jinda#table --lang zh --seed 7
says 能谈拢的
expect 1 negotiation first-visit-jinda#tabel
complains 'first-visit-jinda#NAME'
expect 1 negotiation first-visit-jinda --world pain=z
complains 'pain=a|b|c'
expect 1 negotiation first-visit-jindo#table
complains "did you mean 'first-visit-jinda'?"

# concession curves
expect 0 negotiation curve --form polynomial --k 0.2 --b 1 --steps 4 --json
says '{"form":"polynomial","k":0.2,"b":1.0,"steps":4,"a":[0.2,0.4,0.6'
expect 0 negotiation curve --form exponential --k 0.01 --B 1 --steps 2
says '0.50000  0.100000'
says 'share conceded'
expect 2 negotiation curve --form exponential --k 0 --b 1 --steps 4
complains 'needs --k above 0'
expect 2 negotiation curve --form polynomial --k 1.5 --b 1 --steps 4
complains 'from 0 to 1'
expect 2 negotiation curve --form polynomial --k 0.5 --b 0 --steps 4
complains 'above 0'
expect 2 negotiation curve --form polynomial --k 0.5 --b -2 --steps 4
expect 2 negotiation curve --form polynomial --k nan --b 1 --steps 4
expect 2 negotiation curve --form polynomial --k 0.5 --b 1 --steps 0
expect 2 negotiation curve --form cubic --k 0.5 --b 1 --steps 4
expect 2 negotiation curve

# engines against engines
expect 0 negotiation duels --negotiations 98 --json
says '{"negotiations":98,"seed":1,"tactics":{"boulware":{"negotiations":28,'
cp "$work/out" "$work/first"
expect 0 negotiation duels --negotiations 98 --json
hash_of() { grep -o '"hash":"[0-9a-f]*"' "$1"; }
[ "$(hash_of "$work/out")" = "$(hash_of "$work/first")" ] || fail 'equal orders of duels differ'
expect 0 negotiation duels --negotiations 98 --seed 2 --json
[ "$(hash_of "$work/out")" != "$(hash_of "$work/first")" ] || fail 'the seed of duels changes nothing'
expect 0 negotiation duels --negotiations 98 --lang en
says 'boulware'
says 'hash '
expect 2 negotiation duels --negotiations 0
echo 'the frontier is exact'
