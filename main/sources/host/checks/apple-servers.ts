import type { CheckAnswer, CheckReason } from '../../../../preload/contract/check.ts';
import { attention, check, ok, proofOf, type Proof, unknown } from '../check.ts';
import { couldNotTell, proven, untold } from '../learn.ts';
import { isDeadEnd } from '../read/hosts-file.ts';
import type { Tools } from '../tools.ts';
import { learnHosts } from './hosts-file.ts';

const id = 'apple-servers';

/** What every update needs: the signature first, then activation, the software, its lists. */
export const appleHosts = [
  'gs.apple.com',
  'albert.apple.com',
  'updates.cdn-apple.com',
  'mesu.apple.com',
  'gdmf.apple.com',
] as const;

type AppleHost = (typeof appleHosts)[number];

const lookupMs = 4000;
const connectMs = 4000;
const pauseMs = 1000;

/** Three at a time is polite. */
const atOnce = 3;

/**
 * Whether Apple's servers can be reached. Each is looked up and called once, and once more if it did
 * not answer; nothing is sent. Of one the certificate is looked at: another's means that something in
 * between reads along, and Apple's services fail behind that.
 */
export const appleServers = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: { network: { timeoutMs: 60_000, ask } },
});

async function ask(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const way = proxyOf(tools.context.proxy);
  if (way === 'other')
    return unknown(id, 'proxy', proofsOf('resolveProxy', 'a kind of proxy that I can’t use'));
  const found: readonly Found[] = [
    ...(await Promise.all(appleHosts.slice(0, atOnce).map((host) => reach(tools, host, way)))),
    ...(await Promise.all(appleHosts.slice(atOnce).map((host) => reach(tools, host, way)))),
  ];
  const proof = proofOf(
    'Apple’s servers',
    found.map((one) => `${one.host}: ${one.text}`).join('\n'),
  );
  if (proof === null) return couldNotTell(id, untold('Apple’s servers', 'empty', ''));
  const blocked = found.filter(({ kind }) => kind === 'blocked');
  if (blocked.length > 0) return blockedBy(tools, blocked, proof);
  const away = found.filter(({ kind }) => kind !== 'reached');
  if (away.length === found.length) return unknown(id, 'offline', [proof]);
  if (away.length > 0) return bad('unreachable', away, [proof]);
  return way === 'direct' ? judgeSigner(tools, proof) : ok(id, 'reached', [proof]);
}

interface Found {
  readonly host: AppleHost;
  readonly kind: 'reached' | 'blocked' | 'away';
  readonly text: string;
}

/** A proxy is asked to connect; it looks up the name by itself. */
async function reach(tools: Tools, host: AppleHost, proxy: Way): Promise<Found> {
  if (proxy === 'direct') {
    const named = await again(
      () => tools.lookup(host, lookupMs),
      ({ kind }) => kind === 'addresses',
    );
    if (named.kind !== 'addresses')
      return { host, kind: 'away', text: named.detail === '' ? named.kind : named.detail };
    const dead = named.addresses.find(isDeadEnd);
    if (dead !== undefined) return { host, kind: 'blocked', text: `sent to ${dead}` };
  }
  const to = { host, port: 443, ...(proxy === 'direct' ? {} : { proxy: proxy.at }) };
  const called = await again(
    () => tools.connect(to, connectMs),
    ({ kind }) => kind === 'connected',
  );
  return called.kind === 'connected'
    ? { host, kind: 'reached', text: 'answers' }
    : { host, kind: 'away', text: called.detail === '' ? called.kind : called.detail };
}

/** One try, and one more after a pause. */
async function again<T>(ask: () => Promise<T>, isDone: (result: T) => boolean): Promise<T> {
  const first = await ask();
  if (isDone(first)) return first;
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  return ask();
}

/** Names that the hosts file sends elsewhere, or else what answers for names on this network. */
async function blockedBy(
  tools: Tools,
  blocked: readonly Found[],
  proof: Proof,
): Promise<CheckAnswer<typeof id>> {
  const file = await learnHosts(tools);
  const inFile =
    file.kind === 'learned' ? new Set(file.value.apple.flatMap(({ names }) => names)) : new Set();
  const isFile = blocked.some(({ host }) => inFile.has(host));
  const proofs =
    isFile && file.kind === 'learned' ? ([proof, file.proof] as const) : ([proof] as const);
  return bad(isFile ? 'blocked-hosts-file' : 'blocked-dns', blocked, proofs);
}

/** Makers of certificates that Apple's own servers use; another one stands in between. */
const signers = /\b(apple|digicert|sectigo|entrust|globalsign|let['’]s encrypt)\b/i;

async function judgeSigner(tools: Tools, proof: Proof): Promise<CheckAnswer<typeof id>> {
  const signed = await tools.certificate(appleHosts[0], connectMs);
  if (signed.kind === 'failure' || signed.issuer === '') return ok(id, 'reached', [proof]);
  const told = proven('certificate', signed, `${appleHosts[0]} is signed by ${signed.issuer}`);
  if (told.kind === 'untold') return ok(id, 'reached', [proof]);
  return signers.test(signed.issuer)
    ? ok(id, 'reached', [proof, told.proof])
    : attention(id, 'inspected', [told.proof, proof], { issuer: signed.issuer.slice(0, 80) });
}

function bad(
  reason: CheckReason<typeof id, 'attention'>,
  hosts: readonly Found[],
  proofs: readonly [Proof, ...Proof[]],
): CheckAnswer<typeof id> {
  return attention(id, reason, proofs, {
    count: hosts.length,
    hosts: hosts.map(({ host }) => host).join(', '),
  });
}

type Way = 'direct' | { readonly at: string };

/** The first way that the system would take. */
function proxyOf(said: string | null): Way | 'other' {
  const [kind, at] = (said ?? 'DIRECT').split(';', 1)[0]?.trim().split(/\s+/) ?? [];
  if (kind === 'DIRECT') return 'direct';
  return kind === 'PROXY' && at !== undefined ? { at } : 'other';
}

function proofsOf(from: string, text: string): readonly Proof[] {
  const proof = proofOf(from, text);
  return proof === null ? [] : [proof];
}
