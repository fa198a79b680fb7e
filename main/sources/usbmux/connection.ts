import { connect, type Socket } from 'node:net';

import type { UsbmuxTrouble } from '../../session/event.ts';
import type { Endpoint } from './endpoint.ts';
import { requestBytes, type Request } from './requests.ts';

/** What a connection tells. Nothing comes after `lost`, or after `end` was called. */
export interface Hearing {
  readonly opened: () => void;
  readonly heard: (chunk: Buffer) => void;
  readonly lost: (trouble: UsbmuxTrouble) => void;
}

/** A connection to the device service. It can say what is in `requests.ts`, and nothing else. */
export interface Connection {
  say(request: Request): void;
  /** Takes no more bytes until {@link resume}: the peer has to wait. */
  pause(): void;
  resume(): void;
  /** Hangs up at once. */
  end(): void;
}

/** Opens a connection; never throws. */
export function openConnection(endpoint: Endpoint, hearing: Hearing): Connection {
  let isOpen = false;
  let isOver = false;
  let trouble: UsbmuxTrouble = 'closed';

  const socket = socketTo(endpoint);
  socket.unref();
  socket.on('connect', () => {
    isOpen = true;
    if (!isOver) hearing.opened();
  });
  socket.on('data', (chunk) => {
    if (!isOver) hearing.heard(chunk);
  });
  socket.on('error', (error: NodeJS.ErrnoException) => {
    trouble = isOpen ? 'closed' : troubleOf(error.code);
  });
  socket.on('close', () => {
    if (isOver) return;
    isOver = true;
    hearing.lost(trouble);
  });

  return {
    say: (request) => {
      if (!isOver) socket.write(requestBytes(request));
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    end: () => {
      isOver = true;
      socket.destroy();
    },
  };
}

function socketTo(endpoint: Endpoint): Socket {
  return endpoint.kind === 'unix'
    ? connect({ path: endpoint.path })
    : connect({ host: endpoint.host, port: endpoint.port });
}

/** Why no connection came about. A listener that is too busy to take one (EAGAIN) is silent. */
function troubleOf(code: string | undefined): UsbmuxTrouble {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENOTSOCK':
    case 'ECONNREFUSED':
    case 'EADDRNOTAVAIL':
      return 'absent';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    default:
      return 'silent';
  }
}
