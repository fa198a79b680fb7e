import { shortName, iphoneModels } from '../knowledge/iphone-models.ts';
import type { Introduction } from './event.ts';
import { amendRecord } from './ledger.ts';
import type { PresentPhone } from './present-phone.ts';
import type { SessionState } from './state.ts';
import type { TryRecord } from './try.ts';

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
  if (sight.kind !== 'seeing') return [];
  return present.flatMap(({ mode, seenArriving, introduction, sighting }) => {
    const inTry = tries.some((t) => t.port === sighting.port || t.gap !== null);
    // What was there before the watch, or what a try waits for, may be the restore system.
    const isSafe = mode === 'normal' && seenArriving && !inTry && introduction === null;
    return isSafe && sighting.serial !== null ? [sighting.serial] : [];
  });
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
