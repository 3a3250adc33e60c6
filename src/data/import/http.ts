import { Failure } from '../../domain/failure.ts';

/** Something that may go better the next time. Told within one bundle only. */
export class Broken extends Error {}

/** A server's answer with a body. */
export interface Answer {
  /** Where it came from in the end. */
  readonly url: string;
  readonly status: number;
  /** Bytes of the body; undefined when the server does not say. */
  readonly length: number | undefined;
  /** Of a partial answer, the byte of the file that it begins at. */
  readonly rangeStart: number | undefined;
  readonly etag: string | undefined;
  readonly modified: string | undefined;
  /** Throws Broken when it breaks off, or nothing comes any more. */
  readonly body: AsyncIterable<Uint8Array>;
  close(): void;
}

export interface AskOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly agent: string;
  readonly signal: AbortSignal;
  /** Milliseconds without a byte. */
  readonly idle: number;
  /** When everything has to have come, in milliseconds since 1970. */
  readonly deadline: number;
}

const MOST_REDIRECTS = 5;

/**
 * Asks a server for a file. Follows redirects, but never to another kind of address. Throws a Failure
 * for an answer that will not change, Broken for one that may.
 */
export async function ask(url: string, options: AskOptions): Promise<Answer> {
  let at = url;
  for (let redirects = 0; ; redirects += 1) {
    const clock = new Clock(options);
    let response: Response;
    try {
      response = await fetch(at, {
        redirect: 'manual',
        signal: clock.signal,
        headers: { ...options.headers, 'user-agent': options.agent, 'accept-encoding': 'identity' },
      });
    } catch (error) {
      throw clock.ended(error);
    }
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next !== null) {
      clock.close();
      await response.body?.cancel();
      if (redirects === MOST_REDIRECTS)
        throw new Failure(`${url} leads round in a circle.`, { advice: otherWay });
      at = followed(at, next);
      continue;
    }
    if (![200, 206, 416].includes(response.status)) {
      clock.close();
      await response.body?.cancel();
      throw refused(at, response.status);
    }
    return answerOf(at, response, clock);
  }
}

const otherWay = ['download it with a browser, and import the file that it saves', 'nothing was imported'];

function followed(from: string, to: string): string {
  const next = URL.canParse(to, from) ? new URL(to, from) : undefined;
  const before = new URL(from).protocol;
  if (!next || (next.protocol !== 'https:' && next.protocol !== before)) {
    throw new Failure(`${from} leads to an address that is not followed: ${to.slice(0, 200)}`, {
      advice: otherWay,
    });
  }
  return next.href;
}

function refused(url: string, status: number): Error {
  if (status >= 500 || status === 408 || status === 429) return new Broken(`the server answered ${status}`);
  const why =
    status === 404 || status === 410
      ? 'there is no such file (the server answered 404); is there such a release?'
      : status === 403
        ? 'the publisher does not let programs fetch it (the server answered 403)'
        : `the server answered ${status}`;
  return new Failure(`cannot download ${url}: ${why}`.replace('404', `${status}`), { advice: otherWay });
}

function answerOf(url: string, response: Response, clock: Clock): Answer {
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
  const length = header('content-length');
  const start = /^bytes (\d+)-/.exec(header('content-range') ?? '')?.[1];
  return {
    url,
    status: response.status,
    length: length === undefined || header('content-encoding') !== undefined ? undefined : Number(length),
    rangeStart: start === undefined ? undefined : Number(start),
    etag: header('etag'),
    modified: header('last-modified'),
    body: bodyOf(response, clock),
    close: () => {
      clock.close();
      response.body?.cancel().catch(() => {});
    },
  };
}

async function* bodyOf(response: Response, clock: Clock): AsyncGenerator<Uint8Array> {
  if (!response.body) return;
  try {
    for await (const chunk of response.body) {
      clock.touch();
      yield chunk;
    }
  } catch (error) {
    throw clock.ended(error);
  } finally {
    clock.close();
  }
}

/** Ends a request that takes too long, or that the user has interrupted. */
class Clock {
  readonly #controller = new AbortController();
  readonly #options: AskOptions;
  readonly #stop = (): void => this.#controller.abort();
  #idle: NodeJS.Timeout;
  #why = '';

  constructor(options: AskOptions) {
    this.#options = options;
    this.#idle = this.#start();
    if (options.signal.aborted) this.#stop();
    options.signal.addEventListener('abort', this.#stop);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  touch(): void {
    clearTimeout(this.#idle);
    this.#idle = this.#start();
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#options.signal.removeEventListener('abort', this.#stop);
  }

  /** The error behind a request that ended. */
  ended(error: unknown): unknown {
    this.close();
    if (this.#options.signal.aborted) return error;
    if (this.#why !== '') return new Broken(this.#why);
    // What fetch throws says only that it failed; the reason is its cause.
    const { cause, message } = error as Error;
    const { code, message: reason } = (cause ?? {}) as NodeJS.ErrnoException;
    return new Broken(wordsOf(code) ?? reason ?? message);
  }

  #start(): NodeJS.Timeout {
    const left = Math.max(0, this.#options.deadline - Date.now());
    const isLast = left < this.#options.idle;
    return setTimeout(
      () => {
        this.#why = isLast ? 'it takes too long' : `nothing came for ${this.#options.idle / 1000} seconds`;
        this.#stop();
      },
      Math.min(left, this.#options.idle),
    );
  }
}

function wordsOf(code: string | undefined): string | undefined {
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its address is not known (is there a network?)';
    case 'ECONNREFUSED':
      return 'the server does not answer';
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
      return 'there is no way to the server (is there a network?)';
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return 'the connection broke';
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'the server does not answer in time';
    default:
      return undefined;
  }
}
