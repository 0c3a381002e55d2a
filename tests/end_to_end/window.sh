# Drives the real window from outside, as a person does: xdotool moves the mouse and presses keys; the program (in test mode) only says what
# is where. Source this file. Needs Xvfb and xdotool.
#
#   start_display; start_window HOME; click LABEL; press KEY…; await LABEL; has LABEL; stop_window

program=${DEALCRAFT_PROGRAM:?names the program}
work=$(mktemp -d)
items=$work/items
window= display_pid= window_pid=

fail() {
    echo "FAILED: $*" >&2
    [ ! -e "$items" ] || sed 's/^/    /' "$items" >&2
    [ -z "$window" ] || import -window "$window" "${E2E_PICTURE:-$work/failed.png}" 2> /dev/null || true
    exit 1
}

finish() {
    [ -z "$window_pid" ] || kill "$window_pid" 2> /dev/null || true
    [ -z "$display_pid" ] || kill "$display_pid" 2> /dev/null || true
    rm -rf "$work"
}
trap finish EXIT

# A display of its own, so that nothing on a real one is touched.
start_display() {
    local number
    exec 8> "$work/display"
    Xvfb -displayfd 8 -screen 0 "${1:-1280x720x24}" -nolisten tcp > "$work/xvfb.log" 2>&1 &
    display_pid=$!
    for _ in $(seq 300); do
        number=$(cat "$work/display")
        [ -n "$number" ] && break
        sleep 0.1
    done
    [ -n "$number" ] || fail 'Xvfb did not start'
    export DISPLAY=:$number
}

# start_window HOME
start_window() {
    rm -f "$items"
    DEALCRAFT_HOME=$1 DEALCRAFT_UI_ITEMS=$items DEALCRAFT_UI_SEED=${2:-7} ALSOFT_DRIVERS=null "$program" > "$work/program.log" 2>&1 &
    window_pid=$!
    await home.start
    window=$(xdotool search --onlyvisible --name Dealcraft | head -n 1)
    [ -n "$window" ] || fail 'there is no window of that name'
    xdotool windowfocus "$window" 2> /dev/null || true
}

stop_window() {
    kill "$window_pid" 2> /dev/null || true
    wait "$window_pid" 2> /dev/null || true
    window_pid= window=
}

alive() { kill -0 "$window_pid" 2> /dev/null || { cat "$work/program.log" >&2; fail 'the program has ended'; }; }

has() { grep -q "^$1 " "$items" 2> /dev/null; }

enabled() { grep -q "^$1 .* 1\$" "$items" 2> /dev/null; }

# await LABEL [TENTHS]: until the item is there
await() {
    for _ in $(seq "${2:-600}"); do
        ! has "$1" || return 0
        alive
        sleep 0.05
    done
    fail "no item '$1'"
}

# await_gone LABEL: until it is no longer there
await_gone() {
    for _ in $(seq 300); do
        has "$1" || return 0
        alive
        sleep 0.1
    done
    fail "item '$1' stays"
}

frame() { sed -n '1s/frame \([0-9]*\) .*/\1/p' "$items" 2> /dev/null; }

# settled [FRAME]: until a later frame than this one has been built (if one comes soon) and nothing moves any more
settled() {
    local number how i
    for i in $(seq 150); do
        read -r _ number how < "$items" || true
        [ "${how:-}" != still ] || [ "${number:-0}" -le "${1:--1}" ] || return 0
        [ "${how:-}" != still ] || [ "$i" -lt 15 ] || return 0
        sleep 0.02
    done
}

# centre LABEL: its place, a little from its left border, where no button lies over it
centre() {
    awk -v label="$1" '$1 == label { dx = $4 / 2; if (dx > 110) dx = 110; printf "%d %d\n", $2 + dx, $3 + $5 / 2; exit }' "$items"
}

click() {
    local x y before
    await "$1"
    settled
    read -r x y < <(centre "$1")
    before=$(frame)
    xdotool mousemove --window "$window" "$x" "$y"
    settled "$before"
    xdotool click 1
    settled "$((before + 2))"
}

# bring_up AREA LABEL: turns the wheel over an area, down and then up again, until the item can be seen
bring_up() {
    local x y i wheel=5
    await "$1"
    read -r x y < <(centre "$1")
    for i in $(seq 120); do
        ! has "$2" || return 0
        [ "$i" -le 40 ] || wheel=4
        xdotool mousemove --window "$window" $((x + 200)) "$y" click "$wheel"
        settled "$(frame)"
    done
    fail "no item '$2' in $1"
}

press() {
    local before
    before=$(frame)
    xdotool key --window "$window" "$@"
    settled "$((before + 2))"
}
