import type { YAMLError } from 'yaml';
import type { SourceText, TextProblem } from './source-text.ts';
import type { YamlTokens } from './yaml-tokens.ts';
import { WORDINGS, wordAt } from './yaml-wording.ts';

/** More syntax errors than this help nobody. */
const MOST = 50;

/** These follow from anchors, tags and directives, which have been refused with better words. */
const SAID_BEFORE = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
  'BAD_COLLECTION_TYPE',
]);

function word(text: SourceText, tokens: YamlTokens, error: YAMLError): TextProblem {
  const [start, end] = error.pos;
  const found = { text, tokens, start, end, message: error.message };
  for (const wording of WORDINGS) {
    const words = wording(found);
    if (words === undefined) continue;
    const { at = [start, end], rule = 'yaml/syntax', ...rest } = words;
    return { rule, start: at[0], end: at[1], ...rest };
  }
  const [from, to] = wordAt(text, start);
  return { rule: 'yaml/syntax', start: from, end: to, message: `this is not YAML: ${error.message}` };
}

/**
 * The errors of the YAML library in words for somebody who writes no code, at the place where the
 * mistake was made rather than where it was noticed. One a line: the others follow from it.
 */
export function wordErrors(
  text: SourceText,
  tokens: YamlTokens,
  errors: readonly YAMLError[],
): TextProblem[] {
  const problems: TextProblem[] = [];
  const lines = new Set<number>();
  let last: number | undefined;
  for (const error of errors) {
    if (SAID_BEFORE.has(error.code)) continue;
    // The library reports an over-indented line twice: as a second key, and as a key of two lines.
    const repeated = error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === last;
    last = error.pos[0];
    const problem = word(text, tokens, error);
    const line = text.lineOf(problem.start);
    if (repeated || lines.has(line)) continue;
    lines.add(line);
    problems.push(problem);
    if (problems.length === MOST) break;
  }
  return problems;
}
