import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, describe, expect, test } from 'vitest';
import { emptyHome, PROGRAM } from './program.ts';

const home = emptyHome();
afterAll(() => home.remove());
const env = { ...process.env, ...home.env, NODE: process.execPath, PROGRAM };
const isWindows = process.platform === 'win32';
const hasParallel =
  !isWindows && spawnSync('sh', ['-c', 'parallel --version | grep -q GNU'], { env }).status === 0;

const TITLES = ['truck driver', '', 'staff accountant', 'xylophone', 'Sr. Operations Mgr', 'barista'];
const INPUT = Array.from({ length: 3000 }, (_, at) => TITLES[at % TITLES.length]).join('\n');

/** What a shell command line gives, with INPUT on stdin. */
function shell(line: string) {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', line], { env, input: INPUT, encoding: 'utf8' });
  return { out: stdout, err: stderr, code: status };
}

describe.skipIf(isWindows)('role search - as a filter', () => {
  test('gives a line for each line', () => {
    const { out, err, code } = shell('"$NODE" "$PROGRAM" role search - --code');
    expect([err, code]).toEqual(['', 0]);
    const lines = out.split('\n');
    expect(lines).toHaveLength(3001);
    expect(lines.slice(0, 6)).toEqual(lines.slice(2994, 3000));
    expect(lines[2994]).toMatch(/^53-3032\t/);
  });

  test('ends quietly when nobody reads on', () => {
    expect(shell('"$NODE" "$PROGRAM" role search - --code | head -1')).toEqual({
      out: '53-3032\tHeavy and Tractor-Trailer Truck Drivers\n',
      err: '',
      code: 0,
    });
  });

  test.skipIf(!hasParallel)('gives the same, in order, under GNU parallel', () => {
    const alone = shell('"$NODE" "$PROGRAM" role search - --code');
    const spread = shell('parallel --will-cite --pipe -k -j2 -N500 "$NODE" "$PROGRAM" role search - --code');
    expect(spread.out).toBe(alone.out);
  });

  test('answers what has arrived before there is more, and ends on Ctrl-C', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'role', 'search', '-', '--code'], { env });
    child.stdin.write('truck driver\n');
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    expect(first.toString()).toBe('53-3032\tHeavy and Tractor-Trailer Truck Drivers\n');
    child.kill('SIGINT');
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(code === 130 || signal === 'SIGINT').toBe(true);
  });
});
