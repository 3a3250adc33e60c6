import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import { ANSWERS, type Answer, type QuestionnaireAction } from '../../domain/questionnaire.ts';

export interface ScaleConfig {
  /** The lines above the scale: progress, heading, statement. */
  readonly lines: string;
  /** What stands there once it is answered, before the answer. */
  readonly summary: string;
  /** What each answer means, 1 to 5. */
  readonly labels: Readonly<Record<Answer, string>>;
  /** Where the pointer begins. */
  readonly initial: Answer;
  readonly pointer: string;
  readonly help: string;
  readonly paint: (text: string) => string;
  readonly dim: (text: string) => string;
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
  if (chosen !== undefined) return `${config.summary} ${config.paint(chosen)}`;
  const rows = [...ANSWERS].reverse().map((answer) => {
    const text = `${answer} ${config.labels[answer]}`.trim();
    return answer === at ? `  ${config.paint(`${config.pointer} ${text}`)}` : `    ${text}`;
  });
  return `${config.lines}\n\n${rows.join('\n')}\n\n${config.dim(config.help)}\u001b[?25l`;
});
