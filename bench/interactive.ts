import { spawn } from '@lydell/node-pty';
import { type Measured, median } from './measure.ts';

/** A command line that asks something on a terminal. */
export interface Interactive {
  readonly name: string;
  /** Arguments of node. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The first question: from here on somebody can answer. */
  readonly until: RegExp;
}

/**
 * Times from the start of a process in a pseudo-terminal until its first question is on the screen, and
 * of bare Node until it has ended in such a terminal. Each round runs bare Node and then every subject
 * once; the first round only warms up. Memory is not measured: the program is ended at its question.
 */
export async function measureInteractive(
  subjects: readonly Interactive[],
  rounds: number,
): Promise<Omit<Measured, 'megabytes'>[]> {
  const bare: Interactive = { name: 'node -e 0', args: ['-e', '0'], env: {}, until: /^$/ };
  const all = [bare, ...subjects];
  const times = all.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [at, subject] of all.entries()) {
      const time = await runOnce(subject, subject === bare);
      if (round > 0) times[at]!.push(time);
    }
  }
  const base = median(times[0]!);
  return all.map(({ name }, at) => ({
    name,
    ratio: median(times[at]!) / base,
    milliseconds: median(times[at]!),
  }));
}

function runOnce({ name, args, env, until }: Interactive, toTheEnd: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const elapsed = (): number => Number(process.hrtime.bigint() - start) / 1e6;
    const pty = spawn(process.execPath, [...args], {
      cols: 80,
      rows: 24,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        TERM: 'xterm-256color',
        ...env,
      },
    });
    let text = '';
    let time: number | undefined;
    pty.onData((data) => {
      text += data;
      if (toTheEnd || time !== undefined || !until.test(text)) return;
      time = elapsed();
      pty.kill('SIGKILL');
    });
    pty.onExit(() => {
      if (toTheEnd) resolve(elapsed());
      else if (time !== undefined) resolve(time);
      else reject(new Error(`${name} ended without its question:\n${text.slice(0, 400)}`));
    });
  });
}
