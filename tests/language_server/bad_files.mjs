// Files that an editor must mark: each is a small good file in which one piece is exchanged.

const scenario = `format: dealcraft-scenario/1
id: tiny
title: {zh: 小场景, en: Tiny}
minutes: 5
learn: [VIS-01]
brief: {zh: 去吧。, en: Go.}
cast: {boss: he}
vars:
  met: {from: 0, to: 1, start: 0}
flow:
  - id: prepare
    type: plan
    title: {zh: 准备, en: Plan}
    fields:
      - id: said
        title: {zh: 他要换, en: He will switch}
        sort: assumption
        why: {zh: 猜的。, en: A guess.}
      - id: bring
        title: {zh: 带什么, en: What to bring}
        pick: [0, 2]
        choices:
          - {id: card, say: {zh: 名片, en: A card}}
  - id: visit
    type: dialogue
    title: {zh: 拜访, en: Visit}
    with: boss
    start: door
    moments:
      - id: door
        speaker: boss
        objection: doubt
        lines:
          - {when: trust >= 40, say: {zh: 来了。, en: There you are.}}
        options:
          - id: push
            say: {zh: 买我的。, en: Buy mine.}
            minutes: 3
            grade: bad
            why: {zh: 太急。, en: Too hasty.}
            goto: end
          - id: greet
            say: {zh: 早。, en: Morning.}
            reply: {zh: 早。, en: Morning.}
            goto: [{when: met, to: door}, {to: end}]
  - id: free
    type: call
    title: {zh: 再访, en: Again}
    clock: 45
endings:
  - {id: warm, title: {zh: 认识了, en: Met}, text: {zh: 下次再来。, en: Come again.}}
rubric:
  - {id: talk, title: {zh: 开场, en: Opening}, weight: 60, measure: grades}
  - {id: met, title: {zh: 认识, en: Met}, weight: 20, measure: state, value: met, line: [[0, 0], [1, 100]]}
  - {id: asking, title: {zh: 问, en: Asking}, weight: 20, measure: call, activity: free, figure: questions}
`;

const people = `format: dealcraft-people/1
firms:
  - id: jinda
    name: {zh: 金达, en: Jinda}
    kind: wholesale_dealer
    rung: 8
    capital: 1600000
contacts:
  - id: he
    firm: jinda
    name: {zh: 老何, en: Lao He}
    title: {zh: 老板, en: owner}
    role: tdm
`;

const talk = `format: dealcraft-talk/1
phrases:
  - act: guarded
    tone: [plain, cool]
    say:
      - {zh: 不好说。, en: Hard to say.}
`;

export const good = {
    'scenarios/tiny.yaml': scenario,
    'people.yaml': people,
    'talk/more.yaml': talk,
};

/** `instead` takes the place of `piece`; the editor must mark the line of `at`, or else that of `instead`. */
export const bad = [
    { what: 'a key that scenarios have not', file: 'scenarios/tiny.yaml', piece: 'minutes: 5', instead: 'minuten: 5' },
    { what: 'a key of another type of activity', file: 'scenarios/tiny.yaml', piece: 'clock: 45', instead: 'rounds: 8' },
    { what: 'a key of a moment in an option', file: 'scenarios/tiny.yaml', piece: 'minutes: 3', instead: 'speaker: he' },
    { what: 'a type of activity that there is not', file: 'scenarios/tiny.yaml', piece: 'type: call', instead: 'type: phone' },
    { what: 'an activity without its moments', file: 'scenarios/tiny.yaml', piece: 'type: call', instead: 'type: dialogue', at: '- id: free' },
    { what: 'a grade that there is not', file: 'scenarios/tiny.yaml', piece: 'grade: bad', instead: 'grade: terrible' },
    { what: 'an objection that there is not', file: 'scenarios/tiny.yaml', piece: 'objection: doubt', instead: 'objection: doubts' },
    { what: 'minutes in words', file: 'scenarios/tiny.yaml', piece: 'minutes: 3', instead: 'minutes: three' },
    { what: 'more minutes than a day has', file: 'scenarios/tiny.yaml', piece: 'minutes: 3', instead: 'minutes: 4000' },
    { what: 'an id with capitals', file: 'scenarios/tiny.yaml', piece: 'id: greet', instead: 'id: Greet' },
    { what: 'a concept that is none', file: 'scenarios/tiny.yaml', piece: 'learn: [VIS-01]', instead: 'learn: [VIS-1]' },
    { what: 'goto and draw together', file: 'scenarios/tiny.yaml', piece: 'goto: end',
      instead: 'goto: end\n            draw: [{weight: 1, goto: door}, {weight: 1, goto: end}]', at: 'goto: end' },
    { what: 'an option that leads nowhere', file: 'scenarios/tiny.yaml', piece: '            goto: end\n', instead: '', at: '- id: push' },
    { what: 'a word that sorts nothing', file: 'scenarios/tiny.yaml', piece: 'sort: assumption', instead: 'sort: guess' },
    { what: 'a reason for nothing', file: 'scenarios/tiny.yaml', piece: '        sort: assumption\n',
      instead: '        choices: [{id: a, say: {zh: 甲, en: A}}]\n', at: '- id: said' },
    { what: 'a pick of three bounds', file: 'scenarios/tiny.yaml', piece: 'pick: [0, 2]', instead: 'pick: [0, 2, 3]' },
    { what: 'a third language', file: 'scenarios/tiny.yaml', piece: '{zh: 早。, en: Morning.}\n            reply',
      instead: '{zh: 早。, fr: Bonjour.}\n            reply', at: 'fr: Bonjour' },
    { what: 'a line that is a number', file: 'scenarios/tiny.yaml', piece: 'line: [[0, 0], [1, 100]]', instead: 'line: [0, 100]' },
    { what: 'a figure of a table in a visit', file: 'scenarios/tiny.yaml', piece: 'figure: questions', instead: 'figure: pareto' },
    { what: 'a criterion of a state without its value', file: 'scenarios/tiny.yaml', piece: 'value: met, ', instead: '', at: 'id: met' },
    { what: 'a variable that is a number', file: 'scenarios/tiny.yaml', piece: 'met: {from: 0, to: 1, start: 0}', instead: 'met: 0' },
    { what: 'a role with capitals', file: 'scenarios/tiny.yaml', piece: 'cast: {boss: he}', instead: 'cast: {Boss: he}' },
    { what: 'a file of another kind', file: 'scenarios/tiny.yaml', piece: 'dealcraft-scenario/1', instead: 'dealcraft-people/1' },
    { what: 'a rung beyond the ladder', file: 'people.yaml', piece: 'rung: 8', instead: 'rung: 12' },
    { what: 'a contact without a part', file: 'people.yaml', piece: '    role: tdm\n', instead: '', at: '- id: he' },
    { what: 'a firm of no kind', file: 'people.yaml', piece: 'kind: wholesale_dealer', instead: 'kind: dealer' },
    { what: 'capital with a unit', file: 'people.yaml', piece: 'capital: 1600000', instead: 'capital: 1.6m' },
    { what: 'an act that there is not', file: 'talk/more.yaml', piece: 'act: guarded', instead: 'act: guard' },
    { what: 'a tone that is no list', file: 'talk/more.yaml', piece: 'tone: [plain, cool]', instead: 'tone: plain' },
    { what: 'talk of topics without the rest', file: 'talk/more.yaml', piece: 'phrases:',
      instead: 'topics: [{id: money, title: {zh: 钱, en: Money}}]\nphrases:', at: 'format:' },
];
