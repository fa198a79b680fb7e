import { message } from '../preload/contract/message.ts';
import type { NoticeId, NoticeView } from '../preload/contract/snapshot.ts';

/** Who may have something to say about Holdsteady itself. */
export type NoticeOrigin = 'journal' | 'replay' | 'case';

/** What the person should know about Holdsteady itself, and has not put away. */
export interface Notices {
  /** Replaces what one origin has to say. */
  set(origin: NoticeOrigin, ids: readonly NoticeId[]): void;
  /** Puts a notice away until it has gone and comes again. */
  dismiss(id: NoticeId): void;
  readonly views: readonly NoticeView[];
}

/** Nothing is lost and nothing needs doing: said quietly. */
const quiet: ReadonlySet<NoticeId> = new Set([
  'history-newer',
  'case-saved',
  'case-opened',
  'case-known',
  'replay-empty',
  'replay-damaged',
]);

/** Makes an empty collection; `onChange` is called after each change. */
export function createNotices(onChange: () => void): Notices {
  const said = new Map<NoticeOrigin, readonly NoticeId[]>();
  const dismissed = new Set<NoticeId>();

  const all = (): readonly NoticeId[] => [...new Set([...said.values()].flat())];

  return {
    set(origin, ids) {
      said.set(origin, ids);
      const present = new Set(all());
      for (const id of dismissed) if (!present.has(id)) dismissed.delete(id);
      onChange();
    },
    dismiss(id) {
      dismissed.add(id);
      onChange();
    },
    get views() {
      return all()
        .filter((id) => !dismissed.has(id))
        .map((id) => ({
          id,
          tone: quiet.has(id) ? ('idle' as const) : ('attention' as const),
          text: message(`shell.notice.${id}`),
        }));
    },
  };
}
