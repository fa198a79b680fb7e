import { assertNever } from '../../preload/contract/assert-never.ts';
import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { FactView, PathView, PhoneView } from '../../preload/contract/snapshot.ts';
import type { Identity, ModelKnowledge } from '../knowledge/identity.ts';
import { maskEcid, maskSerial } from '../knowledge/mask.ts';
import { parseUsbSerial } from '../knowledge/usb-serial.ts';
import type { Sighting } from './event.ts';
import { platformOf } from './checklist-view.ts';
import { portWords } from './port-words.ts';
import { portName } from './ports.ts';
import type { PresentPhone } from './present-phone.ts';
import type { SessionState } from './state.ts';

/** What is known of every phone on the bus. */
export function phonesView(state: SessionState): readonly PhoneView[] {
  return state.present.map((phone) => phoneView(phone, state));
}

/** What is known of one phone, each fact with its ground. Identifiers are masked here, once. */
function phoneView(phone: PresentPhone, state: SessionState): PhoneView {
  const { sighting, identity, mode } = phone;
  return {
    key: sighting.port,
    name: shortName(identity.kind, identity.model.kind === 'exact' ? identity.model.name : null),
    mode,
    path: pathView(sighting),
    facts: [
      modelFact(identity),
      ...introducedFacts(phone, state),
      seen('mode', modeWords(phone)),
      pathFact(sighting, state),
      speedFact(sighting),
      sinceFact(phone),
      ...identifierFacts(phone),
    ],
  };
}

/** The shortest true name: the model where it is certain, else what kind of thing it is. */
export function shortName(who: Identity['kind'], model: string | null): Message {
  if (model !== null) return message('phone.named', { name: model });
  return message(who === 'iphone' ? 'phone.iphone' : 'phone.unclear');
}

function pathView({ port, hubs }: Sighting): PathView {
  return { port, hubs, words: message('path.words', { hubs }), attention: hubs > 0 };
}

/** What the drawing shows, for everybody to read, and what to do about a hub. */
function pathFact({ hubs, port }: Sighting, state: SessionState): FactView {
  const path = message('path.words', { hubs });
  const isNamed = portName(state, port) !== null;
  return {
    ...seen('path', isNamed ? message('path.named', { path, port: portWords(state, port) }) : path),
    attention: hubs > 0 ? message('path.attention', { hubs }) : null,
  };
}

/** The ground on which it is called so, for what looks like iOS and is not. */
function modeWords({ mode, sighting }: PresentPhone): Message {
  if (mode !== 'restore') return message(`mode.${mode}`);
  const bySerial = parseUsbSerial(sighting.serial).kind === 'restore-f';
  return message(bySerial ? 'mode.restore.serial' : 'mode.restore.order');
}

/** What the phone told of itself, or why it was not asked. */
function introducedFacts(
  { mode, introduction, seenArriving }: PresentPhone,
  state: SessionState,
): readonly FactView[] {
  if (mode !== 'normal') return [];
  const { usbmux } = state;
  if (introduction !== null) {
    const { name, productVersion: version } = introduction;
    return [
      ...(name === null ? [] : [seen('name', message('phone.named', { name }))]),
      ...(version === null ? [] : [seen('system', message('system.version', { version }))]),
    ];
  }
  switch (usbmux) {
    case 'unheard':
      return [];
    case 'found':
      return seenArriving ? [] : [unknown('system', message('system.unknown.unasked'))];
    case 'absent':
      return [unknown('system', message('system.unknown.absent', { platform: platformOf(state) }))];
    case 'denied':
    case 'silent':
    case 'closed':
    case 'garbled':
      return [unknown('system', message('system.unknown.trouble'))];
    default:
      return assertNever(usbmux);
  }
}

function modelFact({ kind, model }: Identity): FactView {
  const value = modelWords(model, kind);
  return model.kind === 'unknown' ? unknown('model', value) : seen('model', value);
}

function modelWords(model: ModelKnowledge, kind: Identity['kind']): Message {
  switch (model.kind) {
    case 'exact':
      return message('model.exact', { name: model.name });
    case 'family':
      // The product id of a running iPhone rules the other users of its chip out.
      return message(model.shared && kind === 'unclear' ? 'model.shared' : 'model.family', {
        names: model.names.join(', '),
      });
    case 'unknown':
      return message(kind === 'iphone' ? 'model.iphone' : 'model.unknown');
    default:
      return assertNever(model);
  }
}

function speedFact({ speed }: Sighting): FactView {
  if (speed === null) return unknown('speed', message('speed.unknown'));
  const slow = speed === 'low' || speed === 'full';
  return {
    ...seen('speed', message(`speed.${speed}`)),
    attention: slow ? message('speed.attention') : null,
  };
}

function sinceFact({ modeSince, seenArriving }: PresentPhone): FactView {
  return seen('since', message(seenArriving ? 'since.at' : 'since.before', { at: modeSince }));
}

/** The chip number names a phone in every mode; the serial only where there is no chip number. */
function identifierFacts({ identity, sighting, mode }: PresentPhone): readonly FactView[] {
  if (identity.ecid !== null) {
    return [seen('ecid', message('masked', { text: maskEcid(identity.ecid) }))];
  }
  // The serial of a boot mode is a list of fields, and forty f are no serial: nothing to name.
  if (mode !== 'normal' || sighting.serial === null) return [];
  if (parseUsbSerial(sighting.serial).kind !== 'udid-40') return [];
  return [seen('serial', message('masked', { text: maskSerial(sighting.serial) }))];
}

function seen(id: FactView['id'], value: Message): FactView {
  return { id, label: message(`fact.${id}`), value, ground: 'seen', attention: null };
}

function unknown(id: FactView['id'], value: Message): FactView {
  return { ...seen(id, value), ground: 'unknown' };
}
