import { spawn } from 'node:child_process';
import type { Io } from './io.ts';

/**
 * Shows a text through the user's pager. Resolves to false when there is none that starts, so that
 * the caller writes the text itself.
 */
export function runPager(text: string, io: Io): Promise<boolean> {
  const command = io.env['TRUEST_PAGER'] ?? io.env['PAGER'] ?? 'less';
  if (command.trim() === '' || command.trim() === 'cat') return Promise.resolve(false);
  return new Promise((resolve) => {
    const pager = spawn(command, {
      shell: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      // F: leave when it fits on one screen, R: pass colours through, X: keep the text on the screen.
      env: { ...io.env, LESS: io.env['LESS'] ?? 'FRX', LV: io.env['LV'] ?? '-c' } as NodeJS.ProcessEnv,
    });
    // Ctrl-C belongs to the pager while it is open.
    const ignore = (): void => {};
    io.onInterrupt(ignore);
    const done = (shown: boolean): void => {
      io.offInterrupt(ignore);
      resolve(shown);
    };
    pager.on('error', () => done(false));
    pager.stdin.on('error', () => {});
    // 126 and 127 are the shell's "cannot run" and "not found".
    pager.on('close', (code) => done(code !== 126 && code !== 127));
    pager.stdin.end(text);
  });
}
