import { caseTests, caseTries, ownFields } from './case.ts';
import type { CaseCable, CaseFile, CasePhone, CaseTry } from './case.ts';
import { tailsOf } from './same-record.ts';
import type { SessionState } from './state.ts';
import type { TryLog, TryRecord } from './try.ts';

/**
 * What this computer knows of the case, masked. Field by field, so that nothing which is added to a
 * try later gets into a file unasked. `tag` is this computer's name in case files.
 */
export function caseOf(state: SessionState, tag: string, madeAt: number): CaseFile {
  const { cables, ledger, links, shared, steadiness, host } = state;
  const platform = host?.platform ?? 'darwin';
  return {
    madeAt,
    tag,
    computers: [{ tag, platform }, ...shared.computers],
    cables: cables.names.map((name, index): CaseCable => {
      const number = index + 1;
      const alias = shared.aliases.find(({ here }) => here === number);
      return {
        number,
        name,
        tag: alias?.tag ?? tag,
        original: alias?.cable ?? number,
      };
    }),
    current: cables.current,
    ports: links.names.map(({ port, name, tag: other }) => ({ tag: other ?? tag, port, name })),
    counts: links.counts.map((count) => ({ ...count, tag: count.tag ?? tag })),
    tries: ledger.records.slice(-caseTries).map((record) => caseTry(record, tag)),
    tests: steadiness.results.slice(-caseTests).map(({ origin, ...result }) => ({
      ...result,
      tag: origin?.tag ?? tag,
      number: origin?.number ?? result.number,
    })),
  };
}

function caseTry(record: TryRecord, tag: string): CaseTry {
  return {
    tag: record.origin?.tag ?? tag,
    number: record.origin?.number ?? record.number,
    begunAt: record.begunAt,
    endedAt: record.endedAt,
    ground: record.ground,
    phone: casePhone(record),
    ports: record.ports,
    cable: record.cable,
    computer: record.computer,
    from: record.from,
    outcome: record.outcome,
    place: record.place,
    home: record.home,
    stages: record.stages,
    evidence: record.evidence.map(ownFields),
    drops: record.drops,
    slept: record.slept,
    log: record.log === null ? null : caseLog(record.log),
  };
}

/** Numbers and known words only: the text of a log names phones, folders and people. */
function caseLog(log: TryLog): TryLog {
  const { behavior, payload, installed, verdict, causes, refused, end } = log;
  return {
    key: '',
    behavior,
    payload,
    installed,
    verdict,
    causes: causes.map((cause) => ({ ...cause, text: '' })),
    refused,
    end,
  };
}

function casePhone(record: TryRecord): CasePhone {
  const { who, model } = record.phone;
  return { who, model, ...tailsOf(record) };
}
