#!/usr/bin/env bash
# The window's benchmark reaches each screen that it measures. How fast they are is for `./dev bench` to tell.
set -euo pipefail
told=$(bash "$(dirname "${BASH_SOURCE[0]}")/../desktop/figures.sh")
for screen in plan visit table debrief; do
    grep -qE "^$screen: first frame: [0-9]+ ms wall, .* cpu ms per frame: [0-9.]+$" <<< "$told" || { echo "no figures of $screen in: $told" >&2; exit 1; }
done
echo 'figures: all screens measured'
