import { type ErrorEntry, errorEntries } from './explanation.ts';

/**
 * 3000 to 3200: Apple's server has to allow each install, and this is where it did not come to that.
 *
 * Source: names of the same list up to 3020; 3100 and above are 3100 and the answer of the server,
 * which pasted logs show for 3194 (answer 94). Texts of 3195 and 3200: one web table.
 */
export const signingErrors: readonly ErrorEntry[] = errorEntries([
  [3000, 'error.code.3000', 'named', ['file'], 'file'],
  [3001, 'error.code.3001', 'named', ['file'], 'file'],
  [3002, 'error.code.3002', 'named', ['file', 'signing'], 'newest'],
  [3003, 'error.code.3003', 'named', ['computer'], 'update'],
  [3004, 'error.code.3004', 'named', ['network', 'filter'], 'network'],
  [3005, 'error.code.3005', 'named', ['file'], 'file'],
  [3006, 'error.missing-inside', 'named', ['computer'], 'update'],
  [3007, 'error.no-memory', 'named', ['computer'], 'computer'],
  [3008, 'error.no-match', 'named', ['file'], 'file'],
  [3009, 'error.missing-inside', 'named', ['computer'], 'update'],
  [3010, 'error.missing-inside', 'named', ['computer'], 'update'],
  [3011, 'error.code.3011', 'named', ['network', 'filter'], 'network'],
  [3012, 'error.code.3012', 'named', ['computer'], 'update'],
  [3013, 'error.code.3013', 'named', ['network'], 'network'],
  [3014, 'error.code.3014', 'named', ['network', 'filter'], 'network'],
  [3015, 'error.code.3015', 'named', ['network', 'signing'], 'network'],
  [3016, 'error.code.3016', 'named', ['file'], 'file'],
  [3017, 'error.code.3017', 'named', ['signing'], 'network'],
  [3018, 'error.code.3018', 'named', ['signing'], 'network'],
  [3020, 'error.code.3020', 'named', ['network'], 'network'],
  [3100, 'error.code.3100', 'group', ['signing', 'network'], 'network'],
  [3194, 'error.code.3194', 'agreed', ['signing', 'network', 'filter'], 'network'],
  [3195, 'error.code.3195', 'one', ['signing'], 'newest'],
  [3200, 'error.code.3200', 'one', ['signing', 'file'], 'newest'],
]);
