#!/usr/bin/env bash
# The real language server of YAML on our schemas: nothing is wrong with the shipped files, bad files are marked where they are bad, keys
# and words are offered and explained.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${DEALCRAFT_PROGRAM:?names the program}
folder=$(dirname "$program")/language_server
bash "$here/install.sh" "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" schema --out "$work/narrowed" --project scenarios/packs/lubricants
node "$here/run.mjs" "$folder/node_modules/yaml-language-server/bin/yaml-language-server" assets/schema "$work/narrowed"
