import { isObject } from '../../preload/contract/guard.ts';
import { isCaseFile } from '../journal/case-guard.ts';
import type { CaseFile } from '../session/case.ts';
import { ownFields } from '../session/case.ts';

/** Version of the format. A file of a later one is left alone. */
const caseVersion = 1;

/** Ending of a case file's name, without the dot. */
export const caseEnding = 'holdsteady-case';

/** Why a file cannot be used. `foreign`: it is something else altogether. */
export type CaseRefusal = 'foreign' | 'damaged' | 'newer' | 'too-big' | 'unreadable';

/** What reading a case file came to. */
export type CaseRead =
  | { readonly ok: true; readonly file: CaseFile }
  | { readonly ok: false; readonly reason: CaseRefusal };

/** How a file of ours begins, as long as nobody has taken it apart. */
const mark = /^\uFEFF?\s{0,16}\{\s{0,16}"holdsteady"\s{0,16}:\s{0,16}"case"/;

/** The text of a case file, for people who look into it: one line for each try. */
export function caseText(file: CaseFile): string {
  const { tries, ...rest } = file;
  const head = JSON.stringify({ holdsteady: 'case', version: caseVersion, ...rest });
  const lines = tries.map((one) => `\n  ${JSON.stringify(one)}`);
  return `${head.slice(0, -1)},"tries":[${lines.join(',')}\n]}\n`;
}

/** Reads what {@link caseText} wrote. Of anything else it tells what is wrong, and takes nothing. */
export function readCase(text: string): CaseRead {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused(mark.test(text) ? 'damaged' : 'foreign');
  }
  if (!isObject(value) || value['holdsteady'] !== 'case') return refused('foreign');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused('damaged');
  }
  if (version > caseVersion) return refused('newer');
  return isCaseFile(value) ? { ok: true, file: cleaned(value) } : refused('damaged');
}

function refused(reason: CaseRefusal): CaseRead {
  return { ok: false, reason };
}

/** The known fields and no others: what a file holds beside them gets nowhere. */
function cleaned(file: CaseFile): CaseFile {
  return {
    madeAt: file.madeAt,
    tag: file.tag,
    computers: file.computers.map(({ tag, platform }) => ({ tag, platform })),
    cables: file.cables.map(({ number, name, tag, original }) => ({ number, name, tag, original })),
    current: file.current,
    ports: file.ports.map(({ tag, port, name }) => ({ tag, port, name })),
    counts: file.counts.map(({ tag, cable, port, watched, drops }) => ({
      tag,
      cable,
      port,
      watched,
      drops,
    })),
    tries: file.tries.map((t) => ({
      tag: t.tag,
      number: t.number,
      begunAt: t.begunAt,
      endedAt: t.endedAt,
      ground: t.ground,
      phone: {
        who: t.phone.who,
        model: t.phone.model,
        ecidTail: t.phone.ecidTail,
        udidTail: t.phone.udidTail,
      },
      ports: [...t.ports],
      cable: t.cable,
      computer: t.computer,
      from: t.from,
      outcome: t.outcome,
      place: t.place,
      home: t.home,
      stages: t.stages.map(({ at, place }) => ({ at, place })),
      evidence: t.evidence.map(ownFields),
      drops: t.drops,
      slept: t.slept,
      log: t.log === null ? null : cleanedLog(t.log),
    })),
    tests: file.tests.map((test) => ({
      tag: test.tag,
      number: test.number,
      begunAt: test.begunAt,
      endedAt: test.endedAt,
      mode: test.mode,
      port: test.port,
      cable: test.cable,
      end: test.end,
      drops: test.drops,
      breaks: test.breaks.map(({ from, to }) => ({ from, to })),
    })),
  };
}

type Log = NonNullable<CaseFile['tries'][number]['log']>;

function cleanedLog({ behavior, payload, installed, verdict, causes, refused, end }: Log): Log {
  return {
    key: '',
    behavior,
    payload,
    installed,
    verdict: cleanedVerdict(verdict),
    causes: causes.map(({ depth, code, verdict: why }) => ({
      depth,
      code,
      text: '',
      verdict: cleanedVerdict(why),
    })),
    refused: refused === null ? null : { status: refused.status },
    end: end === null ? null : { at: end.at, status: end.status },
  };
}

function cleanedVerdict(verdict: Log['verdict']): Log['verdict'] {
  switch (verdict?.kind) {
    case undefined:
      return null;
    case 'unexpected-mode':
      return { kind: verdict.kind, came: verdict.came, due: verdict.due };
    case 'gave-up':
      return { kind: verdict.kind, from: verdict.from, to: verdict.to };
    case 'removed':
    case 'no-space':
    case 'busy':
      return { kind: verdict.kind };
  }
}
