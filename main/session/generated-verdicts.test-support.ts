import type { Journey, Played } from './generated-journeys.test-support.ts';
import { statusView } from './status-view.ts';

/** What the ledger says at the end, in a few words. */
export function verdictOn(steps: readonly Played[]): string {
  const { ledger, tries } = steps.at(-1)!.state;
  const running = tries.filter(({ firm }) => firm).length;
  if (running > 0) return `${String(running)} still running, ${String(ledger.records.length)} over`;
  const [record, ...more] = ledger.records;
  if (record === undefined) return 'no try';
  if (more.length > 0) return `${String(ledger.records.length)} tries`;
  return `${record.outcome}, ${record.drops > 0 ? 'dropped' : 'held'}`;
}

/** What is wrong with how a journey was told; nothing is best. */
export function complaints(
  { truth: { expected }, murky }: Journey,
  steps: readonly Played[],
): readonly string[] {
  const { ledger, tries } = steps.at(-1)!.state;
  const views = steps.map(({ state }) => statusView(state));
  const [record, ...more] = ledger.records;
  const found: string[] = [];
  if (murky !== null || (expected.because !== null && expected.outcomes !== null)) return [];
  if (tries.some(({ firm }) => firm)) found.push('a try still runs');
  if (expected.outcomes === null) {
    if (record !== undefined) found.push(`a try that nobody can know of: ${record.outcome}`);
    return found;
  }
  if (record === undefined || more.length > 0) {
    found.push(`${String(ledger.records.length)} records`);
    return found;
  }
  const { outcome, drops } = record;
  if (!expected.outcomes.includes(outcome)) found.push(`outcome ${outcome}`);
  const [least, most] = expected.drops;
  if (drops < least || drops > most) found.push(`${String(drops)} drops`);
  const { headline, alarm } = expected;
  if (headline !== null && !views.some(({ id }) => id === headline)) found.push(`no ${headline}`);
  if (!alarm && views.some(({ tone }) => tone === 'failed')) found.push('red');
  if (!alarm && views.some(({ urgency, id }) => urgency === 'assertive' && id !== 'done')) {
    found.push('interrupts');
  }
  return found;
}
