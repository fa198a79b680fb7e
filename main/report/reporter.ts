import { assertNever } from '../../preload/contract/assert-never.ts';
import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { ReportForm, ReportPreview, ReportView } from '../../preload/contract/report.ts';
import type { Say } from '../../preload/contract/say.ts';
import { usualTries, type ReportOptions } from '../session/report/report-options.ts';
import { reportView } from '../session/report/report-view.ts';
import type { SessionState } from '../session/state.ts';
import { fitOnPage } from './fit-on-page.ts';
import { reportHtml } from './html.ts';
import { reportText } from './text.ts';

/** What is reported on. */
export interface Reported {
  readonly state: SessionState;
  /** Now, epoch milliseconds on the shown clock. */
  readonly at: number;
  /** False while a recording is shown: the history on disk is not what is on screen. */
  readonly live: boolean;
}

/** What became of a file. */
export type Stored =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'full' | 'read-only' | 'missing' | 'failed' };

/** What a file is made of. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** The ways out of Holdsteady, given to the reporter so that it can be tested without them. */
export interface ReporterParts {
  readonly read: () => Reported;
  readonly say: Say;
  /** Takes names of people and computers out of a text. */
  readonly clean: (text: string) => string;
  /** Prints the page into a PDF; rejects when Chromium cannot. */
  readonly toPdf: (html: string, scale: number) => Promise<Uint8Array>;
  /** Opens the system's print dialog on the page. */
  readonly print: (html: string) => Promise<'printed' | 'cancelled' | 'failed'>;
  /** Asks where to save; null when that was called off. */
  readonly askWhere: (name: string, form: FileForm) => Promise<string | null>;
  readonly save: (path: string, pieces: Pieces) => Promise<Stored>;
  readonly copy: (text: string) => Promise<void>;
  /** The masked history, line by line. */
  readonly journal: () => Pieces;
  readonly onChange: () => void;
  readonly onFault: (what: string, error: unknown) => void;
}

/** The forms that become a file. */
export type FileForm = Extract<ReportForm, 'pdf' | 'html' | 'journal'>;

/** Shows the report, and makes it in the form that is asked for. */
export interface Reporter {
  /** What the window shows of it; null while it is closed. */
  readonly preview: ReportPreview | null;
  show(open: boolean): void;
  /** Whether identifiers are shown whole. Ends with the preview: it must be wanted each time. */
  showNumbers(on: boolean): void;
  /** Makes one form, one at a time; resolves when it is told what became of it. Never rejects. */
  make(form: ReportForm): Promise<void>;
}

/** Builds a {@link Reporter}. */
export function createReporter(parts: ReporterParts): Reporter {
  const { say, onChange } = parts;
  let open = false;
  let numbers = false;
  let busy: ReportForm | null = null;
  let told: ReportPreview['told'] = null;

  const viewWith = (tries: number): ReportView => {
    const { state, at } = parts.read();
    return reportView(state, { at, numbers, tries, clean: parts.clean } satisfies ReportOptions);
  };
  const html = (tries = usualTries): string => reportHtml(viewWith(tries), say);

  async function make(form: ReportForm): Promise<ReportPreview['told']> {
    switch (form) {
      case 'text':
        await parts.copy(reportText(viewWith(usualTries), say));
        return well(message('report.told.copied'));
      case 'print': {
        const outcome = await parts.print(html());
        if (outcome === 'cancelled') return null;
        return outcome === 'printed'
          ? well(message('report.told.printed'))
          : badly(message('report.told.unprinted'));
      }
      case 'pdf':
        return saveAs(form, [await fitOnPage(html, parts.toPdf)]);
      case 'html':
        return saveAs(form, [html()]);
      case 'journal':
        return saveAs(form, parts.journal());
      default:
        return assertNever(form);
    }
  }

  async function saveAs(form: FileForm, pieces: Pieces): Promise<ReportPreview['told']> {
    const { at } = parts.read();
    const path = await parts.askWhere(fileName(form, at), form);
    if (path === null) return null;
    const stored = await parts.save(path, pieces);
    if (!stored.ok) return badly(message(`report.told.${stored.reason}`));
    return well(message('report.told.saved', { file: path.split(/[\\/]/).at(-1) ?? path }));
  }

  function fileName(form: FileForm, at: number): string {
    const name = form === 'journal' ? 'report.file.journal' : 'report.file.report';
    const ending = form === 'journal' ? 'jsonl' : form;
    return `${say(message(name, { day: localDay(at) }))}.${ending}`;
  }

  return {
    get preview() {
      if (!open) return null;
      return { view: viewWith(usualTries), live: parts.read().live, busy, told };
    },
    show(wanted) {
      open = wanted;
      numbers = false;
      told = null;
      onChange();
    },
    showNumbers(on) {
      // Only where the person sees the switch.
      if (!open) return;
      numbers = on;
      told = null;
      onChange();
    },
    async make(form) {
      if (!open || busy !== null) return;
      if (form === 'journal' && !parts.read().live) return;
      busy = form;
      told = null;
      onChange();
      try {
        told = await make(form);
      } catch (error) {
        parts.onFault(`the report could not be made as ${form}`, error);
        told = badly(message('report.told.failed'));
      }
      busy = null;
      onChange();
    },
  };
}

function well(words: Message): ReportPreview['told'] {
  return { tone: 'good', words };
}

function badly(words: Message): ReportPreview['told'] {
  return { tone: 'attention', words };
}

/** `2026-11-25` in the computer's time zone: sorts well, and no system minds it in a file's name. */
function localDay(at: number): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
