import { isObject } from '../../preload/contract/guard.ts';
import { maskEcid, maskSerial, maskText, maskTyped } from '../knowledge/mask.ts';
import type { SessionEvent } from '../session/event.ts';
import { entryLine } from './entry.ts';
import { foldLine } from './fold.ts';
import type { ReadState } from './fold.ts';
import { headerLine } from './header.ts';
import { readLines } from './lines.ts';
import { parseLine } from './parse-line.ts';
import { listFolder } from './segments.ts';

/** What an export needs besides the folder. */
export interface ExportOptions {
  /** Now, epoch milliseconds, for a history that begins with nothing. */
  readonly at: number;
  /** Version of Holdsteady. */
  readonly app: string;
  /** Takes names of people and computers out of a text. */
  readonly clean: (text: string) => string;
}

/**
 * The whole history as one recording that identifies nobody, line by line with line ends: it can be
 * replayed and sent to a technician. ECIDs, serials and device identifiers keep their last four
 * signs, a phone's own name goes. What this version cannot read is left out, since nobody could mask
 * it. Holds one batch of lines in memory; rejects with the system's error when a file cannot be read.
 */
export async function* exportJournal(
  folder: string,
  { at, app, clean }: ExportOptions,
): AsyncGenerator<string, void, undefined> {
  let begun = false;
  for (const { path } of listFolder(folder).segments) {
    for await (const batch of readLines(path)) {
      let lines = '';
      for (const line of batch) {
        if (line.kind === 'too-long') continue;
        const read = parseLine(line.text);
        if (read.kind !== 'event' && read.kind !== 'fold') continue;
        const since = read.kind === 'event' ? read.event.at : read.at;
        if (!begun) lines += `${headerLine(since, app)}\n`;
        // Later ones repeat what the first and the events after it say.
        if (read.kind === 'event') lines += `${entryLine(maskedEvent(read.event, clean))}\n`;
        else if (!begun) lines += `${maskedFold(read, clean)}\n`;
        begun = true;
      }
      if (lines !== '') yield lines;
    }
  }
  if (!begun) yield `${headerLine(at, app)}\n`;
}

function maskedEvent(event: SessionEvent, clean: ExportOptions['clean']): SessionEvent {
  // Only texts change, and a masked text is still one: the kind keeps its fields.
  return masked(event, clean) as SessionEvent;
}

function maskedFold({ state, at }: ReadState, clean: ExportOptions['clean']): string {
  return foldLine(masked(state, clean) as ReadState['state'], at);
}

/** The same value with every text in it masked; what a field is called tells how. */
function masked(value: unknown, clean: ExportOptions['clean'], name = ''): unknown {
  if (typeof value === 'string') return maskedText(value, name, clean);
  if (Array.isArray(value)) return value.map((entry) => masked(entry, clean, name));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      // What its owner called it; the names of models and cables are other fields.
      name === 'introduction' && key === 'name' ? null : masked(entry, clean, key),
    ]),
  );
}

function maskedText(text: string, name: string, clean: ExportOptions['clean']): string {
  switch (name) {
    case 'serial':
    case 'udid':
      return maskSerial(text);
    case 'ecid':
      return maskEcid(text);
    // A computer's name in case files: dice, and nothing of its owner.
    case 'tag':
      return text;
    case 'name':
    case 'names':
      return clean(maskTyped(text));
    default:
      // A word of ours, such as the kind of an event, stays one whatever the person is called.
      return ownWord.test(text) ? text : clean(maskText(text));
  }
}

const ownWord = /^[a-z]{1,16}(?:-[a-z0-9]{1,16}){0,5}$/;
