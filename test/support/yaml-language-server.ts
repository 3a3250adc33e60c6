import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** What an editor shows about a place in a file. */
export interface EditorProblem {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** The path as the language server writes it. */
const uriOf = (path: string): string => pathToFileURL(path).href;

/**
 * The language server behind the YAML support of most editors, spoken to as an editor does: JSON-RPC
 * over stdin and stdout. It is offline: no catalogue of schemas on the web.
 */
export class YamlLanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #diagnostics = new Map<string, (problems: readonly EditorProblem[]) => void>();
  #received = Buffer.alloc(0);
  #calls = 0;

  constructor() {
    const server = require.resolve('yaml-language-server/package.json');
    this.#process = spawn(process.execPath, [join(dirname(server), 'bin/yaml-language-server'), '--stdio']);
    this.#process.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  async start(root: string): Promise<void> {
    const capabilities = {
      textDocument: { publishDiagnostics: {}, hover: { contentFormat: ['plaintext'] } },
    };
    await this.#call('initialize', { processId: process.pid, rootUri: uriOf(root), capabilities });
    this.#notify('initialized', {});
    const yaml = { validate: true, hover: true, schemaStore: { enable: false } };
    this.#notify('workspace/didChangeConfiguration', { settings: { yaml } });
  }

  /** What an editor would underline in a file of this text. */
  async check(path: string, text: string): Promise<readonly EditorProblem[]> {
    const problems = new Promise<readonly EditorProblem[]>((resolve) => {
      this.#diagnostics.set(uriOf(path), resolve);
    });
    const textDocument = { uri: uriOf(path), languageId: 'yaml', version: 1, text };
    this.#notify('textDocument/didOpen', { textDocument });
    return problems;
  }

  /** What an editor would say about the word at a 0-based place of an open file. */
  async hover(path: string, line: number, character: number): Promise<string> {
    const result = await this.#call('textDocument/hover', {
      textDocument: { uri: uriOf(path) },
      position: { line, character },
    });
    return JSON.stringify(result);
  }

  stop(): void {
    this.#process.kill();
  }

  #call(method: string, params: unknown): Promise<unknown> {
    this.#calls += 1;
    const id = this.#calls;
    const answer = new Promise((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, head))?.[1]);
      if (head < 0 || this.#received.length < head + 4 + length) return;
      const body = this.#received.toString('utf8', head + 4, head + 4 + length);
      this.#received = this.#received.subarray(head + 4 + length);
      this.#take(JSON.parse(body));
    }
  }

  #take(message: { id?: number; method?: string; params?: unknown; result?: unknown }): void {
    if (message.method === undefined) {
      if (message.id !== undefined) this.#answers.get(message.id)?.(message.result);
      return;
    }
    // The server asks for settings and registers capabilities; it needs an answer to go on.
    if (message.id !== undefined) {
      const settings = { validate: true, hover: true, schemaStore: { enable: false } };
      const items = (message.params as { items?: readonly { section: string }[] } | undefined)?.items;
      const result = items?.map(({ section }) => (section === 'yaml' ? settings : null)) ?? null;
      this.#send({ id: message.id, result });
      return;
    }
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: EditorProblem[] };
      this.#diagnostics.get(uri)?.(diagnostics);
    }
  }
}
