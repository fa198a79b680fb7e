import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import { connect, type Socket } from 'node:net';
import * as tls from 'node:tls';

import { isKnownHost } from './known-hosts.ts';
import type {
  CertificateResult,
  ConnectResult,
  Endpoint,
  Failure,
  GetOptions,
  GetResult,
  LookupResult,
  Tools,
} from './tools.ts';

/** The tools that use the network. */
export type NetworkTools = Pick<Tools, 'connect' | 'lookup' | 'certificate' | 'get'>;

/**
 * The only place from which a check reaches the network, and only the hosts of `known-hosts.ts`.
 * `isAllowed` is false unless the person has allowed it: then nothing here does anything.
 */
export function createNetworkTools(isAllowed: boolean): NetworkTools {
  const refuse = (host: string): Failure | null =>
    isAllowed && isKnownHost(host)
      ? null
      : { kind: 'failure', why: 'denied', detail: `asking ${host} is not allowed` };
  return {
    connect: (to, timeoutMs) => answer(refuse(to.host), () => connectOnce(to, timeoutMs)),
    lookup: (host, timeoutMs) => answer(refuse(host), () => lookUp(host, timeoutMs)),
    certificate: (host, timeoutMs) => answer(refuse(host), () => seeCertificate(host, timeoutMs)),
    get: (url, options) => {
      const address = addressOf(url);
      return address === null
        ? Promise.resolve<Failure>({ kind: 'failure', why: 'failed', detail: `no address: ${url}` })
        : answer(refuse(address.hostname), () => getOnce(address, options));
    },
  };
}

async function answer<T>(refusal: Failure | null, ask: () => Promise<T>): Promise<T | Failure> {
  return refusal ?? ask();
}

function connectOnce({ host, port, proxy }: Endpoint, timeoutMs: number): Promise<ConnectResult> {
  return new Promise((resolve) => {
    const [proxyHost = '', proxyPort = ''] = proxy?.split(':') ?? [];
    const socket =
      proxy === undefined
        ? connect({ host, port })
        : connect({ host: proxyHost, port: Number(proxyPort) });
    const finish = ending(socket, timeoutMs, resolve);
    socket.once('connect', () => {
      if (proxy === undefined) finish({ kind: 'connected' });
      else
        socket.write(
          `CONNECT ${host}:${String(port)} HTTP/1.1\r\nHost: ${host}:${String(port)}\r\n\r\n`,
        );
    });
    // Only a proxy is asked anything, so only a proxy answers before we hang up.
    socket.once('data', (chunk: Buffer) => {
      const status = /^HTTP\/1\.\d (\d{3})/.exec(chunk.toString('latin1'))?.[1] ?? '';
      if (status === '200') finish({ kind: 'connected' });
      else finish({ kind: 'failure', why: 'failed', detail: `the proxy answered ${status}` });
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      const detail = error.message;
      if (error.code === 'ECONNREFUSED') finish({ kind: 'refused', detail });
      else finish({ kind: 'unreachable', detail });
    });
    socket.once('close', () => finish({ kind: 'unreachable', detail: 'it hung up' }));
  });
}

async function lookUp(host: string, timeoutMs: number): Promise<LookupResult> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => resolve(late(timeoutMs)), timeoutMs);
  });
  const ask = async (): Promise<LookupResult> => {
    try {
      const found = await lookup(host, { all: true });
      return { kind: 'addresses', addresses: found.map(({ address }) => address) };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      const detail = error instanceof Error ? error.message : String(error);
      return code === 'ENOTFOUND'
        ? { kind: 'no-such-name', detail }
        : { kind: 'failure', why: 'failed', detail };
    }
  };
  const found = await Promise.race([ask(), tooLate]);
  clearTimeout(timer);
  return found;
}

function seeCertificate(host: string, timeoutMs: number): Promise<CertificateResult> {
  return new Promise((resolve) => {
    // Whoever signed is what we want to see, trusted or not; nothing is sent on this connection.
    const socket = tls.connect({ host, port: 443, servername: host, rejectUnauthorized: false });
    const finish = ending<CertificateResult>(socket, timeoutMs, resolve);
    socket.once('secureConnect', () => {
      // Typed as if there always were one.
      const { issuer } = socket.getPeerCertificate() as Partial<tls.PeerCertificate>;
      const names = [issuer?.O ?? issuer?.CN ?? []].flat();
      const name = names.map(String).at(0);

      if (name === undefined) {
        finish({ kind: 'failure', why: 'failed', detail: 'no issuer is named' });
      } else {
        finish({ kind: 'certificate', issuer: name, trusted: socket.authorized });
      }
    });
    socket.once('error', ({ message }: Error) => {
      finish({ kind: 'failure', why: 'failed', detail: message });
    });
    socket.once('close', () => {
      finish({ kind: 'failure', why: 'failed', detail: 'it hung up' });
    });
  });
}

function getOnce(
  address: URL,
  { timeoutMs, limit, ca, headers = {} }: GetOptions,
): Promise<GetResult> {
  return new Promise((resolve) => {
    const isSecure = address.protocol === 'https:';
    if (!isSecure && address.protocol !== 'http:') {
      resolve({ kind: 'failure', why: 'failed', detail: `not the web: ${address.protocol}` });
      return;
    }
    const options: https.RequestOptions = {
      headers: { 'user-agent': 'Holdsteady', 'accept-encoding': 'identity', ...headers },
      agent: false,
      ...(ca === undefined ? {} : { ca }),
    };
    const request = isSecure ? https.get(address, options) : http.get(address, options);
    const finish = ending<GetResult>(request, timeoutMs, resolve);
    request.once('error', ({ message }) => {
      finish({ kind: 'failure', why: 'failed', detail: message });
    });
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limit) chunks.push(chunk);
        else
          finish({ kind: 'failure', why: 'too-much', detail: `more than ${String(limit)} bytes` });
      });
      response.once('error', ({ message }) => {
        finish({ kind: 'failure', why: 'failed', detail: message });
      });
      response.once('end', () => {
        finish({
          kind: 'page',
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(chunks),
        });
      });
    });
  });
}

/** The first answer counts, or the end of the time; then the connection is closed. */
function ending<T>(
  connection: Pick<Socket, 'destroy'> | http.ClientRequest,
  timeoutMs: number,
  resolve: (result: T | Failure) => void,
): (result: T | Failure) => void {
  let isOver = false;
  const finish = (result: T | Failure): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    connection.destroy();
    resolve(result);
  };
  const timer = setTimeout(() => finish(late(timeoutMs)), timeoutMs);
  return finish;
}

function addressOf(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

function late(timeoutMs: number): Failure {
  return { kind: 'failure', why: 'timed-out', detail: `no answer in ${String(timeoutMs)} ms` };
}
