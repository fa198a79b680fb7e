import type {
  CheckAnswer,
  CheckEvidence,
  CheckReason,
  CommonReason,
} from '../../../preload/contract/check.ts';
import { answerLimits } from '../../../preload/contract/check.ts';
import { type Proof, type ProbedCheckId, proofOf, unknown } from './check.ts';
import { decode } from './read/decode.ts';
import type { Reading } from './read/reading.ts';
import type { Failure, RunOptions, Tools } from './tools.ts';

/** What one question came to: a value and the proof of it, or why there is none. */
export type Learned<T> =
  { readonly kind: 'learned'; readonly value: T; readonly proof: Proof } | Untold;

/** Why a question has no answer, in the reasons that every check shares. */
export interface Untold {
  readonly kind: 'untold';
  readonly why: CommonReason;
  readonly evidence: readonly CheckEvidence[];
}

/** How a program is asked. */
export interface Question<T> {
  readonly file: string;
  readonly args: readonly string[];
  /** Makes sense of what it said; `text` is its standard output unless `bothOutputs` is set. */
  readonly read: (text: string, code: number | null) => Reading<T>;
  readonly options?: RunOptions;
  /** Whether standard error belongs to the answer. */
  readonly bothOutputs?: boolean;
  /** What of the output goes into the evidence, where it holds more than the answer. */
  readonly excerpt?: (value: T, text: string) => string;
}

/** Runs a program and reads what it said. */
export async function learn<T>(tools: Tools, question: Question<T>): Promise<Learned<T>> {
  const { file, args, read, options, bothOutputs = false, excerpt } = question;
  const from = nameOf(file, args);
  const said = await tools.run(file, args, options);
  if (said.kind === 'failure') return untoldAfter(from, said);
  const out = decode(said.stdout);
  const text = bothOutputs ? `${out}\n${decode(said.stderr)}` : out;
  const reading = read(text, said.code);
  const shown = bothOutputs ? text : `${out}\n${decode(said.stderr)}`;
  if (reading.kind === 'unread')
    return untold(from, reading.why, excerpt === undefined ? shown : '');
  return proven(from, reading.value, excerpt?.(reading.value, text) ?? text);
}

/** How a file is asked. */
export interface FileQuestion<T> {
  readonly path: string;
  readonly read: (bytes: Uint8Array) => Reading<T>;
  /** Bytes; 64 kB unless told otherwise. */
  readonly limit?: number;
  readonly excerpt?: (value: T, text: string) => string;
}

/** Reads a file and makes sense of it. */
export async function learnFile<T>(
  tools: Tools,
  { path, read, limit, excerpt }: FileQuestion<T>,
): Promise<Learned<T>> {
  const file = await tools.readFile(path, limit);
  if (file.kind === 'failure') return untoldAfter(path, file);
  const reading = read(file.bytes);
  const text = decode(file.bytes);
  if (reading.kind === 'unread')
    return untold(path, reading.why, excerpt === undefined ? text : '');
  return proven(path, reading.value, excerpt?.(reading.value, text) ?? text);
}

/** A value with the words that it rests on; silence is no proof. */
export function proven<T>(from: string, value: T, text: string): Learned<T> {
  const proof = proofOf(from, text.slice(0, answerLimits.text).trim());
  return proof === null ? untold(from, 'empty', '') : { kind: 'learned', value, proof };
}

/** A failure of a tool, with what it said. No way to any server is told from one that says no. */
export function untoldAfter(from: string, { why, detail }: Failure): Untold {
  return untold(from, why === 'failed' && isOffline(detail) ? 'offline' : why, detail);
}

/** What Node calls it when there is nobody to look up a name, or no way to where it leads. */
function isOffline(detail: string): boolean {
  return /\b(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN|EHOSTUNREACH)\b/.test(detail);
}

/** A question without an answer. */
export function untold(from: string, why: CommonReason, text: string): Untold {
  const proof = proofOf(from, text.slice(0, answerLimits.text).trim());
  return { kind: 'untold', why, evidence: proof === null ? [] : [proof] };
}

/** "Could not tell" as the answer to a check. */
export function couldNotTell<I extends ProbedCheckId>(
  id: I,
  { why, evidence }: Untold,
): CheckAnswer<I> {
  return unknown(id, why as CheckReason<I, 'unknown'>, evidence);
}

/** A program of Windows itself. The search path could hold another one of the same name. */
export function system32(tools: Tools, name: string): string {
  return `${tools.env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\${name}`;
}

/** `pmset -g batt` */
function nameOf(file: string, args: readonly string[]): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return [name, ...args].join(' ').slice(0, answerLimits.from);
}
