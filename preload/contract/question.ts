/**
 * What only the person can know, asked once and open to change: four questions before the start,
 * and the one that stands before a Restore. Each with its possible answers; closed lists, so that
 * nothing private is ever typed in.
 */
export const answersOf = {
  /** Wet, dropped hard or repaired lately. */
  harm: ['harm-no', 'harm-yes', 'harm-unsure'],
  backup: ['backup-cloud', 'backup-computer', 'backup-none', 'backup-unsure'],
  /** Which button was or will be pressed first. */
  button: ['button-update', 'button-restore'],
  battery: ['battery-fine', 'battery-empty', 'battery-unsure'],
  restore: ['restore-no-backup', 'restore-backup', 'restore-no-need'],
} as const;

/** One of the questions. */
export type QuestionId = keyof typeof answersOf;

/** An answer; it names its question by itself. */
export type AnswerId = (typeof answersOf)[QuestionId][number];

/** The questions before the start, in the order in which they are asked. */
export const gateQuestions = ['harm', 'backup', 'button', 'battery'] as const;

/** All answers there are. */
export const answerIds: readonly AnswerId[] = Object.values(answersOf).flat();

/** The question that an answer belongs to. */
export function questionOf(answer: AnswerId): QuestionId {
  const end = answer.indexOf('-');
  // Every answer begins with the name of its question; question.test.ts holds the table to it.
  return answer.slice(0, end) as QuestionId;
}
