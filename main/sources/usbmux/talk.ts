import type { Introduction } from '../../session/event.ts';
import { openConnection } from './connection.ts';
import { createDecoder, lockdownFraming, muxFraming } from './decoder.ts';
import type { Endpoint } from './endpoint.ts';
import { parseLockdownValue, parseMuxMessage } from './message.ts';
import type { ReadPlist } from './plist-value.ts';
import { type Request, type ValueKey, valueKeys } from './requests.ts';

/** What a talk is given. It calls back later, never from within {@link askPhone}. */
export interface TalkParts {
  readonly endpoint: Endpoint;
  /** Handle of the device. */
  readonly device: number;
  readonly read: ReadPlist;
  /** Looked at before each word: false ends the talk at once, with nothing learned. */
  readonly mayAsk: () => boolean;
  /** The one and only end; null when nothing was learned. */
  readonly done: (introduction: Introduction | null) => void;
}

/** How long the whole talk may take, in milliseconds. */
const patience = 5000;

/**
 * Asks one phone for its four values, one after another, on a connection of its own. Whoever ends a
 * talk early hears no more of it.
 */
export function askPhone({ endpoint, device, read, mayAsk, done }: TalkParts): () => void {
  const values = new Map<ValueKey, string | null>();
  const unasked = [...valueKeys];
  let decoder = createDecoder(muxFraming);
  let asked: ValueKey | null = null;
  let isOver = false;

  const timer = setTimeout(finish, patience);
  timer.unref();
  const connection = openConnection(endpoint, {
    opened: () => say({ kind: 'connect', device }),
    heard: take,
    lost: finish,
  });

  function say(request: Request): void {
    if (mayAsk()) connection.say(request);
    else {
      values.clear();
      finish();
    }
  }

  function take(chunk: Buffer): void {
    const bodies = decoder.push(chunk);
    const [body] = bodies ?? [];
    if (bodies?.length === 0) return;
    // Each word has one answer; a peer that says more, or half of more, is not one to be believed.
    if (body === undefined || bodies?.length !== 1 || decoder.isBetween()) finish();
    else answer(body);
  }

  function answer(body: Buffer): void {
    const plist = read(body);
    if (asked === null) {
      const message = plist === null ? null : parseMuxMessage(plist);
      if (message?.kind !== 'result' || message.number !== 0) {
        finish();
        return;
      }
      decoder = createDecoder(lockdownFraming);
    } else {
      values.set(asked, plist === null ? null : parseLockdownValue(plist, asked));
    }
    asked = unasked.shift() ?? null;
    if (asked === null) finish();
    else say({ kind: 'value', key: asked });
  }

  function finish(): void {
    if (isOver) return;
    end();
    done(introductionFrom(values));
  }

  function end(): void {
    isOver = true;
    clearTimeout(timer);
    connection.end();
  }

  return end;
}

function introductionFrom(values: ReadonlyMap<ValueKey, string | null>): Introduction | null {
  const value = (key: ValueKey): string | null => values.get(key) ?? null;
  const introduction: Introduction = {
    productType: value('ProductType'),
    productVersion: value('ProductVersion'),
    name: value('DeviceName'),
    hardwareModel: value('HardwareModel'),
  };
  return Object.values(introduction).some((one) => one !== null) ? introduction : null;
}
