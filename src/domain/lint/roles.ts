import type { RoleProfile } from '../../schema/role.ts';
import type { RoleRow } from '../role.ts';
import type { StyleFinding } from './style.ts';
import { plainWords } from './texts.ts';

/** What a role is held to beyond its schema. */
export function checkParts(role: RoleProfile): StyleFinding[] {
  const findings: StyleFinding[] = [];
  const tradeoff = role.whatItsLike?.tradeoff;
  if (tradeoff === undefined || plainWords(tradeoff).length < 12) {
    findings.push({
      path: tradeoff === undefined ? ['whatItsLike'] : ['whatItsLike', 'tradeoff'],
      rule: 'lint/missing-tradeoff',
      severity: 'error',
      message: 'every role has a real trade-off: what it takes for what it gives',
    });
  }
  const statements = role.fit?.statements ?? [];
  return [
    ...findings,
    ...statements.flatMap(({ text }, at) => checkStatement(text, ['fit', 'statements', at, 'text'])),
  ];
}

const FIRST_PERSON = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b/;
/**
 * A second idea: another clause hung on by a conjunction. After a comma that takes four words up to the
 * next, so that a word put in (", or younger,") and a short end (", or the reverse") are none.
 */
const TWO_IDEAS =
  /;|,\s*(?:and|but|or)\s+[^\s,]+(?:\s+[^\s,]+){3}|\b(?:and|but)\s+(?:I|am|can|would|do|don[’']t|like|enjoy|prefer|want|need|feel)\b/;

function checkStatement(text: string, path: StyleFinding['path']): StyleFinding[] {
  const findings: StyleFinding[] = [];
  if (!FIRST_PERSON.test(text)) {
    findings.push({
      path,
      rule: 'lint/statement-person',
      severity: 'error',
      message: 'a fit statement speaks in the first person',
    });
  }
  if (TWO_IDEAS.test(text)) {
    findings.push({
      path,
      rule: 'lint/statement-two-ideas',
      severity: 'warning',
      message: 'a fit statement holds one idea: which half would a person disagree with?',
    });
  }
  return findings;
}

/** Rungs that a step may rise without a word about it. */
const RUNGS = 2;
const SAYS_RUNGS =
  /\b(?:skip\w*|straight|direct(?:ly)?|rungs?|layers?|jump\w*|leap\w*|past the|over the heads?|without (?:the|a|having)|small(?:er)? (?:firm|company|school|practice|shop|business|team)|rare(?:ly)?)\b/i;
/** A median that falls by more than this is a fall. */
const PAY_FALLS = 0.97;
const SAYS_PAY =
  /\b(?:(?:pay|pays|paid|paying)(?! attention)|salar\w+|wages?|earn|earns|earning\w*|money|income|median|bonus\w*|commission\w*|overtime)\b/i;

/** Moves that rise too far or lower the pay without saying so. `rows` are all roles by id. */
export function checkMoves(role: RoleProfile, rows: ReadonlyMap<string, RoleRow>): StyleFinding[] {
  const from = rows.get(role.id);
  if (!from) return [];
  return role.advancement.flatMap((move, at): StyleFinding[] => {
    const to = rows.get(move.to);
    if (!to) return [];
    const findings: StyleFinding[] = [];
    const said = `${move.before} ${move.how}`;
    const rungs = to.track === from.track ? to.rank - from.rank : 0;
    if (rungs > RUNGS && !SAYS_RUNGS.test(said)) {
      findings.push({
        path: ['advancement', at, 'to'],
        rule: 'lint/skipped-rungs',
        severity: 'warning',
        message: `rises ${rungs} rungs at once: before and how have to say why that happens`,
      });
    }
    const falls =
      from.medianPay !== null && to.medianPay !== null && to.medianPay < from.medianPay * PAY_FALLS;
    if (falls && !SAYS_PAY.test(`${said} ${move.giveUp} ${move.gap}`)) {
      findings.push({
        path: ['advancement', at, 'giveUp'],
        rule: 'lint/pay-falls',
        severity: 'warning',
        message: `the categories' median falls from ${from.medianPay} to ${to.medianPay}, and nothing says so`,
      });
    }
    return findings;
  });
}

/** Words of titles that are common to all fields. */
const COMMON = new Set([
  'of',
  'and',
  'the',
  'a',
  'senior',
  'junior',
  'lead',
  'chief',
  'head',
  'principal',
  'staff',
  'associate',
  'assistant',
  'e',
  'officer',
  'specialist',
  'manager',
  'coordinator',
  'director',
  'analyst',
  'administrator',
  'consultant',
  'engineer',
  'executive',
  'president',
  'professional',
  'representative',
  'supervisor',
  'technician',
  'vice',
  'worker',
]);

/**
 * Whether a category looks wrong for a role: none of the words that its title and aliases are known by
 * occurs in any title that the public release lists for the category.
 */
export function looksForeign(role: RoleProfile, listed: readonly string[]): boolean {
  const known = new Set(listed.flatMap(plainWords).map(stem));
  const own = [role.title, ...role.aliases]
    .flatMap(plainWords)
    .filter((word) => !COMMON.has(word))
    .map(stem);
  return own.length > 0 && listed.length > 0 && !own.some((word) => known.has(word));
}

/** A word without the usual endings, so that operators are near operations; short words are themselves. */
const stem = (word: string): string =>
  word.replace(/(?<=...)(?:ions?|ings?|ers?|ors?|es|s|als?|ics?)$/, '').replace(/(?<=...)e$/, '');
