import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { CablesView } from '../../preload/contract/snapshot.ts';
import type { SessionState } from './state.ts';
import { rankingWords, tallyOf, tallyWords } from './tally.ts';
import type { Cables } from './try.ts';

/** The cables with what became of the tries on each. */
export function cablesView({ cables, ledger, links }: SessionState): CablesView {
  const tallies = cables.names.map((_, index) => ({
    words: cableWords(cables, index + 1),
    tally: tallyOf(links.counts.filter(({ cable }) => cable === index + 1)),
  }));
  return {
    current: cables.current,
    all: cables.names.map((name, index) => {
      const number = index + 1;
      const mine = ledger.records.filter(({ cable }) => cable === number);
      return {
        number,
        name,
        words: cableWords(cables, number),
        tries: mine.length,
        drops: mine.reduce((sum, { drops }) => sum + drops, 0),
        tally: tallyWords(tallies[index]?.tally ?? { watched: 0, drops: 0 }),
      };
    }),
    asks: links.question?.kind === 'asked',
    ranking: rankingWords(tallies),
  };
}

/** "Cable B: white, 1 m"; 0 is a cable that nobody knows. */
export function cableWords({ names }: Cables, number: number): Message {
  if (number === 0) return message('cable.unknown');
  const letter = letterOf(number);
  const name = names[number - 1];
  return name == null
    ? message('cable.letter', { letter })
    : message('cable.named', { letter, name });
}

/** A to Z, then the number itself. */
function letterOf(number: number): string {
  return number <= 26 ? String.fromCharCode(64 + number) : String(number);
}
