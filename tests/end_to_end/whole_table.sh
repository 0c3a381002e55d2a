#!/usr/bin/env bash
# Every move of a negotiation table in the real window, by mouse and keyboard; then the attempt's log must hold exactly the moves of the script.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bash "$here/one_play.sh" zh true sole-agency "$here/table.play" 7
