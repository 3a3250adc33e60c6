import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { ANSWERS, type Answer, type QuestionnaireAction } from '../../domain/questionnaire.ts';
import { widthOf } from '../../render/text.ts';

export interface ScaleConfig {
  /** The whole question as it stands on a screen of the size that it has now; `at` is pointed at. */
  readonly draw: (at: Answer) => string;
  /** What stands there once it is answered. */
  readonly summarise: (said: string) => string;
  /** Where the pointer begins. */
  readonly initial: Answer;
  /** Holds what to do when the program comes back from Ctrl-Z. */
  readonly comingBack: Set<() => void>;
  /** Where it is drawn. */
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
}

const LETTERS: Readonly<Record<string, QuestionnaireAction>> = {
  s: { do: 'skip' },
  b: { do: 'back' },
  p: { do: 'pause' },
};

/** One statement on a five-point scale: a number answers, arrows and enter too, s b p skip, go back, pause. */
export const scale = createPrompt<QuestionnaireAction, ScaleConfig>((config, done) => {
  const [at, setAt] = useState<Answer>(config.initial);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [, setRedrawn] = useState(0);
  const redrawn = useRef(0);
  const drawn = useRef('');
  useEffect(() => {
    const { output, comingBack } = config;
    const redraw = (before: string): void => {
      output.write(before);
      redrawn.current++;
      setRedrawn(redrawn.current);
    };
    const resized = (): void => redraw(eraseReflowed(drawn.current, output.columns ?? 80));
    // What the shell wrote stays: the question stands below it once more.
    const back = (): void => redraw(room(drawn.current));
    output.on('resize', resized);
    comingBack.add(back);
    return () => {
      output.off('resize', resized);
      comingBack.delete(back);
    };
  }, []);
  useKeypress((key, line) => {
    // Readline gathers what is typed; here every key is a whole answer.
    line.clearLine(0);
    const finish = (action: QuestionnaireAction): void => {
      setChosen(action.do === 'answer' ? `${action.answer}` : action.do);
      done(action);
    };
    const typed = Number(key.name);
    if (ANSWERS.includes(typed as Answer)) finish({ do: 'answer', answer: typed as Answer });
    else if (isEnterKey(key)) finish({ do: 'answer', answer: at });
    else if (isUpKey(key, [])) setAt(Math.min(5, at + 1) as Answer);
    else if (isDownKey(key, [])) setAt(Math.max(1, at - 1) as Answer);
    else if (!key.ctrl && LETTERS[key.name]) finish(LETTERS[key.name]!);
  });
  if (chosen !== undefined) return config.summarise(chosen);
  drawn.current = config.draw(at);
  // The cursor stands on a line of its own: whether a terminal breaks the cursor's line anew differs.
  return `${drawn.current}\n \u001b[?25l`;
});

/** Lines for a text to be drawn on: whoever draws it once more begins by moving up as many. */
const room = (text: string): string => '\n'.repeat(text.split('\n').length);

/**
 * Erases lines above the cursor that a terminal of another width has broken anew, and moves down again by as many as
 * they were: that is where whoever draws them once more begins to erase.
 */
function eraseReflowed(text: string, columns: number): string {
  const rows = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);
  return `\u001b[${rows}A\r\u001b[J${room(text)}`;
}
