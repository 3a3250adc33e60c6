import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';

export function registerShell(_tree: Tree): void {
  void withExamples;
}
