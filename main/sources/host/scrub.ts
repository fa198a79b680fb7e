import type { CheckAnswer, CheckEvidence } from '../../../preload/contract/check.ts';
import { answerLimits } from '../../../preload/contract/check.ts';
import { maskText } from '../../knowledge/mask.ts';

/** What names the person or the computer, as the probe knows it. */
export interface PrivateNames {
  readonly home: string;
  readonly user: string;
  readonly host: string;
}

/** Takes out of a text what must not leave the probe. */
export type Scrub = (text: string) => string;

const gap = '…';

/** Names that name nobody, and stand in many outputs for something else. */
const common: ReadonlySet<string> = new Set([
  'root',
  'admin',
  'user',
  'users',
  'localhost',
  'local',
]);

/** Shorter names would be found in the middle of everything. */
const shortestName = 3;

const mac = /(?<![0-9a-f:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f:-])/gi;
const uuid = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi;

/**
 * Builds a {@link Scrub}: the person's folder becomes `~`; the names of person and computer, serial
 * numbers, identifiers of phones, hardware addresses and UUIDs become a gap. Linear in the length.
 */
export function createScrub({ home, user, host }: PrivateNames): Scrub {
  const label = host.split('.')[0] ?? '';
  const names = [host, label, user]
    .filter((name) => name.length >= shortestName && !common.has(name.toLowerCase()))
    .map(escape);
  const named =
    names.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const isFolder = home.length >= shortestName && /[\\/][^\\/]/.test(home);
  return (text) => {
    const homeless = isFolder ? text.replaceAll(home, '~') : text;
    const nameless = named === null ? homeless : homeless.replace(named, gap);
    return maskText(nameless.replace(mac, gap).replace(uuid, gap));
  };
}

/** An answer without anything private, cut to its limits: the form in which it leaves the probe. */
export function scrubAnswer(answer: CheckAnswer, scrub: Scrub): CheckAnswer {
  const values = Object.fromEntries(
    Object.entries(answer.values)
      .slice(0, answerLimits.values)
      .map(([name, value]) => [
        name,
        typeof value === 'string' ? cut(scrub(value), answerLimits.value) : value,
      ]),
  );
  const evidence = answer.evidence
    .slice(0, answerLimits.evidence)
    .map(({ from, text }): CheckEvidence => ({
      from: cut(scrub(from), answerLimits.from),
      text: cut(scrub(text).trim(), answerLimits.text),
    }));
  return { ...answer, values, evidence } as CheckAnswer;
}

function cut(text: string, to: number): string {
  return text.length <= to ? text : `${text.slice(0, to - 1)}${gap}`;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
