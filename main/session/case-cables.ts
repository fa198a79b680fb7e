import type { CableAlias, CaseCable, CaseFile } from './case.ts';
import { cableLimit } from './cables.ts';
import type { SessionState } from './state.ts';

/** More names for the same cables than this are no case of one phone. */
const aliasLimit = 400;

/** The cables of a file, put among those of this computer. */
export interface PlacedCables {
  readonly state: SessionState;
  /** The number here of the writer's cable; null where there is no room for it. */
  readonly here: (cable: number) => number | null;
}

/**
 * Finds each cable of a file among those of this computer, and adds those that are new. One cable on
 * two computers is known by where it was counted first, or by the name that the person gave it on
 * both. Where nothing was done yet the cables of the file come first, with their letters, and what
 * was in use there may be in use here: that is asked.
 */
export function placeCables(before: SessionState, file: CaseFile): PlacedCables {
  const isFresh = isUntouched(before) && file.cables.some(({ number }) => number !== 0);
  const placed = new Map<number, number>();
  let names: readonly (string | null)[] = isFresh ? [] : before.cables.names;
  let { aliases } = before.shared;

  for (const cable of file.cables) {
    if (cable.number === 0) continue;
    const found = findCable(before, names, aliases, cable, file.tag);
    if (found === null && names.length >= cableLimit) continue;
    const number = found ?? names.length + 1;
    if (found === null) names = [...names, cable.name];
    placed.set(cable.number, number);
    if (before.shared.tag !== cable.tag) {
      aliases = withAlias(aliases, { tag: cable.tag, cable: cable.original, here: number });
    }
    aliases = withAlias(aliases, { tag: file.tag, cable: cable.number, here: number });
  }

  // Of a try that only a log tells of, nobody knows the cable.
  const here = (cable: number): number | null => (cable === 0 ? 0 : (placed.get(cable) ?? null));
  const { cables, shared, links } = before;
  if (!isFresh) {
    return {
      state: { ...before, cables: { ...cables, names }, shared: { ...shared, aliases } },
      here,
    };
  }
  return {
    state: {
      ...before,
      cables: { current: here(file.current) || 1, names },
      shared: { ...shared, aliases },
      links: { ...links, question: { kind: 'asked' } },
    },
    here,
  };
}

function findCable(
  { shared }: SessionState,
  names: readonly (string | null)[],
  aliases: readonly CableAlias[],
  { tag, original, number, name }: CaseCable,
  writer: string,
): number | null {
  const known = (by: string, cable: number): CableAlias | undefined =>
    aliases.find((one) => one.tag === by && one.cable === cable);
  const alias = known(tag, original) ?? known(writer, number);
  // Where it was put before comes first: the same file may not be read in two ways.
  if (alias !== undefined) return alias.here;
  if (tag === shared.tag && original >= 1 && original <= names.length) return original;
  if (name === null) return null;
  const index = names.findIndex((other) => other !== null && plain(other) === plain(name));
  return index === -1 ? null : index + 1;
}

/** Names are written by hand, so capitals and blanks do not count. */
function plain(name: string): string {
  return name.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

function withAlias(aliases: readonly CableAlias[], alias: CableAlias): readonly CableAlias[] {
  const isKnown = aliases.some(({ tag, cable }) => tag === alias.tag && cable === alias.cable);
  return isKnown ? aliases : [...aliases, alias].slice(0, aliasLimit);
}

/** The person has told nothing of cables here, and nothing was tried or tested. */
function isUntouched({ cables, ledger, links, shared, steadiness, tries }: SessionState): boolean {
  return (
    cables.names.length === 1 &&
    cables.names[0] === null &&
    ledger.records.length === 0 &&
    steadiness.results.length === 0 &&
    steadiness.run === null &&
    links.counts.length === 0 &&
    shared.aliases.length === 0 &&
    tries.length === 0
  );
}
