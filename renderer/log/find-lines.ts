import type { LogLineView } from '../../preload/contract/log-drawer.ts';
import { say } from '../say.ts';

/** The lines that hold a text, in their own words or in plain ones; all of them for an empty text. */
export function findLines(lines: readonly LogLineView[], searched: string): readonly LogLineView[] {
  const wanted = searched.trim().toLowerCase();
  if (wanted === '') return lines;
  return lines.filter(
    ({ raw, words }) =>
      raw.toLowerCase().includes(wanted) ||
      (words !== null && say(words).toLowerCase().includes(wanted)),
  );
}

/** Lines as text to paste: as the log has them, which is masked already. */
export function textOf(lines: readonly LogLineView[]): string {
  return lines.map(({ raw }) => raw).join('\n');
}
