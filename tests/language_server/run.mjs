// run.mjs SERVER SCHEMAS NARROWED: tries the schemas of a folder, and those that are narrowed to the shipped pack.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bad, good } from './bad_files.mjs';
import { Client } from './client.mjs';

const [server, schemas, narrowed] = process.argv.slice(2).map((path) => resolve(path));
const pack = resolve('scenarios/packs/lubricants');
const patience = 300_000; // milliseconds for everything; only a hanging server needs it

const patterns = {
    pack: ['pack.yaml'], course: ['course.yaml'], people: ['people.yaml'], products: ['products.yaml'], rules: ['rules.yaml'],
    talk: ['talk.yaml', 'talk/*.yaml'], mind: ['minds/*.yaml'], dialogue: ['dialogues/*.yaml'], scenario: ['scenarios/*.yaml'],
};

const settingsFor = (folder) => ({
    yaml: {
        validate: true, hover: true, completion: true, format: { enable: false },
        schemaStore: { enable: false },
        schemas: Object.fromEntries(Object.entries(patterns).map(([kind, files]) =>
            [pathToFileURL(join(folder, `dealcraft-${kind}.schema.json`)).href, files.map((file) => `**/${file}`)])),
    },
});

/** The shipped pack's files by their paths in it, and the house rules, which have the form of a pack's rules.yaml. */
const shippedFiles = new Map([['rules.yaml', resolve('assets/rules.yaml')]]);
for (const folder of ['', 'talk/', 'minds/', 'dialogues/', 'scenarios/']) {
    for (const name of readdirSync(join(pack, folder)).filter((one) => one.endsWith('.yaml'))) {
        shippedFiles.set(folder + name, join(pack, folder, name));
    }
}

let passed = 0;
const failures = [];
const expect = (what, check) => {
    try {
        check();
        ++passed;
    } catch (error) {
        failures.push(`${what}: ${error.message}`);
    }
};

const shown = (found) => found.map((d) => `line ${d.range.start.line + 1}: ${d.message}`).join('; ');

let documents = 0;
/** A new place for each text: the server remembers what it knew of an older one. */
const newDocument = (file) => `file:///academy/pack${++documents}/${file}`;

/** What the editor says of a text in the place of a pack's file. */
const told = async (client, file, text) => {
    const uri = newDocument(file);
    const found = await client.check(uri, text);
    client.close(uri);
    return found;
};

const checkShipped = async (client, which) => {
    await Promise.all([...shippedFiles].map(async ([name, file]) => {
        const found = await told(client, name, readFileSync(file, 'utf8'));
        expect(`${which}: ${name}`, () => assert.equal(shown(found), ''));
    }));
};

/** A file without findings proves something only if its kind's schema is used at all. */
const checkKinds = async (client) => {
    for (const pattern of Object.values(patterns).flat()) {
        const [before, behind] = pattern.split('*');
        const [name, file] = [...shippedFiles].find(([one]) => one.startsWith(before) && one.endsWith(behind ?? ''));
        const found = await told(client, name, `${readFileSync(file, 'utf8')}zzzz: 1\n`);
        expect(`a key that ${pattern} has not`, () => assert.match(shown(found), /zzzz/));
    }
};

const lineOf = (text, piece) => text.slice(0, text.indexOf(piece)).split('\n').length - 1;

const checkBad = async (client) => {
    for (const [file, text] of Object.entries(good)) {
        const found = await told(client, file, text);
        expect(`good ${file}`, () => assert.equal(shown(found), ''));
    }
    await Promise.all(bad.map(async ({ what, file, piece, instead, at }) => {
        assert.ok(good[file].includes(piece), `${what}: '${piece}' is not in ${file}`);
        const text = good[file].replace(piece, instead);
        const line = lineOf(text, at ?? instead);
        const found = await told(client, file, text);
        expect(what, () => assert.ok(
            found.some((d) => d.range.start.line <= line && line <= d.range.end.line && d.range.start.line >= line - 1),
            `nothing is marked in line ${line + 1}: ${shown(found) || 'no diagnostic'}`));
    }));
};

/** What `ask` gives at the place of a text that `|` marks. */
const atCursor = async (client, file, text, ask) => {
    const uri = newDocument(file);
    const offset = text.indexOf('|');
    const lines = text.slice(0, offset).split('\n');
    await client.check(uri, text.slice(0, offset) + text.slice(offset + 1));
    const answer = await ask(uri, { line: lines.length - 1, character: lines.at(-1).length });
    client.close(uri);
    return answer;
};

const offered = (client, file, text) => atCursor(client, file, text, (uri, position) => client.complete(uri, position));
const explained = (client, file, text) => atCursor(client, file, text, (uri, position) => client.hover(uri, position));

const labels = (items) => items.map((item) => item.label);
const documentationOf = (items, label) => {
    const { documentation } = items.find((item) => item.label === label) ?? {};
    return documentation?.value ?? documentation ?? '';
};

const scenario = good['scenarios/tiny.yaml'];
/** The small scenario with a piece exchanged: where the user is typing. */
const typing = (piece, instead) => scenario.replace(piece, instead);

