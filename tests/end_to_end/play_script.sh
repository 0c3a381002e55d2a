# Plays a `.play` script in the window: every line becomes clicks and keys. Source after window.sh.

# pass_stations: what stands between two activities
pass_stations() {
    while true; do
        settled
        if has stage.go_on; then press Return; await_gone stage.go_on; continue; fi
        if has stage.begin; then press Return; await_gone stage.begin; continue; fi
        return 0
    done
}

# slot LINE NAME: the value of NAME=VALUE
slot() { sed -n "s/.*\\b$2=\\([^ ]*\\).*/\\1/p" <<< "$1"; }

mark_choice() {
    local field=$1 choice=$2 bin
    if has "step.$field"; then
        has "choice.$field.$choice" || click "step.$field"
        has "choice.$field.$choice" || { click "step.$field"; settled; }
        click "choice.$field.$choice"
        return
    fi
    bin=$(awk -v c="$choice" '$1 ~ /^sorting\.bin\./ { print $1 }' "$items" | head -n 3 | wc -l)
    case $choice in
        fact) press 1 ;;
        assumption) press 2 ;;
        unknown) press 3 ;;
        *) fail "no way to put $field into $choice ($bin bins)" ;;
    esac
}

turn=0
say_option() {
    turn=$((turn + 1))
    await "option.$1"
    if [ $((turn % 3)) = 0 ]; then # by keyboard: its digit, then Enter
        settled
        press "$(awk -v label="option.$1" '$1 ~ /^option\./ && $1 != "option.say" { n++; if ($1 == label) { print n; exit } }' "$items")"
        press Return
    elif [ $((turn % 3)) = 1 ]; then # by mouse: the option, then the button beside it
        click "option.$1"
        click option.say
    else # by mouse: twice
        click "option.$1"
        click "option.$1"
    fi
}

make_offer() {
    local pair
    for pair in ${1#offer }; do click "issue.${pair%%=*}.${pair#*=}"; done
    press ctrl+Return
}

# play_line LINE
play_line() {
    pass_stations
    case $1 in
        choose\ *) say_option "$(slot "$1" option)" ;;
        name\ *) press o; click "objection.$(slot "$1" kind)" ;;
        leave) click visit.leave; click leave.go ;;
        mark\ *) mark_choice "$(slot "$1" field)" "$(slot "$1" choice)" ;;
        unmark\ *) click "choice.$(slot "$1" field).$(slot "$1" choice)" ;;
        confirm) click form.confirm; click form.sure ;;
        offer\ *) make_offer "$1" ;;
        accept) press a; click accept.yes ;;
        walk_away) press w; click walk.yes ;;
        *) fail "a line that the window does not know: $1" ;;
    esac
}
