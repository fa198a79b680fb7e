import { message } from '../../../preload/contract/message.ts';
import { errorEntry } from './error-table.ts';
import type { Explanation } from './explanation.ts';

/** A range of numbers of which only the range is known. */
interface Family {
  readonly from: number;
  readonly to: number;
  readonly explain: (code: number) => Pick<Explanation, 'what' | 'causes' | 'advice'>;
}

/**
 * Ranges by the reference of restore errors, section 5, for the numbers that the table leaves out.
 * The modem's and those of USB are complete in the table. From 3100 on, the rest is the server's answer.
 */
const families: readonly Family[] = [
  {
    from: 59,
    to: 99,
    explain: () => ({ what: message('error.family.restore'), causes: [], advice: 'unknown' }),
  },
  {
    from: 1600,
    to: 1650,
    explain: () => ({
      what: message('error.usb-group'),
      causes: ['connection', 'computer'],
      advice: 'cable',
    }),
  },
  {
    from: 3000,
    to: 3099,
    explain: () => ({
      what: message('error.family.signing'),
      causes: ['network', 'signing'],
      advice: 'network',
    }),
  },
  {
    from: 3100,
    to: 3999,
    explain: (code) => ({
      what: message('error.family.server', { answer: String(code - 3100) }),
      causes: ['signing', 'network'],
      advice: 'network',
    }),
  },
  {
    from: 4000,
    to: 4099,
    explain: () => ({
      what: message('error.family.engine'),
      causes: ['connection'],
      advice: 'fixes',
    }),
  },
];

/**
 * What an error number means, as far as anybody knows: its own row, else the range it lies in, else
 * that there are no words for it. 0 is not an error.
 */
export function explainCode(code: number): Explanation {
  if (code === 0) {
    return {
      code,
      what: message('error.success'),
      ground: 'named',
      causes: [],
      parts: [],
      advice: 'nothing',
      line: null,
    };
  }
  const entry = errorEntry(code);
  if (entry !== null && entry.ground !== 'none') {
    return { ...entry, what: message(entry.what), line: null };
  }
  const family = families.find(({ from, to }) => code >= from && code <= to);
  if (family !== undefined) {
    return { code, ...family.explain(code), ground: 'group', parts: [], line: null };
  }
  return {
    code,
    what: message('error.unknown'),
    ground: 'none',
    causes: [],
    parts: [],
    advice: 'unknown',
    line: null,
  };
}
