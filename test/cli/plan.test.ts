import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type MemoryIoOptions, type Ran, runTruest } from '../support/memory-io.ts';

const FROM = 'e-commerce-coordinator';
const TARGET = 'vice-president-of-operations';
const NAME = `${FROM}-to-${TARGET}`;

type Options = MemoryIoOptions & { readonly home?: string };
const truestPlan = (words: readonly string[], options?: Options): Promise<Ran> =>
  runTruest(['plan', ...words], options);
const plan = (words: readonly string[] = [], options?: Options): Promise<Ran> =>
  truestPlan([TARGET, '--from', FROM, ...words], options);

const folderIn = (home: string): string => join(home, 'data', 'personal', 'plans');
const fileIn = (home: string, name = NAME): string => join(folderIn(home), `${name}.yaml`);
const savedIn = (home: string): string[] =>
  existsSync(folderIn(home)) ? readdirSync(folderIn(home)).sort() : [];
const flat = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '').replace(/\s+/g, ' ');

interface PlanJson {
  readonly plan: {
    readonly review: string;
    readonly route: string;
    readonly steps: readonly { readonly to: { readonly id: string } }[];
    readonly items: readonly { readonly number: number; readonly id: string; readonly done: string | null }[];
    readonly earlier: readonly { readonly id: string }[];
  };
  readonly progress: { readonly done: number; readonly total: number };
  readonly overdue: boolean;
  readonly changes: { readonly added: readonly string[]; readonly gone: readonly string[] } | null;
}
const json = (ran: Ran): PlanJson => JSON.parse(ran.out) as PlanJson;

