import { Failure } from '../domain/failure.ts';

/** What to say of a file that was named and cannot be read. */
export function unreadable(path: string, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message;
  return new Failure(`cannot read ${path}: ${why}`, { kind: 'usage', cause: error });
}
