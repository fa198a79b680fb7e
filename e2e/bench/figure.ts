import { test } from 'playwright/test';

/** What the issue asks of a figure, and whether it got it. */
export interface Goal {
  /** Such as `≤ 1.25×`. */
  readonly words: string;
  readonly met: boolean;
}

/** One line of the table; everything in it is ready to print. */
export interface Figure {
  readonly name: string;
  /** Of Holdsteady. */
  readonly ours: string;
  /** Of the bare app, measured in the same run; left out where there is nothing to compare. */
  readonly bare?: string;
  /** How the two compare, such as `1.12×`. */
  readonly compared?: string;
  readonly goal?: Goal;
}

/** What a part of the bench tells the reporter: Playwright hands these over as they are. */
export interface Annotation {
  readonly type: string;
  readonly description?: string;
}

const figureType = 'figure';

/** Puts a line into the table. */
export function put(figure: Figure): void {
  test.info().annotations.push({ type: figureType, description: JSON.stringify(figure) });
}

/** The figure that an annotation carries, or null for any other annotation. */
export function figureOf({ type, description }: Annotation): Figure | null {
  if (type !== figureType || description === undefined) return null;
  return JSON.parse(description) as Figure;
}

/** Compares with a limit; `1.25` and `×` give `≤ 1.25×`. */
export function atMost(value: number, limit: number, unit: string): Goal {
  return { words: `≤ ${String(limit)}${unit}`, met: value <= limit };
}

/** Such as `1.07×`. */
export function times(ours: number, bare: number): string {
  return `${(ours / bare).toFixed(2)}×`;
}
