#!/usr/bin/env bash
# The benchmarks run, and say what was asked for. How fast they are is for `./dev bench` to tell.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../support/cli.sh"

expect 0 bench first-bargain --only playthroughs,solver,load --json
says '"load":{"bytes":'
says '"scenario":"first-bargain"'
says '"states":66381'  # the solver's own scenario: as many situations on every machine
if grep -q '"reviews"' "$work/out"; then fail 'more was measured than was asked for'; fi
expect 0 bench first-bargain --only negotiation,duels
says 'negotiation of 1000000 packages analysed in'
says 'million steps a second'
expect 2 bench --only luck
complains 'luck'
expect 1 bench no-such-scenario
echo 'bench: all held'
