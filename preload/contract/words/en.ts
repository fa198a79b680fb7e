import { errorWords } from './errors.ts';
import { checkWords } from './checks.ts';
import { coachWords } from './coach.ts';
import { interfaceWords } from './interface.ts';
import { logWords } from './log.ts';
import { linkWords } from './links.ts';
import { readinessWords } from './readiness.ts';
import { questionWords } from './questions.ts';
import { reportWords } from './report.ts';
import { shellWords } from './shell.ts';
import { statusWords } from './status.ts';
import { stepWords } from './steps.ts';
import { timelineWords } from './timeline.ts';
import { triesWords } from './tries.ts';
import { verdictWords } from './verdicts.ts';

/** Every sentence of the product, in ICU message format, keyed by where it is said. */
export const en = {
  ...statusWords,
  ...stepWords,
  ...coachWords,
  ...questionWords,
  ...reportWords,
  ...timelineWords,
  ...triesWords,
  ...verdictWords,
  ...errorWords,
  ...linkWords,
  ...interfaceWords,
  ...logWords,
  ...checkWords,
  ...readinessWords,
  ...shellWords,
} as const;

/** Names one sentence of the catalogue. */
export type MessageId = keyof typeof en;
