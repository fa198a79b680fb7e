import type { Message } from './message.ts';
import type { Ground, Tone } from './snapshot.ts';

/** In what form a report leaves Holdsteady. `journal` is everything that was seen, for a technician. */
export const reportForms = ['pdf', 'print', 'html', 'text', 'journal'] as const;

/** One of {@link reportForms}. */
export type ReportForm = (typeof reportForms)[number];

/** One line with what it rests on; null where that goes without saying. */
export interface ReportLine {
  readonly words: Message;
  readonly ground: Ground | null;
}

/** One line with a label before it. */
export interface ReportFact extends ReportLine {
  readonly label: Message;
}

/** A part of the page; each kind is drawn in its own way, and all of them have a title. */
export type ReportSection = { readonly id: ReportSectionId; readonly title: Message } &
  /** To be read out loud, or handed over. */
  (
    | { readonly kind: 'quote'; readonly lines: readonly Message[] }
    | { readonly kind: 'lines'; readonly lines: readonly ReportLine[] }
    | { readonly kind: 'facts'; readonly facts: readonly ReportFact[] }
    | {
        readonly kind: 'table';
        readonly head: readonly Message[];
        readonly rows: readonly (readonly Message[])[];
        /** How many there are beyond these, or null. */
        readonly more: Message | null;
      }
    | { readonly kind: 'picture'; readonly picture: ReportPicture; readonly words: Message }
  );

/** The parts of the page, in their order. */
export const reportSectionIds = [
  'say',
  'what',
  'steps',
  'phone',
  'tries',
  'picture',
  'checks',
  'unknown',
] as const;

/** One of {@link reportSectionIds}. */
export type ReportSectionId = (typeof reportSectionIds)[number];

/** The connection during each try, all of them to one scale from their beginning. */
export interface ReportPicture {
  readonly bars: readonly ReportBar[];
  /** Milliseconds from the left edge to the right one. */
  readonly length: number;
}

/** One try in the picture. */
export interface ReportBar {
  /** The try's number. */
  readonly number: number;
  readonly label: Message;
  readonly tone: Tone;
  /** One after the other, without gaps. */
  readonly stretches: readonly ReportStretch[];
}

/** What the phone did for a while; milliseconds from the beginning of the try. */
export interface ReportStretch {
  readonly kind: StretchKind;
  readonly from: number;
  readonly to: number;
}

/** `away`: gone as planned. `lost`: gone without a plan. */
export const stretchKinds = ['ios', 'waiting', 'boot', 'install', 'away', 'lost'] as const;

/** One of {@link stretchKinds}. */
export type StretchKind = (typeof stretchKinds)[number];

/** The one page for Apple or a repair shop, as data: page, text and preview are drawn from it. */
export interface ReportView {
  readonly title: Message;
  readonly made: Message;
  /** That identifiers are hidden, or shown. */
  readonly privacy: Message;
  /** What no mark beside a line means. */
  readonly grounds: Message;
  readonly numbersShown: boolean;
  readonly sections: readonly ReportSection[];
}

/** The report as the window shows it before it is made. */
export interface ReportPreview {
  readonly view: ReportView;
  /** False while a recording is shown: then there is no record on disk that belongs to it. */
  readonly live: boolean;
  /** The form that is being made right now, or null. */
  readonly busy: ReportForm | null;
  /** What became of the last one; null before the first, and after it was called off. */
  readonly told: { readonly tone: Tone; readonly words: Message } | null;
}
