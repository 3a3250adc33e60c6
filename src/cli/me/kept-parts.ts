import { type KeptFile, PARTS, type Part } from '../../data/kept-files.ts';
import type { KeptPart } from '../../render/me/page.ts';

/** What the parts are called, and what shows them. */
const TITLES: Readonly<Record<Part, { readonly title: string; readonly command: string }>> = {
  me: { title: 'what you told', command: 'truest me' },
  fit: { title: 'fit checks', command: 'truest fit list' },
  strengths: { title: 'strengths', command: 'truest strengths' },
  plans: { title: 'plans', command: 'truest plan list' },
  interviews: { title: 'interview practice', command: 'truest role interview <role> --practice' },
};

/** What is kept, part by part, in the order of `PARTS`; what was left behind is not counted. */
export function keptParts(files: readonly KeptFile[]): KeptPart[] {
  const names = [...new Set(files.map(({ part }) => part))];
  const order = (name: string): number => ((PARTS as readonly string[]).indexOf(name) + 99) % 99;
  return names
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
    .map((part) => ({
      part,
      title: titleOf(part),
      count: files.filter((file) => file.part === part && !file.isLeftover).length,
      command: isPart(part) ? TITLES[part].command : null,
    }))
    .filter(({ count }) => count > 0);
}

export const titleOf = (part: string): string => (isPart(part) ? TITLES[part].title : part);

const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);