describe('plan', () => {
  test('shows the way, the next step and what there is to do, and keeps it for its owner alone', async () => {
    const { code, out, err, home } = await plan();
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^Plan: E-Commerce Coordinator to Vice President of Operations$/m);
    expect(out).toMatch(/^Next: E-Commerce Operations Specialist$/m);
    expect(out).toMatch(/^ {2}\[ \] {2}1 /m);
    for (const heading of [
      'Experience to get',
      'Skills to raise',
      'People to talk to',
      'The interview',
      'Later',
    ]) {
      expect(out).toMatch(new RegExp(`^${heading}`, 'm'));
    }
    expect(savedIn(home)).toEqual([`${NAME}.yaml`]);
    expect(statSync(fileIn(home)).mode & 0o777).toBe(0o600);
    expect(readFileSync(fileIn(home), 'utf8')).toMatch(/^from:\n {2}id: e-commerce-coordinator$/m);
  });

  test('says a first screen that is enough to begin with', async () => {
    const { out } = await plan();
    const first = flat(out.split('\n').slice(0, 24).join('\n'));
    expect(first).toContain('4–7 years');
    expect(first).toContain('give up Being near the products.');
    expect(first).toContain('review 2026-06-02');
    expect(first).toContain('Your uploads no longer need checking');
  });

  test('keeps nothing with --no-save', async () => {
    const { out, home } = await plan(['--no-save']);
    expect(out).toContain('This plan is not kept.');
    expect(savedIn(home)).toEqual([]);
  });

  test('starts from the role that somebody told, by the levels that they told', async () => {
    const { home } = await runTruest(['me', 'set', '--role', FROM, '--skill', 'troubleshooting=4']);
    const { out } = await truestPlan([TARGET], { home });
    expect(out).toContain('Plan: E-Commerce Coordinator to');
    expect(flat(out)).toContain('Troubleshooting at 4: 4 is asked for');
    expect(flat(out)).toContain('1 of yours is what you told truest');
  });

  test('without a start, or without a target, names what is missing', async () => {
    const without = await truestPlan([TARGET]);
    expect(without.code).toBe(2);
    expect(flat(without.err)).toContain('truest plan <target> --from <role>');
    expect((await truestPlan([])).code).toBe(2);
  });

  test('of a role to itself, to an unknown role, and where no route leads, is answered as paths does', async () => {
    const same = await truestPlan([FROM, '--from', FROM]);
    expect(same.code).toBe(2);
    expect(flat(same.err)).toContain('there is nothing to plan');
    const unknown = await truestPlan(['zzzqqq', '--from', FROM]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('there is no role');
    const none = await truestPlan(['nursing-assistant', '--from', 'chief-nursing-officer']);
    expect(none.code).toBe(0);
    expect(none.out).toBe((await runTruest(['paths', 'chief-nursing-officer', 'nursing-assistant'])).out);
    expect(savedIn(none.home)).toEqual([]);
    const asJson = await truestPlan(['nursing-assistant', '--from', 'chief-nursing-officer', '--json']);
    expect(JSON.parse(asJson.out)).toMatchObject({ plan: null, routes: [] });
  });

  test('takes another route by its name or number', async () => {
    const fastest = json(await plan(['--route', 'fastest', '--json', '--no-save']));
    expect(fastest.plan.route).toContain('fastest');
    const first = json(await plan(['--route', '1', '--json', '--no-save']));
    expect(first.plan.steps).toEqual(fastest.plan.steps);
    expect((await plan(['--route', '77'])).code).toBe(2);
    expect((await plan(['--route', 'easiest'])).code).toBe(2);
  });

  test('takes a review day that is to come', async () => {
    expect(json(await plan(['--review', '2026-12-24', '--json'])).plan.review).toBe('2026-12-24');
    for (const day of ['2026-02-30', 'soon', '2026-03-01']) {
      expect((await plan(['--review', day])).code).toBe(2);
    }
  });

  test('as Markdown is a checklist, and as text fits into 40 columns', async () => {
    const { out, home } = await plan(['--format', 'markdown']);
    expect(out).toMatch(/^# Plan: E-Commerce Coordinator to Vice President of Operations$/m);
    expect(out).toMatch(/^- \[ \] Your uploads no longer need checking/m);
    expect((await truestPlan(['show', '--format', 'markdown'], { home })).out).toBe(out);
    const narrow = await plan(['--route', 'smoothest'], {
      terminal: true,
      columns: 40,
      env: { TRUEST_PAGER: '', NO_COLOR: '1' },
    });
    const wide = narrow.out.split('\n').filter((line) => line.length > 40);
    expect(wide.filter((line) => !/truest |\.yaml$/.test(line))).toEqual([]);
  });
});

describe('planned anew', () => {
  test('keeps ticks, the route and a review day to come', async () => {
    const { home } = await plan(['--route', 'fastest', '--review', '2026-12-24']);
    await truestPlan(['check', '1', '3'], { home });
    const again = json(await plan(['--json'], { home }));
    expect(again.progress.done).toBe(2);
    expect(again.plan.items[0]!.done).toBe('2026-03-02');
    expect(again.plan.route).toContain('fastest');
    expect(again.plan.review).toBe('2026-12-24');
    expect(again.changes).toEqual({ added: [], gone: [], reworded: [] });
  });

  test('after its review day gets another', async () => {
    const { home } = await plan();
    const later = { home, now: new Date('2026-07-01T09:00:00Z') };
    expect(flat((await truestPlan(['show'], later)).out)).toContain(
      '2026-06-02, which has passed: plan anew',
    );
    expect((await truestPlan(['list'], later)).out).toContain('2026-06-02 overdue');
    expect(json(await plan(['--json'], later))).toMatchObject({
      overdue: false,
      plan: { review: '2026-10-01' },
    });
  });

  test('on another route keeps what was ticked, and brings it back with the route', async () => {
    const way = [TARGET, '--from', 'operations-coordinator', '--route'];
    const { home } = await truestPlan([...way, 'smoothest']);
    const before = json(await truestPlan(['check', '1', '--json'], { home }));
    const other = json(await truestPlan([...way, '2', '--json'], { home }));
    expect(other.plan.steps[0]!.to.id).not.toBe(before.plan.steps[0]!.to.id);
    expect(other.plan.earlier.map(({ id }) => id)).toEqual([before.plan.items[0]!.id]);
    const back = json(await truestPlan([...way, 'smoothest', '--json'], { home }));
    expect(back.plan.items[0]!.done).toBe('2026-03-02');
    expect(back.plan.earlier).toEqual([]);
  });

  test('says what is new and what is gone when a profile changed', async () => {
    const { home } = await plan();
    const folder = join(home, 'data', 'profiles', 'roles', 'business-operations');
    mkdirSync(folder, { recursive: true });
    const role = 'e-commerce-operations-specialist';
    const profile = readFileSync(`profiles/roles/business-operations/${role}.yaml`, 'utf8');
    writeFileSync(
      join(folder, `${role}.yaml`),
      profile.replace(
        /\{id: acceptance-testing, importance: 3, level: 3/,
        '{id: sql, importance: 3, level: 4',
      ),
    );
    const { out } = await plan([], { home });
    expect(flat(out)).toContain('New since it was saved: "SQL, to level 4: does it alone".');
    expect(flat(out)).toMatch(/No longer part of it: "Acceptance testing, to level 3/);
  });
});

describe('a saved plan', () => {
  test('is shown as it was made, listed, ticked, unticked and removed', async () => {
    const { out, home } = await plan();
    expect((await truestPlan(['show'], { home })).out).toBe(out);
    for (const name of ['1', NAME, TARGET, 'vice president of operations']) {
      expect((await truestPlan(['show', name], { home })).out).toBe(out);
    }
    const ticked = await truestPlan(['check', '2'], { home });
    expect(ticked.out).toMatch(/^\[✓\] 2 Usually asked for/m);
    expect(ticked.out).toContain('1 of 20 done');
    expect((await truestPlan(['list'], { home })).out).toMatch(/1 of 20 +2026-06-02/);
    expect((await truestPlan(['show'], { home })).out).toMatch(/^ {2}\[✓\] {2}2 .*\(2026-03-02\)$/m);
    const later = { home, now: new Date('2026-03-09T09:00:00Z') };
    expect((await truestPlan(['check', '2'], later)).out).toContain('(since 2026-03-02)');
    await truestPlan(['check', '2', '--undo'], { home });
    expect((await truestPlan(['show'], { home })).out).toBe(out);
    expect((await truestPlan(['delete', '1'], { home })).err).toContain('Removed');
    expect(savedIn(home)).toEqual([]);
  });

  test('all done: says what to plan next', async () => {
    const { home } = await plan();
    const all = Array.from({ length: 20 }, (_none, at) => `${at + 1}`);
    const { out } = await truestPlan(['check', ...all], { home });
    expect(flat(out)).toContain(`truest plan ${TARGET} --from e-commerce-operations-specialist`);
  });

  test('an item that is not there ticks nothing', async () => {
    const { home } = await plan();
    const before = readFileSync(fileIn(home), 'utf8');
    for (const wrong of ['0', '21', 'x', '-1', '1.5']) {
      expect((await truestPlan(['check', '1', '--', wrong], { home })).code).toBe(2);
    }
    expect(readFileSync(fileIn(home), 'utf8')).toBe(before);
  });

  test('of several has to be named; a name that is none gives the nearest', async () => {
    const { home } = await plan();
    await truestPlan(['instructional-designer', '--from', 'elementary-school-teacher'], { home });
    const which = await truestPlan(['check', '1'], { home });
    expect(which.code).toBe(2);
    expect(flat(which.err)).toContain(`truest plan check 1 --plan ${NAME}`);
    expect((await truestPlan(['check', '1', '--plan', TARGET], { home })).code).toBe(0);
    const near = await truestPlan(['show', `${NAME}s`], { home });
    expect(near.code).toBe(2);
    expect(flat(near.err)).toContain(`did you mean ${NAME}?`);
    expect((await truestPlan(['delete', '1', '9'], { home })).code).toBe(2);
    expect(savedIn(home)).toHaveLength(2);
  });

  test('none at all is no error for the list, and one for the others', async () => {
    expect((await truestPlan(['list'])).out).toContain('No plan is saved yet.');
    expect(flat((await truestPlan(['show'])).err)).toContain('no plan is saved yet');
    expect(JSON.parse((await truestPlan(['list', '--json'])).out)).toMatchObject({ plans: [] });
  });

  test.each([
    ['broken', (text: string) => text.replace('from:', 'from: ['), 'is not readable'],
    ['edited wrongly', (text: string) => text.replace('done: null', 'done: yes'), 'items.0.done'],
    ['cut', (text: string) => text.slice(0, text.indexOf('items:')), 'items'],
  ])(
    'that is %s is named, stays as it is, and does not hide the others',
    async (_name, exchange, message) => {
      const { home } = await plan();
      await truestPlan(['instructional-designer', '--from', 'elementary-school-teacher'], { home });
      const text = exchange(readFileSync(fileIn(home), 'utf8'));
      writeFileSync(fileIn(home), text);
      for (const words of [
        ['show', NAME],
        ['check', '1', '--plan', NAME],
        [TARGET, '--from', FROM],
      ]) {
        const { code, err } = await truestPlan(words, { home });
        expect(code).toBe(1);
        expect(flat(err)).toContain(message);
      }
      const { code, out } = await truestPlan(['list'], { home });
      expect(code).toBe(0);
      expect(out).toContain('cannot be read');
      expect(out).toContain('Elementary School Teacher to');
      expect(readFileSync(fileIn(home), 'utf8')).toBe(text);
    },
  );
});

describe('asked in lines', () => {
  const asked = (words: readonly string[], stdin: string): Promise<Ran> =>
    runTruest(['--plain', '--no-pager', 'plan', ...words], { terminal: true, stdin });

  test('which way, when there are several; nothing typed takes the one that is proposed', async () => {
    const { code, err, out } = await asked([TARGET, '--from', FROM], '\n');
    expect(code).toBe(0);
    expect(flat(err)).toContain('Which way do you want to plan?');
    expect(flat(err)).toContain('smoothest: 4 steps, 10–19 years, biggest stretch 52%');
    expect(flat(out)).toContain('the smoothest of 2 routes');
    expect(flat((await asked([TARGET, '--from', FROM], '1\n')).out)).toContain(
      'the fastest and best paid of 2',
    );
  });

  test('where from and where to', async () => {
    const { code, out } = await asked([], 'instructional designer\nelementary school teacher\n1\n');
    expect(code).toBe(0);
    expect(out).toContain('Elementary School Teacher to Instructional Designer');
  });
});
