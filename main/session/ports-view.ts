import type { PortsView, PortView } from '../../preload/contract/links.ts';
import { portWords } from './port-words.ts';
import { portName } from './ports.ts';
import type { SessionState } from './state.ts';
import { rankingWords, tallyOf, tallyWords } from './tally.ts';

/** More ports than this no computer has on the outside. */
const shownPorts = 12;

/** The ports of this computer that a phone was on, or that have a name; the ones in use first. */
export function portsView(state: SessionState): PortsView {
  const counts = state.links.counts.filter(({ tag }) => tag === null);
  const names = state.links.names.filter(({ tag }) => tag === null);
  const inUse = new Set(state.present.map(({ sighting }) => sighting.port));
  const all = [
    ...new Set([...inUse, ...[...counts, ...names].map(({ port }) => port).toReversed()]),
  ]
    .slice(0, shownPorts)
    .map((port) => ({
      port,
      words: portWords(state, port),
      tally: tallyOf(counts.filter((count) => count.port === port)),
    }));
  return {
    all: all.map(({ port, words, tally }): PortView => ({
      port,
      name: portName(state, port),
      words,
      inUse: inUse.has(port),
      tally: tallyWords(tally),
    })),
    ranking: rankingWords(all),
  };
}
