import fc from 'fast-check';
import { expect, it } from 'vitest';

import { journeyWith, play } from './generated-journeys.test-support.ts';
import type { Fault } from './generated-truth.test-support.ts';
import { faults } from './generated-truth.test-support.ts';
import { complaints, verdictOn } from './generated-verdicts.test-support.ts';
import { statusView } from './status-view.ts';

/** Another seed tells other journeys; one that fails is told again by its seed. */
const seed = Number(process.env['HOLDSTEADY_SEED'] ?? 4013);

const healthyOnes = 500;
const brokenOnes = Math.ceil(500 / (faults.length - 1));

const journeysWith = (fault: Fault) =>
  fc.sample(journeyWith(fault), {
    seed: seed + faults.indexOf(fault),
    numRuns: fault === 'healthy' ? healthyOnes : brokenOnes,
  });

it('tells 1,000 generated journeys without a false drop, and misses none', () => {
  const rows = new Map<string, Map<string, number>>();
  const bad: string[] = [];
  for (const fault of faults) {
    for (const journey of journeysWith(fault)) {
      const steps = play(journey);
      const why = journey.murky ?? journey.truth.expected.because;
      const label = why === null ? fault : `${fault} [${why}]`;
      const row = rows.get(label) ?? new Map<string, number>();
      const said = verdictOn(steps);
      rows.set(label, row.set(said, (row.get(said) ?? 0) + 1));
      bad.push(...complaints(journey, steps).map((complaint) => `${fault}: ${complaint}`));
    }
  }
  const lines = [...rows].map(([label, row]) => {
    const cells = [...row].map(([said, count]) => `${String(count)} × ${said}`);
    return `  ${label}: ${cells.join('; ')}`;
  });
  console.log(`generated journeys, seed ${String(seed)}:\n${lines.join('\n')}`);
  expect(bad).toEqual([]);
});

it.each(['4013, fast', '4013, slow', '4014', 'installing, then DFU'] as const)(
  'names the wrong arrival with the event that tells it: %s',
  (fault) => {
    for (const journey of journeysWith(fault).filter(({ murky }) => murky === null)) {
      const steps = play(journey);
      const named = steps.find(({ state }) => state.ledger.records.length > 0)!;
      expect(named.event).toMatchObject({ kind: 'phone-arrived' });
      expect(named.event).toHaveProperty(
        'sighting.productId',
        journey.truth.stays.at(-1)!.device.productId,
      );
      expect(statusView(named.state).id).toBe('wrong');
    }
  },
);
