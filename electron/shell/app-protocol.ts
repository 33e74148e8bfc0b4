import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServedContent } from '../evidence/evidence-view.ts';
import { protocol, type Session } from './runtime.ts';

/** The page's scheme. Not file:, which would let a page read the disk, nor https:, which would need a server. */
export const SCHEME = 'app';
export const HOST = 'desk';
export const START_PAGE = `${SCHEME}://${HOST}/index.html`;

/** The page's file types; any other is not served, even from inside the folder. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
};

const SEGMENT = /^[\w@~+-][\w@~+.-]*$/;

/** @returns whether an address belongs to our page, judging by scheme and host, not by path. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host, username, password } = new URL(address);
  return scheme === `${SCHEME}:` && host === HOST && username === '' && password === '';
}

/**
 * The path inside the page's folder that an address requests, with forward slashes, or null if nothing may be served:
 * another host, path traversal, an escape of any kind, a hidden file, a file type that is not on the list.
 */
export function pathInside(address: string): string | null {
  // The raw text is checked as well as the parsed path, because parsing has already removed `..`.
  if (!isOurs(address) || /[\\\0%]|\/\.\.?(?:\/|$)/.test(address.replace(/[?#].*$/s, ''))) return null;
  const segments = new URL(address).pathname.slice(1).split('/');
  const path = segments.join('/') === '' ? 'index.html' : segments.join('/');
  return path.split('/').every((segment) => SEGMENT.test(segment)) && typeOf(path) ? path : null;
}

function typeOf(path: string): string | undefined {
  return TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''];
}

/** @param nonce allows one load of the page to add its own style elements, as Ant Design does. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Call before the application is ready: an origin of its own, treated as secure, with no exemptions. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, stream: true } },
  ]);
}

/**
 * The id of the evidence that an address requests. Evidence is decrypted as it is served and never stored decrypted on
 * disk.
 */
export function evidenceAsked(address: string): string | null {
  return isOurs(address)
    ? (/^app:\/\/desk\/evidence\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(address)?.[1] ?? null)
    : null;
}

type ServeEvidence = (id: string, range: string | null) => Promise<ServedContent | null>;

/** A picture or a recording; the policy prevents anything else, even if its bytes pretend to be a page. */
async function answerWithEvidence(id: string, range: string | null, serve: ServeEvidence): Promise<Response> {
  const served = await serve(id, range);
  if (!served)
    return new Response(null, { status: range === null ? 404 : 416, headers: { 'Cache-Control': 'no-store' } });
  const { type, size, from, to, content } = served;
  const headers = {
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': type,
    'Content-Length': String(to - from),
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    ...(range !== null && { 'Content-Range': `bytes ${from}-${to - 1}/${size}` }),
  };
  return new Response(ReadableStream.from(content), { status: range === null ? 200 : 206, headers });
}

/** @param root the folder of the built page. */
export function servePage(session: Session, root: string, serveEvidence: ServeEvidence): void {
  session.protocol.handle(SCHEME, async (request) => {
    const evidence = request.method === 'GET' ? evidenceAsked(request.url) : null;
    if (evidence !== null) return answerWithEvidence(evidence, request.headers.get('range'), serveEvidence);
    const path = request.method === 'GET' ? pathInside(request.url) : null;
    const found = path && (await readFile(join(root, ...path.split('/'))).catch(() => null));
    const nonce = randomBytes(16).toString('base64url');
    const headers = {
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Content-Type': (path && typeOf(path)) || 'text/plain',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    };
    if (!path || !found) return new Response(null, { status: 404, headers });
    const body = path === 'index.html' ? withNonce(found.toString('utf8'), nonce) : new Uint8Array(found);
    return new Response(body, { headers });
  });
}

/** The page reads its nonce from `<meta name="csp-nonce">`. */
function withNonce(html: string, nonce: string): string {
  return html.replace(/(<meta name="csp-nonce" content=")[^"]*/, `$1${nonce}`);
}
