/** A ratio that no quadratic work comes near; a busy computer only ever makes one look larger. */
const surelyLinear = 12;

/** Rounds after which a ratio is no accident. */
const rounds = 6;

/**
 * How many times longer `run` takes on a text eight times as long, the least of several rounds. About
 * 8 for linear work and 64 for quadratic work, on a fast machine and on a busy one.
 */
export function slowdown(make: (length: number) => string, run: (text: string) => unknown): number {
  const short = make(60_000);
  const long = make(480_000);
  run(short);
  let least = Infinity;
  for (let round = 0; round < rounds && least > surelyLinear; round += 1) {
    const ratio =
      best(() => run(long)) /
      Math.max(
        best(() => run(short)),
        0.05,
      );
    least = Math.min(least, ratio);
  }
  return least;
}

function best(run: () => unknown): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Pieces that, repeated, are hard on parsers. */
export const hostilePieces = [
  'CPID:',
  'CPID:[',
  'CPID:[ ',
  'SRNM:[A',
  'SRNM:[A ',
  'ECID:0',
  '[',
  ']',
  'A',
  'a0',
  '0',
  'f',
  ' ',
  '_',
  '/',
  '/Users/',
  '/Users/a b',
  '"serial":"',
  'serial:',
  'ABCDEFGHI1',
  '\uFFFD',
  '\n',
  'CPID:1\n',
] as const;

/** A piece repeated up to a length. */
export function repeated(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length));
}
