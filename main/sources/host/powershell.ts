import { type Learned, learn, system32 } from './learn.ts';
import type { Reading } from './read/reading.ts';
import type { Tools } from './tools.ts';

/** A script for Windows PowerShell 5.1, which every Windows has, and what makes sense of it. */
export interface Script<T> {
  readonly name: string;
  /** Prints one line of JSON, whatever happens. */
  readonly text: string;
  readonly read: (text: string) => Reading<T>;
  readonly timeoutMs: number;
}

/**
 * Runs a script. It is given in base 64, so that nothing in it is read by a shell; without a profile
 * and without questions, which would wait for ever. The words of faults are left out: they are in
 * the system's language and page of codes.
 */
export function learnByScript<T>(tools: Tools, script: Script<T>): Promise<Learned<T>> {
  return learn(tools, {
    file: system32(tools, 'WindowsPowerShell\\v1.0\\powershell.exe'),
    args: [
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      '-ExecutionPolicy',
      'Bypass',
      '-EncodedCommand',
      encoded(script.text),
    ],
    read: (text) => script.read(text.trim()),
    options: { timeoutMs: script.timeoutMs },
  }).then((learned) =>
    learned.kind === 'learned'
      ? { ...learned, proof: { ...learned.proof, from: script.name } }
      : { ...learned, evidence: learned.evidence.map((one) => ({ ...one, from: script.name })) },
  );
}

/** The form that PowerShell takes: base 64 of UTF-16. */
export function encoded(script: string): string {
  return Buffer.from(script, 'utf16le').toString('base64');
}
