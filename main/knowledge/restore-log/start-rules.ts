import { cleanText } from './clean-text.ts';
import { logMode } from './log-mode.ts';
import { ecidOf, hex, type Rule } from './rule.ts';

/** Lines at the head of a log: which program, which software, which phone. */
export const startRules: readonly Rule[] = [
  { word: 'library', pattern: /restore library built/i, fact: () => ({ kind: 'opened' }) },
  {
    word: 'itunes',
    pattern:
      /iTunes:\s?((?:iTunes|Finder|Apple Devices|Apple Configurator|AMPDevicesAgent)[ \d.]{2,40})/i,
    fact: ([, version]) => ({ kind: 'program', version: cleanText(version ?? '', 60) }),
  },
  {
    word: 'payload',
    pattern: /Software payload version:\s?([0-9a-z.]{3,20})/i,
    fact: ([, build]) => (build === undefined ? null : { kind: 'payload', build }),
  },
  {
    word: 'current',
    pattern: /Current software version:\s?([0-9a-z.]{3,20})/i,
    fact: ([, build]) => (build === undefined ? null : { kind: 'installed', build }),
  },
  {
    word: 'behavior',
    pattern: /requested restore behavior:\s?(Erase|Update)/i,
    fact: ([, word]) => ({
      kind: 'behavior',
      behavior: word?.toLowerCase() === 'erase' ? 'erase' : 'update',
    }),
  },
  {
    word: 'board',
    pattern: /Board ID:\s?0x([0-9a-f]{1,8})(?![0-9a-f])/i,
    fact: ([, digits]) => ({ kind: 'board', boardId: Number.parseInt(digits ?? '', 16) }),
  },
  {
    word: 'chip',
    pattern: /Chip ID:\s?0x([0-9a-f]{1,8})(?![0-9a-f])/i,
    fact: ([, digits]) => ({ kind: 'chip', chipId: Number.parseInt(digits ?? '', 16) }),
  },
  {
    word: 'personalizing',
    pattern:
      /personalizing:.{0,400}?ecid=0x([0-9a-f]{1,16})\s+chipid=0x([0-9a-f]{1,8})\s+boardid=0x([0-9a-f]{1,8})/i,
    fact: ([, ecid, chipId, boardId]) => ({
      kind: 'identity',
      ecid: ecidOf(ecid),
      chipId: hex(chipId),
      boardId: hex(boardId),
    }),
  },
  {
    word: 'ecid',
    pattern: /ECID:\s?0x([0-9a-f]{1,16})(?![0-9a-f])/i,
    fact: ([, digits]) => {
      const ecid = ecidOf(digits);
      return ecid === null ? null : { kind: 'ecid', ecid };
    },
  },
  {
    word: 'location',
    pattern: /USB Location:\s?0x([0-9a-f]{1,8})(?![0-9a-f])/i,
    fact: ([, digits]) => ({ kind: 'location', location: Number.parseInt(digits ?? '', 16) }),
  },
  {
    word: 'starting',
    pattern: /Starting State:\s?(\w{1,20})/i,
    fact: ([, word]) => {
      const mode = logMode(word);
      return mode === null ? null : { kind: 'started-in', mode };
    },
  },
  {
    word: 'restoreprotocolversion',
    pattern: /RestoreProtocolVersion["']?\s{0,3}[=:]?\s{0,3}(\d{1,3})/i,
    fact: ([, version]) => ({ kind: 'protocol', version: Number(version) }),
  },
];
