import { StringDecoder } from 'node:string_decoder';

type Input = NodeJS.ReadableStream;

/** What was read of an input beyond the line that was asked for: it belongs to the next question. */
interface Rest {
  readonly decoder: StringDecoder;
  text: string;
  ended: boolean;
}

const rests = new WeakMap<Input, Rest>();

/**
 * The next line of an input without its end; undefined after the last one. Nothing is taken that a
 * later call would miss, and the input is left paused, so that it does not keep the program alive.
 * Rejects with the signal's reason when that is aborted.
 */
export async function readLine(input: Input, signal: AbortSignal): Promise<string | undefined> {
  let rest = rests.get(input);
  if (rest === undefined) {
    rest = { decoder: new StringDecoder('utf8'), text: '', ended: false };
    rests.set(input, rest);
  }
  if (!rest.ended && !rest.text.includes('\n')) await readMore(input, rest, signal);
  return takeLine(rest);
}

/** Reads until there is a whole line or no more input. */
function readMore(input: Input, rest: Rest, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      input.pause();
      input.off('data', take).off('end', end).off('close', end).off('error', fail);
      signal.removeEventListener('abort', abort);
    };
    const take = (chunk: Buffer | string): void => {
      rest.text += typeof chunk === 'string' ? chunk : rest.decoder.write(chunk);
      if (!rest.text.includes('\n')) return;
      leave();
      resolve();
    };
    const end = (): void => {
      rest.ended = true;
      rest.text += rest.decoder.end();
      leave();
      resolve();
    };
    const fail = (error: Error): void => {
      leave();
      reject(error);
    };
    const abort = (): void => fail(signal.reason as Error);
    // It may have ended between two questions, when nobody listened.
    if ((input as { readonly readableEnded?: boolean }).readableEnded === true) {
      end();
      return;
    }
    signal.addEventListener('abort', abort);
    input.on('data', take).on('end', end).on('close', end).on('error', fail);
    input.resume();
  });
}

function takeLine(rest: Rest): string | undefined {
  const end = rest.text.indexOf('\n');
  if (end < 0 && rest.text === '') return undefined;
  const line = end < 0 ? rest.text : rest.text.slice(0, end);
  rest.text = end < 0 ? '' : rest.text.slice(end + 1);
  return line.replace(/\r$/, '');
}
