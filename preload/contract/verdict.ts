import type { Message } from './message.ts';
import type { ReportLine } from './report.ts';
import type { StatusAction, Tone } from './snapshot.ts';

/** What the evidence is likely to mean, in the order in which it is asked; the first that fits is said. */
export const verdictIds = [
  'shaky',
  'hub',
  'steady',
  'left-recovery',
  'inside',
  'dead-boot',
  'harmed',
  'storage',
  'network',
  'file',
  'service',
  'driver',
  'slept',
] as const;

/** One of {@link verdictIds}. */
export type VerdictId = (typeof verdictIds)[number];

/** The card above the list: what it likely is, why, and where to go on. Always "likely". */
export interface VerdictView {
  readonly id: VerdictId;
  readonly tone: Tone;
  readonly title: Message;
  readonly sentence: Message;
  /** What it rests on. */
  readonly evidence: readonly ReportLine[];
  /** Where it leads, most likely first. */
  readonly actions: readonly StatusAction[];
  /** True where it leads to what stands before the steps. */
  readonly toGate: boolean;
}
