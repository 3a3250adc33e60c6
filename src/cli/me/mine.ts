import { assumedSkills, type LevelMarks, loadMe, ME_FILE, meDocument, meSchema } from '../../data/me-file.ts';
import type { PersonalStore } from '../../data/personal-store.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { Me } from '../../domain/me.ts';
import type { Context } from '../context.ts';
import { personalStore } from '../personal.ts';

/** What somebody told about themselves, while a command changes it. */
export class Mine {
  readonly store: PersonalStore;
  me: Me;
  #text: string | undefined;
  #seen: number | undefined;

  /** Loads it. Throws a Failure that says how to mend a file that cannot be read. */
  constructor(context: Context) {
    this.store = personalStore(context);
    // The text first: should the file change in between, the save finds out.
    this.#text = this.store.loadText(ME_FILE)?.value;
    try {
      const { me, seen } = loadMe(this.store);
      this.me = me;
      this.#seen = seen;
    } catch (error) {
      if (!isFailure(error) || this.#text === undefined) throw error;
      throw new Failure(error.message, {
        advice: ['nothing was changed; mend it with: truest me edit'],
        cause: error,
      });
    }
  }

  get path(): string {
    return this.store.pathOf(ME_FILE);
  }

  /** The skills whose levels nobody has confirmed. */
  get assumed(): ReadonlySet<string> {
    return this.#text === undefined ? new Set() : assumedSkills(this.#text);
  }

  /** Saves another state; `marks` says which levels are assumed, and which (null) no longer. */
  save(me: Me, marks: LevelMarks = {}): void {
    const checked = meSchema.safeParse(me);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      throw new Failure(`this cannot be kept: ${issue!.path.join('.')}: ${issue!.message}`, {
        kind: 'usage',
      });
    }
    const document = meDocument(me, this.#text, marks);
    try {
      this.#seen = this.store.save(ME_FILE, document, this.#seen).seen;
    } catch (error) {
      throw withoutNoSave(error);
    }
    this.#text = this.store.loadText(ME_FILE)?.value;
    this.me = me;
  }
}

/** The store speaks to commands with `--no-save`; there is nothing to save without here. */
export function withoutNoSave(error: unknown): unknown {
  if (!isFailure(error)) return error;
  const advice = error.advice.filter((line) => !line.includes('--no-save'));
  return new Failure(error.message, { kind: error.kind, advice, cause: error });
}
