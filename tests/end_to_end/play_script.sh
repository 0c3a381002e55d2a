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

# at_table LABEL AREA: an item of the cards or cells, which may have to be scrolled to
at_table() {
    has "$1" || { settled; has "$1" || bring_up "$(awk -v area="$2" 'index($1, area) { print $1; exit }' "$items")" "$1"; }
    click "$1"
}

# make_offer LINE BUTTON: puts the cards and makes the offer; BUTTON is there when the condition is tied to it, or is not
make_offer() {
    local pair
    for pair in ${1#* }; do at_table "issue.${pair%%=*}.${pair#*=}" root/table; done
    settled
    has "$2" || click table.if
    await "$2"
    press ctrl+Return
}

# prepare_line LINE: in the preparation a cell and what it becomes; at the table only the guess of his rank
prepare_line() {
    local what issue value
    what=$(slot "$1" what) issue=$(slot "$1" issue) value=$(slot "$1" value)
    settled
    if has prepare.sit_down; then
        at_table "prepare.$what.$issue" root/prepare
        at_table "prepare.pick.$value" root/prepare
    else
        at_table "guess.$issue" root/table
        click "guess.rank.$value"
    fi
}

sit_down() {
    click prepare.sit_down
    settled
    ! has sit.yes || click sit.yes
    await_gone prepare.sit_down
}

show_limit() {
    at_table "issue.$(slot "$1" issue).$(slot "$1" value)" root/table
    click table.limit
    click limit.say
}

# at_step STEP: the group of moves of a free visit
at_step() {
    await "call.step.$1"
    click "call.step.$1"
}

# in_list LABEL: an item of the moves, which may have to be scrolled to
in_list() {
    has "$1" || { settled; has "$1" || bring_up "$(awk '/call\.moves/ { print $1; exit }' "$items")" "$1"; }
    click "$1"
}

# place_of WORD WORD…: the place of the first among the others, from 0
place_of() {
    local wanted=$1 i=0
    shift
    for word in "$@"; do
        [ "$word" != "$wanted" ] || { echo $i; return; }
        i=$((i + 1))
    done
    fail "'$wanted' is none of $*"
}

# move_of_visit LINE: a move of a free visit. Showing evidence stands with the objection while there is one.
move_of_visit() {
    local by owner
    case $1 in
        open\ *) at_step open; in_list "call.move.open_$(slot "$1" with)" ;;
        ask\ *) at_step ask; in_list "call.move.ask.$(slot "$1" topic).$(slot "$1" form)" ;;
        ask_decision\ *) at_step ask; in_list "call.move.ask_$(slot "$1" about)" ;;
        probe\ *) at_step listen; in_list "call.move.probe.$(slot "$1" need)" ;;
        confirm_heard) at_step listen; in_list call.move.confirm ;;
        present\ *) at_step present; click "call.need.$(slot "$1" need)"; in_list "call.move.present.$(slot "$1" feature)" ;;
        show\ *) at_step present; in_list "call.move.show.$(slot "$1" evidence)" ;;
        acknowledge | clarify | check) at_step objection; in_list "call.move.$1" ;;
        answer\ *) at_step objection; in_list "call.move.answer_$(slot "$1" technique)" ;;
        think\ *) click "call.think.$(place_of "$(slot "$1" kind)" doubt refusal indifference misunderstanding drawback)" ;;
        offer_help\ *) at_step help; in_list "call.move.help.$(slot "$1" with)" ;;
        step_aside) at_step help; in_list call.move.step_aside ;;
        refer) at_step commit; in_list call.move.refer ;;
        propose\ *)
            by=$(place_of "$(slot "$1" by)" none this_week next_week next_month)
            owner=$(place_of "$(slot "$1" owner)" none ours customer)
            at_step commit
            click "call.by.$by"
            click "call.owner.$owner"
            in_list "call.move.propose.$(slot "$1" commitment)"
            click call.do_it
            ;;
        close | walk_out) at_step close; in_list "call.move.$1"; click call.do_it ;;
        hint) click call.hint ;;
        *) fail "a line that the window does not know: $1" ;;
    esac
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
        offer\ *) make_offer "$1" table.offer ;;
        offer_if\ *) make_offer "$1" table.offer_if ;;
        prepare\ *) prepare_line "$1" ;;
        sit_down) sit_down ;;
        inquire\ *) click table.ask; at_table "ask.$(slot "$1" about)" root/drawer ;;
        argue\ *) click table.argue; at_table "argue.$(slot "$1" with)" root/drawer ;;
        show_limit\ *) show_limit "$1" ;;
        adjourn) click table.adjourn; click adjourn.yes ;;
        call_manager) click table.manager; click manager.yes ;;
        accept) press a; click accept.yes ;;
        walk_away) press w; click walk.yes ;;
        *) move_of_visit "$1" ;;
    esac
}
