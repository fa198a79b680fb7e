import type { ReportPicture, ReportStretch } from './report.ts';
import { stretchKinds, type StretchKind } from './report.ts';

/** Minutes between two marks: distances that people read without counting. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440] as const;

const minute = 60_000;

/** A mark on the time axis of the report's picture. */
export interface ScaleMark {
  /** Where it stands, from 0 at the left edge to 1 at the right one. */
  readonly at: number;
  readonly minutes: number;
}

/** Marks from the left edge on, at most seven of them. */
export function scaleMarks(length: number): readonly ScaleMark[] {
  const step = steps.find((minutes) => length / (minutes * minute) <= 6) ?? length / minute / 6;
  const count = Math.floor(length / (step * minute));
  return Array.from({ length: count + 1 }, (_, index) => ({
    at: (index * step * minute) / length,
    minutes: index * step,
  }));
}

/**
 * A stretch on the scale, from 0 to 1. One that would be too thin to see is drawn a little wider:
 * an absence of two seconds matters as much as one of two minutes.
 */
export function scaleStretch(
  { from, to }: ReportStretch,
  length: number,
): { readonly start: number; readonly size: number } {
  const size = Math.max((to - from) / length, 0.004);
  return { start: Math.min(from / length, 1 - size), size };
}

/** The kinds that a picture has, in the order of the way, for its legend. */
export function kindsIn({ bars }: ReportPicture): readonly StretchKind[] {
  const used = new Set(bars.flatMap(({ stretches }) => stretches.map(({ kind }) => kind)));
  return stretchKinds.filter((kind) => used.has(kind));
}
