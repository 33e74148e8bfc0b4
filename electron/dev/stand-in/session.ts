import type { Runtime, Session } from '../../shell/runtime.ts';
import type { PageRequest, PageResponse } from '../messages.ts';

type Handler = Parameters<Session['protocol']['handle']>[1];
type Filter = Parameters<Session['webRequest']['onBeforeRequest']>[0];

/** Schemes need no registration here: the host serves the page from an address that the browser already treats as secure. */
export const protocol: Runtime['protocol'] = { registerSchemesAsPrivileged: () => undefined };

/**
 * A session's rules about requests are applied. Its rules about permissions, devices, downloads and spelling are not
 * consulted: the host starts the browser with all of these off.
 */
export class StandInSession implements Session {
  readonly #handlers = new Map<string, Handler>();
  #filter: Filter = (_details, answer) => answer({});

  readonly protocol: Session['protocol'] = { handle: (scheme, handler) => void this.#handlers.set(scheme, handler) };
  readonly webRequest: Session['webRequest'] = {
    onBeforeRequest: (filter) => {
      this.#filter = filter;
    },
  };

  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  on(): this {
    return this;
  }

  /** @returns null if the rules block the request, or nothing serves its scheme. */
  async respond({ url, method, range }: Pick<PageRequest, 'url' | 'method' | 'range'>): Promise<PageResponse | null> {
    const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) => this.#filter({ url }, resolve));
    const handler = cancel ? undefined : this.#handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) return null;
    const response = await handler(new Request(url, { method, headers: range === null ? {} : { range } }));
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
    const found = sessions.get(partition) ?? new StandInSession();
    sessions.set(partition, found);
    return found;
  },
};
