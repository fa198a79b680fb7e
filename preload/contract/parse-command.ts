import { checkIds } from './check.ts';
import { buttonFamilies, type ButtonFamily, coachProcedures } from './coach.ts';
import {
  cableNameLength,
  codeTextLength,
  type Command,
  demoIds,
  paintedThings,
} from './command.ts';
import { type Guard, isObject, type JsonObject, oneOf } from './guard.ts';
import { linkIds } from './link-id.ts';
import { portNameLength } from './links.ts';
import { paneIds } from './pane-id.ts';
import { answerIds } from './question.ts';
import { reportForms } from './report.ts';
import { noticeIds } from './snapshot.ts';
import { skipReasons, stepIds } from './step-id.ts';

/** What each key of a command must hold, apart from `type`. */
type Fields<C> = { readonly [K in Exclude<keyof C, 'type'>]: Guard<C[K]> };

type CommandType = Command['type'];
type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;

const isStep = oneOf(...stepIds);
const isStepOrNull: Guard<(typeof stepIds)[number] | null> = (
  value,
): value is (typeof stepIds)[number] | null => value === null || isStep(value);
const isFamily = oneOf(...buttonFamilies);
const isFamilyOrNull: Guard<ButtonFamily | null> = (value): value is ButtonFamily | null =>
  value === null || isFamily(value);
const isBoolean: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';
const isTime: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isCable: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
const isCableName: Guard<string> = (value): value is string =>
  typeof value === 'string' && value.length <= cableNameLength && !/\p{Cc}/u.test(value);

const isCodeText: Guard<string> = (value): value is string =>
  typeof value === 'string' && value.length <= codeTextLength;
const isPort: Guard<string> = (value): value is string =>
  typeof value === 'string' && value.length >= 1 && value.length <= 64 && !/\p{Cc}/u.test(value);
const isPortName: Guard<string> = (value): value is string =>
  typeof value === 'string' && value.length <= portNameLength && !/\p{Cc}/u.test(value);

const isKeyOrNull: Guard<string | null> = (value): value is string | null =>
  value === null || (typeof value === 'string' && /^[\w-]{1,40}$/.test(value));
/** Longer than any system allows. */
const longestPath = 32_768;
const isPath: Guard<string> = (value): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestPath;

/** One row per command; the compiler asks for a row when a command is added. */
const shapes: { readonly [T in CommandType]: Fields<CommandOf<T>> } = {
  tick: { step: isStep },
  skip: { step: isStep, reason: oneOf(...skipReasons) },
  undo: { step: isStep },
  'open-step': { step: isStepOrNull },
  'say-try': {},
  'say-end': { why: oneOf('stopped', 'unplugged') },
  'change-cable': {},
  'choose-cable': { cable: isCable },
  'name-cable': { cable: isCable, name: isCableName },
  'name-port': { port: isPort, name: isPortName },
  'keep-cable': {},
  'start-test': {},
  'stop-test': {},
  'save-case': {},
  'open-case': {},
  answer: { answer: oneOf(...answerIds) },
  begin: {},
  'play-demo': { demo: oneOf(...demoIds) },
  'leave-replay': {},
  'open-log': { key: isKeyOrNull },
  'close-log': {},
  'choose-log': {},
  'add-log-folder': {},
  'drop-log': { path: isPath },
  'show-report': { open: isBoolean },
  'show-numbers': { on: isBoolean },
  'make-report': { form: oneOf(...reportForms) },
  'retry-usb': {},
  'dismiss-notice': { notice: oneOf(...noticeIds) },
  'keep-on-top': { on: isBoolean },
  speak: { on: isBoolean },
  'open-coach': { procedure: oneOf(...coachProcedures) },
  'start-coach': {},
  'stop-coach': {},
  'close-coach': {},
  'say-buttons': { family: isFamilyOrNull },
  'open-link': { link: oneOf(...linkIds) },
  'explain-code': { text: isCodeText },
  'open-pane': { pane: oneOf(...paneIds) },
  'check-again': {},
  'stop-checks': {},
  'allow-network': { on: isBoolean },
  'copy-evidence': { check: oneOf(...checkIds) },
  painted: { what: oneOf(...paintedThings), at: isTime },
};

function isCommandType(value: unknown): value is CommandType {
  return typeof value === 'string' && Object.hasOwn(shapes, value);
}

/**
 * Reads a command out of what the page sent, trusting nothing: the type must be known, the keys
 * must be exactly those of that type, names must come from the closed lists and numbers be finite.
 * Returns a fresh object, or null for anything else; never throws on structured-cloned data.
 */
export function parseCommand(value: unknown): Command | null {
  if (!isObject(value)) return null;
  const sent: JsonObject = { ...value };
  const type = sent['type'];
  if (!isCommandType(type)) return null;

  const checks: readonly [string, Guard<unknown>][] = Object.entries(shapes[type]);
  // Together with the checks below, the count means: these keys and no others.
  if (Reflect.ownKeys(value).length !== checks.length + 1) return null;
  for (const [key, check] of checks) {
    if (!Object.hasOwn(sent, key) || !check(sent[key])) return null;
  }
  return sent as Command;
}
