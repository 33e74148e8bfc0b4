import { isOurs } from './app-protocol.ts';
import type { Contents, Session } from './runtime.ts';

/** Where our links may lead: statutes, cases and filings on official sites. Subdomains count, nothing else does. */
const OFFICIAL_HOSTS = [
  'flk.npc.gov.cn',
  'npc.gov.cn',
  'gov.cn',
  'court.gov.cn',
  'zxgk.court.gov.cn',
  'gsxt.gov.cn',
  'chinalaw.gov.cn',
  'chinamoney.com.cn',
  'acla.org.cn',
];

/**
 * @returns the address to open in the browser, or null unless it is https on an official host, on the default port,
 * without a user name or password. Punycode never passes: the hosts are plain ASCII names, and a look-alike is a
 * different name.
 */
export function officialLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const plain =
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    !/[\\\s]/.test(address);
  const official = OFFICIAL_HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return plain && official && !url.hostname.split('.').some((label) => label.startsWith('xn--')) ? url.href : null;
}

/**
 * What the copy buttons need: writing text to the clipboard at the user's request. Reading it is a separate permission.
 */
const TO_COPY = 'clipboard-sanitized-write';

/** Nothing else is granted, nothing is fetched from outside, nothing is downloaded, no dictionary is loaded. */
export function guardSession(session: Session, mayLoad: (address: string) => boolean = isOurs): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === TO_COPY));
  session.setPermissionCheckHandler((_contents, permission) => permission === TO_COPY);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !(mayLoad(url) || isMadeByThePage(url)) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** A picture or a document created by the page itself; the content security policy says which of these it may use. */
function isMadeByThePage(address: string): boolean {
  return address.startsWith('data:') || address.startsWith(`blob:app://desk/`);
}

/**
 * Pins the page: it can neither navigate away nor open another window, and embeds no other page.
 * @param openLink receives the official links that the user follows.
 */
export function guardContents(contents: Contents, openLink: (address: string) => void): void {
  contents.on('will-frame-navigate', (navigation) => navigation.preventDefault());
  contents.on('will-redirect', (navigation) => navigation.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const link = officialLink(url);
    if (link) openLink(link);
    return { action: 'deny' };
  });
}
