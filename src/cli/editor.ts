import { spawn } from 'node:child_process';
import { Failure } from '../domain/failure.ts';
import type { Context } from './context.ts';

/**
 * Opens a file in the user's editor and waits until it is closed. VISUAL or EDITOR is a line of shell,
 * such as `code --wait`. Throws a Failure when none is set, it does not start, or it ends with an error.
 */
export async function runEditor(path: string, { io }: Context): Promise<void> {
  const command = editorOf(io.env);
  const code = await new Promise<number>((resolve, reject) => {
    const options = { stdio: 'inherit', env: io.env as NodeJS.ProcessEnv, cwd: io.cwd } as const;
    const editor =
      io.platform === 'win32'
        ? spawn(`${command} "${path}"`, { ...options, shell: true })
        : spawn('/bin/sh', ['-c', `${command} "$@"`, command, path], options);
    // Ctrl-C belongs to the editor while it is open.
    const ignore = (): void => {};
    io.onInterrupt(ignore);
    editor.on('error', (error) => {
      io.offInterrupt(ignore);
      reject(new Failure(`the editor \`${command}\` does not start: ${error.message}`, { cause: error }));
    });
    editor.on('close', (status, signal) => {
      io.offInterrupt(ignore);
      resolve(status ?? (signal === null ? 1 : 128));
    });
  });
  // 126 and 127 are the shell's "cannot run" and "not found".
  if (code === 126 || code === 127)
    throw new Failure(`the editor \`${command}\` cannot be run`, { advice: ADVICE });
  if (code !== 0) throw new Failure(`the editor \`${command}\` ended with an error (${code})`);
}

/** The command of the user's editor. Throws a usage Failure when none is set. */
export function editorOf(env: Context['io']['env']): string {
  const command = [env['VISUAL'], env['EDITOR']].find((value) => value !== undefined && value.trim() !== '');
  if (command !== undefined) return command;
  throw new Failure('no editor is set: neither VISUAL nor EDITOR', { kind: 'usage', advice: ADVICE });
}

const ADVICE = ['name one: export EDITOR=nano', 'one with a window has to wait: export EDITOR="code --wait"'];
