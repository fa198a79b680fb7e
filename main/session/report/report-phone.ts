import type { Message } from '../../../preload/contract/message.ts';
import { message } from '../../../preload/contract/message.ts';
import type { QuestionId } from '../../../preload/contract/question.ts';
import type { ReportFact, ReportSection } from '../../../preload/contract/report.ts';
import type { Ground } from '../../../preload/contract/snapshot.ts';
import type { ModelKnowledge } from '../../knowledge/identity.ts';
import { maskEcid, maskSerial } from '../../knowledge/mask.ts';
import { parseUsbSerial } from '../../knowledge/usb-serial.ts';
import { inOrder } from '../ledger.ts';
import type { PresentPhone } from '../present-phone.ts';
import { samePhone, tryPhone } from '../same-phone.ts';
import type { SessionState } from '../state.ts';
import type { TryRecord } from '../try.ts';
import type { ReportOptions } from './report-options.ts';

/** Which phone on which computer, and what the person said about both. */
export function phoneSection(
  state: SessionState,
  { numbers }: Pick<ReportOptions, 'numbers'>,
): ReportSection {
  const phone = state.present[0] ?? state.away?.phone ?? null;
  return {
    id: 'phone',
    kind: 'facts',
    title: message('report.phone.title'),
    facts: [
      modelFact(state, phone),
      systemFact(state, phone),
      serialFact(phone, numbers),
      ecidFact(state, phone, numbers),
      stateFact(state),
      computerFact(state),
      ...(['harm', 'backup', 'battery'] as const).map((question) => answerFact(state, question)),
    ],
  };
}

function modelFact(state: SessionState, phone: PresentPhone | null): ReportFact {
  const known = phone?.identity.model ?? null;
  const words = known === null ? null : modelWords(known);
  if (words !== null) return fact('model', words, 'seen');
  // It may have told in another mode what it does not tell now.
  const before = told(state, phone, ({ phone: { model } }) => model);
  return before === null
    ? fact('model', message('report.phone.model-unknown'), 'unknown')
    : fact('model', message('phone.named', { name: before }), 'seen');
}

function modelWords(model: ModelKnowledge): Message | null {
  switch (model.kind) {
    case 'exact':
      return message('phone.named', { name: model.name });
    case 'family':
      return message('report.phone.model-names', { names: model.names.join(', ') });
    case 'unknown':
      return null;
  }
}

function systemFact(state: SessionState, phone: PresentPhone | null): ReportFact {
  const now = phone?.introduction?.productVersion ?? null;
  if (now !== null) return fact('system', message('system.version', { version: now }), 'seen');
  const before = told(state, phone, ({ from }) => from);
  return before === null
    ? fact('system', message('report.phone.system-unknown'), 'unknown')
    : fact('system', message('report.phone.system-before', { version: before }), 'seen');
}

function serialFact(phone: PresentPhone | null, numbers: boolean): ReportFact {
  const parsed = parseUsbSerial(phone?.sighting.serial ?? null);
  const serial = parsed.kind === 'boot' ? parsed.serialNumber : null;
  return serial === null
    ? fact('serial', message('report.phone.serial-unknown'), 'unknown')
    : fact('serial', text(numbers ? serial : maskSerial(serial)), 'seen');
}

function ecidFact(state: SessionState, phone: PresentPhone | null, numbers: boolean): ReportFact {
  const ecid = phone?.identity.ecid ?? told(state, phone, ({ phone: { ecid: known } }) => known);
  return ecid === null
    ? fact('ecid', message('report.phone.ecid-unknown'), 'unknown')
    : fact('ecid', text(numbers ? ecid : maskEcid(ecid)), 'seen');
}

/** What was told in the last try that has it: of this very phone, or of any where none is known. */
function told(
  { ledger }: SessionState,
  phone: PresentPhone | null,
  field: (record: TryRecord) => string | null,
): string | null {
  const mine = inOrder(ledger).filter(
    (record) => phone === null || samePhone(tryPhone(phone), record.phone) === 'yes',
  );
  return mine.map(field).findLast((value) => value !== null) ?? null;
}

function stateFact({ present, sight }: SessionState): ReportFact {
  const [phone] = present;
  if (sight.kind === 'blind') return fact('state', message('status.blind.title'), 'unknown');
  if (phone === undefined) return fact('state', message('report.phone.state-none'), 'seen');
  return fact('state', message(`mode.${phone.mode}`), 'seen');
}

function computerFact({ host }: SessionState): ReportFact {
  const system = host?.system ?? null;
  return system === null
    ? fact('computer', message('report.phone.computer-unknown'), 'unknown')
    : fact('computer', text(system), 'seen');
}

function answerFact({ answers }: SessionState, question: AskedId): ReportFact {
  const given = answers[question];
  return given === undefined
    ? fact(question, message('report.phone.unasked'), 'unknown')
    : fact(question, message(`answer.${given.answer}`), 'said');
}

type AskedId = Extract<QuestionId, 'harm' | 'backup' | 'battery'>;
type FactId = 'model' | 'system' | 'serial' | 'ecid' | 'state' | 'computer' | AskedId;

function fact(id: FactId, words: Message, ground: Ground): ReportFact {
  return { label: message(`report.phone.${id}`), words, ground };
}

function text(words: string): Message {
  return message('report.plain', { text: words });
}
