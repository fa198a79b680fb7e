import type { CoachProcedure } from '../../preload/contract/coach.ts';
import type { LinkId } from '../../preload/contract/link-id.ts';
import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { PartView } from '../../preload/contract/snapshot.ts';
import type { StepId } from '../../preload/contract/step-id.ts';
import type { HostFacts } from './event.ts';
import type { PhoneTraits } from './phone-traits.ts';

/** What the words of the steps depend on. Where a trait is not known, every case is named. */
export interface StepContext extends PhoneTraits {
  readonly platform: HostFacts['platform'];
  /** Name of the program that does the restore on this computer. */
  readonly app: Message;
}

/** The paragraphs of a step for this computer and this phone, in reading order. */
export function stepParts(step: StepId, context: StepContext): readonly PartView[] {
  return parts[step](context);
}

type Kind = PartView['kind'];
type PartId = Message['id'];

const part = (kind: Kind, id: PartId, values?: Message['values'], link?: LinkId): PartView => ({
  id,
  kind,
  text: message(id, values),
  link: link ?? null,
  coach: null,
});

/** The same part, with the button coach at hand. */
const coached = (plain: PartView, coach: CoachProcedure): PartView => ({ ...plain, coach });
const act = (id: PartId, link?: LinkId): PartView => part('do', id, undefined, link);
const note = (id: PartId, link?: LinkId): PartView => part('note', id, undefined, link);
const warning = (id: PartId, link?: LinkId): PartView => part('warning', id, undefined, link);

/** Facts and order: the guide this product implements, and reference notes of repair practice. */
const parts: Readonly<Record<StepId, (context: StepContext) => readonly PartView[]>> = {
  update: ({ platform }) => [
    ...updateParts[platform],
    act('step.update.restart'),
    note('step.update.filters'),
    note('step.update.clock'),
    warning('step.update.not-now'),
  ],

  restart: ({ app, buttons, hasHome }) => [
    coached(normalPart(hasHome, buttons), 'restart'),
    ...forceParts(buttons),
    part('do', 'step.restart.backup', { app }),
    coached(act('step.restart.recovery', 'apple-recovery-mode'), 'recovery'),
    warning('step.restart.erase'),
    part('note', 'step.restart.picture', { app }),
    note('step.restart.logo'),
    note('step.restart.fifteen'),
    note('step.restart.data-recovery'),
    note('step.restart.buttons'),
  ],

  cable: ({ platform, app, connector }) => [
    act('step.cable.one'),
    act('step.cable.good'),
    act(platform === 'win32' ? 'step.cable.direct.windows' : 'step.cable.direct'),
    act('step.cable.other-port'),
    part('do', 'step.cable.again', { app }),
    warning('step.cable.wiggle'),
    note(platform === 'win32' ? 'step.cable.no-show.windows' : 'step.cable.no-show'),
    note(`step.cable.${connectorName(connector)}`),
    note('step.cable.usb-c-only'),
  ],

  ports: ({ connector }) => [
    act('step.ports.off'),
    act('step.ports.look'),
    act('step.ports.loosen'),
    act('step.ports.plug'),
    act('step.ports.again'),
    warning('step.ports.metal'),
    warning(`step.ports.${connectorName(connector)}`),
    warning('step.ports.liquid', 'apple-liquid'),
    note('step.ports.air', 'apple-ports-cleaning'),
    note('step.ports.damage'),
    note('step.ports.source'),
  ],

  support: () => [
    act('step.support.contact', 'apple-support'),
    act('step.support.say'),
    act('step.support.data'),
    act('step.support.bring'),
    note('step.support.cost'),
    note('step.support.wet'),
  ],
};

const updateParts: Readonly<Record<HostFacts['platform'], readonly PartView[]>> = {
  darwin: [
    act('step.update.mac.open', 'apple-update-mac'),
    act('step.update.mac.install'),
    act('step.update.mac.allow'),
    warning('step.update.mac.long'),
  ],
  win32: [
    act('step.update.windows.which'),
    act('step.update.windows.store', 'apple-devices-store'),
    act('step.update.windows.itunes', 'apple-itunes-download'),
    act('step.update.windows.optional'),
  ],
  linux: [act('step.update.linux.tools'), note('step.update.linux.other')],
};

/** One line when the model is known; all three families when it is not. */
function forceParts(buttons: PhoneTraits['buttons']): readonly PartView[] {
  if (buttons !== null) {
    return [coached(act(`step.restart.force.${buttons}`, 'apple-force-restart'), 'force-restart')];
  }
  return [
    coached(act('step.restart.force.intro', 'apple-force-restart'), 'force-restart'),
    note('step.restart.force.new'),
    note('step.restart.force.seven'),
    note('step.restart.force.old'),
  ];
}

/** Which port it has, as the words are called; all of them where that is not known. */
function connectorName(
  connector: PhoneTraits['connector'],
): 'usb-c' | 'lightning' | '30-pin' | 'either' {
  switch (connector) {
    case 'USB-C':
      return 'usb-c';
    case 'Lightning':
      return 'lightning';
    case '30-pin':
      return '30-pin';
    case null:
      return 'either';
  }
}

/** How to bring up the slider, where it is known which buttons do. */
function normalPart(hasHome: PhoneTraits['hasHome'], buttons: PhoneTraits['buttons']): PartView {
  if (hasHome === false) return act('step.restart.normal.face');
  if (hasHome === true) {
    return act(buttons === 'home' ? 'step.restart.normal.top' : 'step.restart.normal.side');
  }
  return act('step.restart.normal');
}
