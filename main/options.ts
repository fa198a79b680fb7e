import { resolve } from 'node:path';

import { type DemoId, demoIds } from '../preload/contract/command.ts';
import { type Message, message } from '../preload/contract/message.ts';

/** What the person asked for on the command line. */
export type Options =
  /** `logFolders` are absolute paths, in which restore logs are looked for as well. */
  | { readonly show: 'live'; readonly logFolders: readonly string[] }
  /** No window: every check of the computer once, as JSON. `record` is an absolute path or null. */
  | { readonly show: 'probe'; readonly network: boolean; readonly record: string | null }
  | { readonly show: 'demo'; readonly demo: DemoId; readonly speed: number }
  /** `file` is an absolute path. */
  | { readonly show: 'replay'; readonly file: string; readonly speed: number };

/** Either options, or one sentence that says what is wrong with them. */
export type ParsedOptions =
  | { readonly ok: true; readonly options: Options }
  | { readonly ok: false; readonly problem: Message };

/** A recorded restore takes as long as a real one; at this speed it is a minute's show. */
export const demoSpeed = 10;

const slowest = 0.1;
const fastest = 1000;

/**
 * Reads our own options out of the arguments that follow the program:
 * `--demo [healthy|failing]`, `--replay FILE`, `--speed N`, and, as often as wanted,
 * `--restore-logs FOLDER`, and `--probe [network]`, `--record DIR`; each also as `--name=value`.
 * Everything else that starts with a dash belongs to Chromium or Electron and is left alone; a
 * word that belongs to nothing is left alone too, since systems add some (`-psn_0_1`, a folder).
 */
export function parseOptions(argv: readonly string[], cwd: string): ParsedOptions {
  let demo: DemoId | null = null;
  let file: string | null = null;
  let speed: number | null = null;
  const logFolders: string[] = [];
  let probe: { readonly network: boolean } | null = null;
  let record: string | null = null;

  const words = [...argv];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, name, given] =
      /^--(demo|replay|speed|probe|record|restore-logs)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) {
      const meant = misspelt(word);
      if (meant !== null) return bad('shell.option.misspelt', { word, meant });
      continue;
    }
    // The value is what follows the sign, else the next word, unless that is an option itself.
    const value = given ?? (words[0]?.startsWith('-') === false ? words.shift() : undefined);

    if (name === 'demo') {
      const id = value ?? demoIds[0];
      if (!isDemo(id)) return bad('shell.option.demo', { word: id });
      demo = id;
    } else if (name === 'probe') {
      if (value !== undefined && value !== 'network') {
        return bad('shell.option.probe', { word: value });
      }
      probe = { network: value === 'network' };
    } else if (name === 'record') {
      if (value === undefined || value === '') return bad('shell.option.record');
      record = resolve(cwd, value);
    } else if (name === 'replay') {
      if (value === undefined || value === '') return bad('shell.option.replay');
      file = resolve(cwd, value);
    } else if (name === 'restore-logs') {
      if (value === undefined || value === '') return bad('shell.option.restore-logs');
      logFolders.push(resolve(cwd, value));
    } else {
      const number = Number(value === '' ? Number.NaN : value);
      if (!(number >= slowest && number <= fastest)) {
        return bad('shell.option.speed', { slowest, fastest });
      }
      speed = number;
    }
  }

  if (record !== null && probe === null) return bad('shell.option.record-alone');
  if (probe !== null) {
    const isAlone = demo === null && file === null && speed === null;
    return isAlone ? good({ show: 'probe', ...probe, record }) : bad('shell.option.probe-alone');
  }
  if (demo !== null && file !== null) return bad('shell.option.both');
  // Nothing is looked for while a recording is shown.
  if (logFolders.length > 0 && (file !== null || demo !== null)) {
    return bad('shell.option.restore-logs-live');
  }
  if (file !== null) return good({ show: 'replay', file, speed: speed ?? 1 });
  if (demo !== null) return good({ show: 'demo', demo, speed: speed ?? demoSpeed });
  if (speed !== null) return bad('shell.option.speed-alone');
  return good({ show: 'live', logFolders });
}

function isDemo(value: string): value is DemoId {
  return demoIds.some((id) => id === value);
}

/** The own option that a word nearly is: one dash, other case, a missing or additional s. */
function misspelt(word: string): string | null {
  const match = /^--?(demos?|replays?|speeds?|probes?|restore-?logs?)(?:=|$)/i.exec(word);
  const found = match?.[1]?.toLowerCase();
  if (found === undefined) return null;
  return found.startsWith('restore') ? 'restore-logs' : found.replace(/s$/, '');
}

function good(options: Options): ParsedOptions {
  return { ok: true, options };
}

function bad(id: Message['id'], values?: Message['values']): ParsedOptions {
  return { ok: false, problem: message(id, values) };
}
