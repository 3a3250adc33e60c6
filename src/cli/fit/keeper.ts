import type { FitStatement } from '../../domain/fit/assess.ts';
import type { QuestionnaireState } from '../../domain/questionnaire.ts';
import type { RolePage } from '../../domain/role.ts';
import type { Context } from '../context.ts';
import type { Kept, Unfinished } from './keeping.ts';

/** Saves a check after every answer, in a file of its own, unless nothing is to be saved. */
export class Keeper {
  readonly #page: RolePage;
  readonly #statements: readonly FitStatement[];
  readonly #saves: boolean;
  readonly #context: Context;
  readonly #goesOn: boolean;
  #kept: Pick<Kept, 'name' | 'seen'> | undefined;
  /** Where the answers are, once one was saved. */
  path: string | null = null;

  constructor(
    page: RolePage,
    statements: readonly FitStatement[],
    saves: boolean,
    before: Unfinished | undefined,
    context: Context,
  ) {
    this.#page = page;
    this.#statements = statements;
    this.#saves = saves;
    this.#context = context;
    this.#kept = before;
    this.#goesOn = before !== undefined;
  }

  async keep({ answers, status }: QuestionnaireState): Promise<void> {
    if (!this.#saves) return;
    const { keepAnswers } = await loadKeeping();
    const finished = status === 'done';
    const kept = keepAnswers(this.#page, this.#statements, answers, finished, this.#kept, this.#context);
    this.path = kept.path;
    this.#kept = kept;
  }

  /** Loads what saving needs, while the first question is being read. */
  prepare(): void {
    if (this.#saves) void loadKeeping();
  }

  /** What to say to somebody who leaves in the middle; a command is a line of its own, to be copied. */
  farewell(): string[] {
    if (!this.#saves) return ['Nothing was saved, as you asked.'];
    return this.#isKept
      ? ['Your answers are kept. Go on with:', this.#command]
      : ['Nothing was answered yet. Begin again with:', this.#command];
  }

  /** What to say when an answer could not be saved: all of them, so that none is lost. */
  lament({ answers }: QuestionnaireState): string[] {
    const given = Object.entries(answers).map(([id, answer]) => `${id}: ${answer ?? 'skip'}`);
    return [
      ...(this.#isKept ? ['to go on from what is saved:', `  ${this.#command}`] : []),
      'all that you answered, as a file for --answers:',
      `  {${given.join(', ')}}`,
    ];
  }

  get #command(): string {
    return `truest fit ${this.#page.id}`;
  }

  get #isKept(): boolean {
    return this.path !== null || this.#goesOn;
  }
}

const loadKeeping = (): Promise<typeof import('./keeping.ts')> => import('./keeping.ts');
