#!/usr/bin/env bash
# install.sh FOLDER: puts the language server into FOLDER/node_modules, if what is there isn't what package-lock.json says.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=${1:?names the folder}
cmp -s "$here/package-lock.json" "$folder/installed.json" && exit 0
mkdir -p "$folder"
rm -f "$folder/installed.json"
cp "$here/package.json" "$here/package-lock.json" "$folder/"
(cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2
cp "$here/package-lock.json" "$folder/installed.json"
