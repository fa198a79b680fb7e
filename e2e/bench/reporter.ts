import { cpus, loadavg } from 'node:os';

import { figureOf } from './figure.ts';
import type { Annotation, Figure } from './figure.ts';

const widths = { name: 68, ours: 16, bare: 16, compared: 13 } as const;

/** What is read of a finished part of the bench, in Playwright's words. */
interface Part {
  readonly title: string;
}
interface PartResult {
  readonly annotations: readonly Annotation[];
  readonly errors: readonly { readonly message?: string }[];
}

/** Prints the table, part by part as it comes to be, and the goals again at the end. */
class TableReporter {
  readonly #figures: Figure[] = [];

  onBegin(): void {
    print(`${String(cpus().length)} cores, load ${load()} at the beginning`);
    print(line({ name: '', ours: 'Holdsteady', bare: 'bare app', compared: 'compared' }));
  }

  onTestEnd(part: Part, result: PartResult): void {
    print(`\n${part.title}`);
    const figures = result.annotations.flatMap((annotation) => figureOf(annotation) ?? []);
    for (const figure of figures) print(line(figure));
    for (const { message } of result.errors) print(`  could not be measured: ${message ?? ''}`);
    this.#figures.push(...figures);
  }

  onStdErr(text: string | Buffer): void {
    process.stderr.write(text);
  }

  onEnd(): void {
    print(`\nGoals (load ${load()} at the end)`);
    for (const { name, ours, compared, goal } of this.#figures) {
      if (goal === undefined) continue;
      print(`  ${goal.met ? 'met   ' : 'missed'}  ${name}: ${compared ?? ours}, ${goal.words}`);
    }
  }

  printsToStdio(): boolean {
    return true;
  }
}

function line({ name, ours, bare = '', compared = '', goal }: Figure): string {
  const verdict = goal === undefined ? '' : `${goal.words} ${goal.met ? 'met' : 'missed'}`;
  const cells = [
    name.padEnd(widths.name),
    ours.padStart(widths.ours),
    bare.padStart(widths.bare),
    compared.padStart(widths.compared),
  ];
  return `${cells.join(' ')}  ${verdict}`.trimEnd();
}

/** Programs that want to run, on average over a minute. */
function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

// eslint-disable-next-line no-restricted-syntax -- Playwright takes a reporter's default export.
export default TableReporter;
