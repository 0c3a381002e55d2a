#!/usr/bin/env bash
# The whole of first-visit-jinda in the real window, by mouse and keyboard, in Chinese and in English side by side; then each attempt's log must
# hold exactly the moves of the script.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bash "$here/one_play.sh" zh false &
chinese=$!
bash "$here/one_play.sh" en true &
english=$!
failed=0
wait "$chinese" || failed=1
wait "$english" || failed=1
exit $failed
