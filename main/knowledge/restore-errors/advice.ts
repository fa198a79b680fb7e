import type { CardId } from '../../../preload/contract/explanation.ts';
import type { Message } from '../../../preload/contract/message.ts';
import type { Advice } from './explanation.ts';

/** What to do, in order, and the card where it stands in full. Sentences may have a gap `app`. */
export interface AdviceRow {
  readonly card: CardId;
  readonly todo: readonly Message['id'][];
}

/**
 * What to do next. Sources: the checklist's verdict rules for the cards; actions of the reference table
 * of restore errors for the sentences. Nothing here erases the phone without saying so.
 */
export const adviceRows: Readonly<Record<Advice, AdviceRow>> = {
  fixes: { card: 'fixes', todo: ['error.do.fixes', 'error.do.update-first'] },
  update: { card: 'update', todo: ['error.do.update', 'error.do.same-elsewhere'] },
  computer: { card: 'update', todo: ['error.do.restart-computer', 'error.do.same-elsewhere'] },
  reinstall: { card: 'update', todo: ['error.do.reinstall', 'error.do.reinstall-mac'] },
  restart: { card: 'restart', todo: ['error.do.restart', 'error.do.update-first'] },
  cable: {
    card: 'cable',
    todo: ['error.do.cable', 'error.do.same-elsewhere', 'error.do.update-first'],
  },
  driver: {
    card: 'driver',
    todo: ['error.do.quit-others', 'error.do.driver', 'error.do.cable-then'],
  },
  gate: { card: 'gate', todo: ['error.do.quit-others', 'error.do.plug-again'] },
  network: {
    card: 'network',
    todo: ['error.do.not-the-cable', 'error.do.internet', 'error.do.filter'],
  },
  filter: { card: 'network', todo: ['error.do.filter', 'error.do.part-then'] },
  newest: { card: 'file', todo: ['error.do.not-the-cable', 'error.do.newest'] },
  file: { card: 'file', todo: ['error.do.download', 'error.do.room-here'] },
  storage: {
    card: 'storage',
    todo: ['error.do.free-space', 'error.do.update', 'error.do.restore-erases'],
  },
  image: {
    card: 'storage',
    todo: ['error.do.free-space', 'error.do.image', 'error.do.restore-erases'],
  },
  service: {
    card: 'service',
    todo: ['error.do.other-computer', 'error.do.data-first', 'error.do.support'],
  },
  unknown: { card: 'fixes', todo: ['error.do.note', 'error.do.fixes'] },
  nothing: { card: 'none', todo: [] },
};
