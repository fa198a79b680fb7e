import { shortName, iphoneModels } from '../knowledge/iphone-models.ts';
import { parseUsbSerial } from '../knowledge/usb-serial.ts';
import type { Introduction } from './event.ts';
import { hopLimit, slowMarks } from './journey-table.ts';
import { amendRecord } from './ledger.ts';
import type { PresentPhone } from './present-phone.ts';
import type { SessionState } from './state.ts';
import type { Try, TryRecord } from './try.ts';

/**
 * A phone in iOS has told its name and version. Where a try had just brought it back, another
 * version than before proves that the update worked.
 */
export function introduce(
  before: SessionState,
  at: number,
  serial: string,
  introduction: Introduction,
): SessionState {
  const wanted = plain(serial);
  const phone = before.present.find(
    ({ mode, sighting }) => mode === 'normal' && plain(sighting.serial ?? '') === wanted,
  );
  if (phone === undefined || wanted === '') return before;
  const known: PresentPhone = { ...phone, introduction, identity: named(phone, introduction) };
  const present = before.present.map((other) => (other === phone ? known : other));
  return withProof({ ...before, present }, at, phone.sighting.port, introduction.productVersion);
}

/** The phones that may be asked: they run iOS for certain, and were not asked since they came. */
export function mayBeAsked({ present, tries, sight }: SessionState): readonly string[] {
  if (sight.kind !== 'seeing' || tries.length > 0) return [];
  return present.flatMap(({ mode, isIos, introduction, sighting }) => {
    const isSafe = mode === 'normal' && isIos && introduction === null;
    return isSafe && sighting.serial !== null ? [sighting.serial] : [];
  });
}

/** A restore hides the restore system for so long at most before it shows; see the table's gaps. */
const watchedFor = { short: slowMarks[0], long: hopLimit } as const;

/**
 * Whether a phone that has come with the product id of iOS cannot be the restore system, which has
 * the same. That is so when it had forty f before and its own serial now; when it was iOS before and
 * was in no other mode since; or when nothing was away that it could be in the middle of a restore.
 * How long that must have been watched goes by the serial: the restore systems of phones with 24
 * digits are not known to show them, those of older phones do. Source: the USB reference, section 2.
 */
export function isCertainlyIos(
  state: SessionState,
  phone: Omit<PresentPhone, 'isIos'>,
  before: PresentPhone | null,
): boolean {
  const { arrivedAt: at, mode, sighting, seenArriving } = phone;
  const serial = parseUsbSerial(sighting.serial);
  const isOwn = serial.kind === 'udid-24' || serial.kind === 'udid-40';
  if (mode !== 'normal' || !seenArriving || !isOwn || state.tries.some(isInRestore)) return false;
  if (before !== null && parseUsbSerial(before.sighting.serial).kind === 'restore-f') return true;
  if (before !== null) return before.mode === 'normal' && before.isIos;
  const long = serial.kind === 'udid-24' ? watchedFor.short : watchedFor.long;
  const watched = state.sight.kind === 'seeing' && at - state.sight.since >= long;
  const isQuiet =
    state.supposed.every(({ since }) => at - since >= hopLimit) &&
    state.ledger.records.every(({ endedAt }) => Math.abs(at - endedAt) >= hopLimit);
  return watched && isQuiet && state.tries.length === 0;
}

function isInRestore({ gap, place }: Try): boolean {
  return gap !== null || place === 'restore';
}

function named(phone: PresentPhone, { productType }: Introduction): PresentPhone['identity'] {
  const model = iphoneModels.find((candidate) => candidate.productType === productType);
  if (model === undefined || productType === null) return phone.identity;
  return {
    ...phone.identity,
    kind: 'iphone',
    model: { kind: 'exact', name: shortName(model), productType },
  };
}

function withProof(state: SessionState, at: number, port: string, to: string | null): SessionState {
  const { verdict, ledger } = state;
  if (verdict?.kind !== 'returned' || verdict.port !== port || to === null) return state;
  const record = ledger.records.find(({ number }) => number === verdict.number);
  if (record?.outcome !== 'returned' || record.from === null || record.from === to) return state;
  const finished: TryRecord = {
    ...record,
    outcome: 'finished',
    evidence: [...record.evidence, { kind: 'version', at, from: record.from, to }],
  };
  return {
    ...state,
    ledger: amendRecord(ledger, finished),
    verdict: { ...verdict, kind: 'done', outcome: 'finished' },
  };
}

function plain(serial: string): string {
  return serial.replaceAll('-', '').toUpperCase();
}
