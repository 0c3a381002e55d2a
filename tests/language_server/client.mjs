// A client of the Language Server Protocol, as small as the test needs it: requests, documents, what is told of them.
import { spawn } from 'node:child_process';

/** Cuts the server's output into messages. */
class Frames {
    #bytes = Buffer.alloc(0);

    *take(chunk) {
        this.#bytes = Buffer.concat([this.#bytes, chunk]);
        for (;;) {
            const head = this.#bytes.indexOf('\r\n\r\n');
            if (head < 0) return;
            const length = Number(/Content-Length: (\d+)/i.exec(this.#bytes.subarray(0, head).toString())[1]);
            const begin = head + 4;
            if (this.#bytes.length < begin + length) return;
            yield JSON.parse(this.#bytes.subarray(begin, begin + length).toString());
            this.#bytes = this.#bytes.subarray(begin + length);
        }
    }
}

export class Client {
    #server;
    #waiting = new Map(); // id -> what to do with the answer
    #told = new Map(); // uri -> what to do with its diagnostics
    #settings;
    #lastId = 0;

    constructor(program, settings) {
        this.#settings = settings;
        this.#server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
        const frames = new Frames();
        this.#server.stdout.on('data', (chunk) => {
            for (const message of frames.take(chunk)) this.#receive(message);
        });
    }

    async start(root) {
        const answer = await this.#ask('initialize', {
            processId: process.pid,
            rootUri: root,
            capabilities: {
                textDocument: {
                    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
                    hover: { contentFormat: ['markdown'] },
                    publishDiagnostics: {},
                },
                workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
            },
        });
        this.#tell('initialized', {});
        this.#tell('workspace/didChangeConfiguration', { settings: this.#settings });
        return answer;
    }

    /** What the server says of a document's text. */
    check(uri, text) {
        const told = new Promise((resolve) => this.#told.set(uri, resolve));
        this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
        return told;
    }

    /** Opens a document that is wrong, and waits until the server has said so. */
    checkUntilMarked(uri, text) {
        const marked = new Promise((resolve) => this.#told.set(uri, (found) => found.length > 0 && resolve(found)));
        this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
        return marked;
    }

    close(uri) {
        this.#told.delete(uri);
        this.#tell('textDocument/didClose', { textDocument: { uri } });
    }

    async complete(uri, position) {
        const answer = await this.#ask('textDocument/completion', { textDocument: { uri }, position });
        return answer.items;
    }

    async hover(uri, position) {
        const answer = await this.#ask('textDocument/hover', { textDocument: { uri }, position });
        return answer?.contents?.value ?? '';
    }

    async stop() {
        await this.#ask('shutdown');
        this.#tell('exit');
        await new Promise((resolve) => this.#server.once('exit', resolve));
    }

    #ask(method, params) {
        const id = ++this.#lastId;
        this.#send({ id, method, params });
        return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    }

    #tell(method, params) {
        this.#send({ method, params });
    }

    #send(message) {
        const bytes = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
        this.#server.stdin.write(`Content-Length: ${bytes.length}\r\n\r\n`);
        this.#server.stdin.write(bytes);
    }

    #receive(message) {
        if (message.method === 'workspace/configuration') {
            const result = message.params.items.map((item) => this.#settings[item.section] ?? null);
            return this.#send({ id: message.id, result });
        }
        if (message.method && message.id !== undefined) return this.#send({ id: message.id, result: null });
        if (message.method === 'textDocument/publishDiagnostics') {
            return this.#told.get(message.params.uri)?.(message.params.diagnostics);
        }
        const waiting = this.#waiting.get(message.id);
        if (!waiting) return undefined;
        this.#waiting.delete(message.id);
        return message.error ? waiting.reject(new Error(message.error.message)) : waiting.resolve(message.result);
    }
}