const checkCompletion = async (client) => {
    const file = 'scenarios/tiny.yaml';
    const option = await offered(client, file, typing('            minutes: 3\n', '            |\n'));
    expect('the keys of an option', () => {
        for (const key of ['minutes', 'effects', 'reply', 'draw', 'grades']) assert.ok(labels(option).includes(key), `${key}: ${labels(option)}`);
        for (const key of ['speaker', 'start', 'fields']) assert.ok(!labels(option).includes(key), key);
        assert.match(documentationOf(option, 'minutes'), /花几分钟[^]*costs on the clock/);
    });
    const grade = await offered(client, file, typing('grade: bad', 'grade: |'));
    expect('the grades', () => {
        assert.deepEqual(labels(grade).sort(), ['bad', 'best', 'good', 'weak']);
        assert.match(documentationOf(grade, 'weak'), /欠妥[^]*not good enough/);
    });
    const type = await offered(client, file, typing('type: call', 'type: |'));
    expect('the types of activities', () => assert.deepEqual(labels(type).sort(), ['call', 'dialogue', 'negotiation', 'plan', 'record']));
    const call = await offered(client, file, typing('    clock: 45\n', '    |\n'));
    expect('the keys of a visit', () => {
        for (const key of ['products', 'commitments', 'interruptions', 'clock']) assert.ok(labels(call).includes(key), `${key}: ${labels(call)}`);
        for (const key of ['moments', 'issues', 'fields']) assert.ok(!labels(call).includes(key), key);
    });
    const figure = await offered(client, file, typing('figure: questions', 'figure: |'));
    expect('the figures of a visit', () => {
        assert.ok(labels(figure).includes('listening'));
        assert.ok(!labels(figure).includes('pareto'));
    });
    const root = await offered(client, file, typing('minutes: 5\n', '|\n'));
    expect('the keys of a scenario', () => assert.ok(labels(root).includes('minutes'), `${labels(root)}`));
    const piece = await offered(client, file, typing('          - id: greet\n', '          - |\n          - id: greet\n'));
    expect('a whole option', () => {
        const snippet = piece.find((item) => item.label === 'option');
        assert.match(snippet?.textEdit?.newText ?? snippet?.insertText ?? '', /id: [^]*say:[^]*zh: [^]*grade: [^]*goto: /);
    });
    const kind = await offered(client, 'people.yaml', good['people.yaml'].replace('kind: wholesale_dealer', 'kind: |'));
    expect('the kinds of firms', () => assert.ok(labels(kind).includes('end_user')));
};

const checkHover = async (client) => {
    const file = 'scenarios/tiny.yaml';
    for (const [what, piece, instead, words] of [
        ['a number', 'minutes: 3', 'min|utes: 3', /花几分钟[^]*costs on the clock/],
        ['a word', 'grade: bad', 'gr|ade: bad', /评几等[^]*What it is worth[^]*`bad`: 这时候不该这么做/],
        ['a text', 'say: {zh: 买我的', 's|ay: {zh: 买我的', /学员说的话[^]*What the trainee says/],
        ['a list', 'moments:', 'mom|ents:', /环节[^]*The moments/],
        ['a type', 'type: call', 'ty|pe: call', /哪一类活动[^]*What kind of activity/],
        ['a key by its type', 'figure: questions', 'fig|ure: questions', /拜访的哪项指标[^]*Which figure of the visit/],
    ]) {
        const text = await explained(client, file, typing(piece, instead));
        expect(`hover over ${what}`, () => assert.match(text, words));
    }
};

const checkNarrowed = async (client) => {
    const file = 'scenarios/tiny.yaml';
    const concept = await offered(client, file, typing('learn: [VIS-01]', 'learn:\n  - |'));
    expect('the concepts of the pack', () => {
        assert.ok(labels(concept).includes('VIS-08'), `${labels(concept).slice(0, 5)}`);
        assert.match(documentationOf(concept, 'VIS-08'), /异议/);
    });
    const unknown = await told(client, file, typing('learn: [VIS-01]', 'learn: [VIS-99]'));
    expect('a concept that the pack has not', () => assert.ok(unknown.some((d) => d.range.start.line === 4), shown(unknown)));
    const oneLanguage = await told(client, 'people.yaml', good['people.yaml'].replace('{zh: 老何, en: Lao He}', '{zh: 老何}'));
    expect('a text that the pack wants in both languages', () => assert.ok(oneLanguage.some((d) => d.range.start.line === 10), shown(oneLanguage)));
};

const deadline = setTimeout(() => {
    console.error(`FAILED: the language server gave no answer within ${patience / 1000} s`);
    process.exit(1);
}, patience);

/** A server that has read its settings: it marks what only a schema can know to be wrong. */
const started = async (folder) => {
    const client = new Client(server, settingsFor(folder));
    await client.start(pathToFileURL(pack).href);
    await client.checkUntilMarked(newDocument('people.yaml'), 'format: dealcraft-nothing/1\n');
    return client;
};

const plain = await started(schemas);
await checkShipped(plain, 'schemas');
await checkKinds(plain);
await checkBad(plain);
await checkCompletion(plain);
await checkHover(plain);
await plain.stop();

const ofThePack = await started(narrowed);
await checkShipped(ofThePack, 'narrowed schemas');
await checkNarrowed(ofThePack);
await ofThePack.stop();
clearTimeout(deadline);

for (const failure of failures) console.error(`FAILED: ${failure}`);
console.log(`${passed} passed, ${failures.length} failed; ${shippedFiles.size} shipped files, ${bad.length} bad ones`);
process.exit(failures.length === 0 ? 0 : 1);
