import type { Runtime, Session } from '../../shell/runtime.ts';
import type { PageRequest, PageResponse } from '../messages.ts';
import { app } from './app.ts';
import { KnownEvents } from './known-events.ts';
import { afterReady, beforeReady } from './readiness.ts';

type Handler = Parameters<Session['protocol']['handle']>[1];
type Filter = Parameters<Session['webRequest']['onBeforeRequest']>[0];

/** Schemes need no registration here: the host serves the page from an address that the browser already treats as secure. */
export const protocol: Runtime['protocol'] = {
  registerSchemesAsPrivileged: () => beforeReady('protocol.registerSchemesAsPrivileged'),
};

/**
 * A session's rules about requests are applied. Its rules about permissions, devices, downloads and spelling are not
 * consulted: the host starts the browser with all of these off.
 */
export class StandInSession extends KnownEvents implements Session {
  readonly #handlers = new Map<string, Handler>();
  #filter: Filter = (_details, answer) => answer({});

  readonly protocol: Session['protocol'] = { handle: (scheme, handler) => void this.#handlers.set(scheme, handler) };
  readonly webRequest: Session['webRequest'] = {
    onBeforeRequest: (filter) => {
      this.#filter = filter;
    },
  };

  constructor() {
    super('will-download');
  }

  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}

  /** @returns null if the rules block the request, or nothing serves its scheme. */
  async respond({ url, method, range }: Pick<PageRequest, 'url' | 'method' | 'range'>): Promise<PageResponse | null> {
    const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) => this.#filter({ url }, resolve));
    const handler = cancel ? undefined : this.#handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) return null;
    // As in Electron, which refuses a header beyond Latin-1 here.
    const headers = { 'user-agent': app.userAgentFallback, ...(range !== null && { range }) };
    const response = await handler(new Request(url, { method, headers }));
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  }
}

const sessions = new Map<string, StandInSession>();

export const session = {
  fromPartition(partition: string): StandInSession {
    afterReady('session');
    const found = sessions.get(partition) ?? new StandInSession();
    sessions.set(partition, found);
    return found;
  },
};
