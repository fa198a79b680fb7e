import { courseRules } from './course-rules.ts';
import { endRules } from './end-rules.ts';
import type { LogFact } from './log-fact.ts';
import { openSourceRules } from './open-source-rules.ts';
import type { Rule } from './rule.ts';
import { signingRules } from './signing-rules.ts';
import { startRules } from './start-rules.ts';

/**
 * What the text of a line says, or null. Most lines of a log say nothing that is known, so the text is
 * walked once, letter by letter, and a pattern is tried only where a word occurs that its lines have,
 * once a line. The first word that leads to a fact wins.
 */
export function findFact(text: string, quoted: boolean): LogFact | null {
  // Comes round after four billion lines, and then costs one of them a fact at worst.
  turn = (turn + 1) >>> 0;
  let hash = 0;
  const end = text.length;
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) | 0x20 : 0;
    if (code >= 0x61 && code <= 0x7a) {
      hash = nextHash(hash, code);
    } else if (hash !== 0) {
      const group = groupAt[hash & slotMask] ?? 0;
      if (group > 0 && triedAt[group] !== turn) {
        triedAt[group] = turn;
        const fact = tryRules(groups[group], text, quoted);
        if (fact !== null) return fact;
      }
      hash = 0;
    }
  }
  return null;
}

function tryRules(
  rules: readonly Rule[] | undefined,
  text: string,
  quoted: boolean,
): LogFact | null {
  for (const rule of rules ?? []) {
    const found = rule.pattern.exec(text);
    const fact = found === null ? null : rule.fact(found, quoted);
    if (fact !== null) return fact;
  }
  return null;
}

const slotMask = 0xfff;

/** Rules whose words share a slot; the patterns tell them apart. Group 0 has none. */
const groups: Rule[][] = [[]];
/** Number of the group in each slot. Far cheaper to ask than a map of words. */
const groupAt = new Uint8Array(slotMask + 1);

for (const rule of [
  ...endRules,
  ...courseRules,
  ...startRules,
  ...signingRules,
  ...openSourceRules,
]) {
  const slot = hashOf(rule.word) & slotMask;
  const group = groupAt[slot] ?? 0;
  if (group > 0) {
    groups[group]?.push(rule);
  } else {
    groupAt[slot] = groups.length;
    groups.push([rule]);
  }
}

/** The line in which each group was tried last, by number: `turn` for the line that is read now. */
const triedAt = new Uint32Array(groups.length);
let turn = 0;

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = nextHash(hash, word.charCodeAt(at));
  return hash;
}

function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}
