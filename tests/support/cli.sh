# What the tests of the command line have in common: sourced, not run. The program stands in DEALCRAFT_PROGRAM; each test has a folder
# of its own, which is its home as well, and no display.
program=${DEALCRAFT_PROGRAM:?names the program}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DEALCRAFT_HOME=$work/home LC_ALL=C.UTF-8
unset DISPLAY

fail() { echo "FAILED: $*" >&2; exit 1; }

# expect CODE ARGUMENT...: runs the program; its output goes to $work/out, its errors to $work/err
expect() {
    local wanted=$1 code=0
    shift
    "$program" "$@" > "$work/out" 2> "$work/err" < /dev/null || code=$?
    [ "$code" = "$wanted" ] || { tail -c 1500 "$work/out" "$work/err" >&2; fail "dealcraft $*: exit $code instead of $wanted"; }
}
says() { grep -qF -- "$1" "$work/out" || { tail -c 1500 "$work/out" >&2; fail "the output lacks: $1"; }; }
complains() { grep -qF -- "$1" "$work/err" || { cat "$work/err" >&2; fail "the errors lack: $1"; }; }
