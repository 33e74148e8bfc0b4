import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Session } from './runtime.ts';

vi.mock('./runtime.ts', () => ({ protocol: {} }));
const { contentSecurityPolicy, isOurs, pathInside, servePage } = await import('./app-protocol.ts');

describe('an address', () => {
  it('is ours by scheme and host alone', () => {
    expect(['app://desk/', 'app://desk/index.html#/case/1', 'app://desk/a/b?c'].filter(isOurs)).toHaveLength(3);
  });

  it.each([
    'https://desk/',
    'app://desk.example.com/',
    'app://example.com/desk',
    'app://user@desk/',
    'app://user:word@desk/',
    'app://desk:80/',
    'file:///desk',
    'about:blank',
    'data:text/html,app://desk/',
    'javascript:app://desk/',
    'appx://desk/',
    '',
    'desk',
  ])('%s is not ours', (address) => expect(isOurs(address)).toBe(false));
});

describe('the path that is served', () => {
  it('is inside the page’s folder, and the folder itself means its index', () => {
    expect(pathInside('app://desk/')).toBe('index.html');
    expect(pathInside('app://desk/index.html#/case/1')).toBe('index.html');
    expect(pathInside('app://desk/assets/index-B_x1~2.js?v=1')).toBe('assets/index-B_x1~2.js');
  });

  it.each([
    ['a step upwards', 'app://desk/../main/main.js'],
    ['a step upwards, inside', 'app://desk/assets/../index.html'],
    ['an escaped step', 'app://desk/%2e%2e/main/main.js'],
    ['a half escaped step', 'app://desk/.%2E/main/main.js'],
    ['an escaped slash', 'app://desk/..%2fmain%2fmain.js'],
    ['a doubly escaped step', 'app://desk/%252e%252e/main/main.js'],
    ['a backslash', 'app://desk/..\\main\\main.js'],
    ['a backslash alone', 'app://desk/assets\\index.js'],
    ['a zero byte', 'app://desk/index.html\0.js'],
    ['an escaped zero byte', 'app://desk/index.html%00.js'],
    ['an absolute path', 'app://desk//etc/passwd.html'],
    ['a drive', 'app://desk/C:/secret.html'],
    ['a hidden file', 'app://desk/.env.js'],
    ['a kind that is not on the list', 'app://desk/keys.json'],
    ['no ending', 'app://desk/etc/passwd'],
    ['a folder', 'app://desk/assets/'],
    ['another host', 'app://other/index.html'],
    ['another scheme', 'file:///index.html'],
  ])('is none for %s', (_what, address) => expect(pathInside(address)).toBeNull());

  it('never leaves the folder, whatever is requested', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', '%2e', '%2F', '%5c', 'a', '.js', 'index.html', ':', '\0', '~'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const path = pathInside(`app://desk/${pieces.join('')}`);
        return path === null || resolve('/page', path).startsWith(`/page${sep}`);
      }),
    );
  });
});

describe('the page’s protocol', () => {
  const root = mkdtempSync(join(tmpdir(), 'page-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(
    join(root, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><script src="assets/a.js"></script>',
  );
  writeFileSync(join(root, 'assets', 'a.js'), '"csp-nonce"');
  type Handle = (request: Request) => Promise<Response>;
  const asked: (readonly [string, string | null])[] = [];
  const serve: Parameters<typeof servePage>[2] = async (id, range) => {
    asked.push([id, range]);
    return id.startsWith('0')
      ? null
      : {
          type: 'audio/wav',
          size: 9,
          from: range ? 2 : 0,
          to: range ? 5 : 9,
          content: (async function* () {
            yield Buffer.from(range ? 'abc' : 'RIFFabcde');
          })(),
        };
  };
  let handle: Handle | undefined;
  servePage(
    { protocol: { handle: (_scheme: string, given: Handle) => (handle = given) } } as unknown as Session,
    root,
    serve,
  );
  const get = (path: string, method = 'GET', range: string | null = null): Promise<Response> =>
    (handle as Handle)({
      url: `app://desk/${path}`,
      method,
      headers: new Headers(range === null ? {} : { range }),
    } as Request);

  it('writes a fresh nonce into the index, matching its policy', async () => {
    const loads = await Promise.all([get(''), get('index.html')]);
    const nonces = await Promise.all(loads.map(async (load) => /content="([\w-]{22})"/.exec(await load.text())?.[1]));
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(loads.map((load) => load.headers.get('content-security-policy'))).toEqual(
      nonces.map((nonce) => contentSecurityPolicy(nonce as string)),
    );
  });

  it('serves other files unchanged, with a policy and a content type', async () => {
    const script = await get('assets/a.js');
    expect(await script.text()).toBe('"csp-nonce"');
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(script.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });

  it('returns not found for missing files, and answers only GET', async () => {
    expect((await get('assets/b.js')).status).toBe(404);
    expect((await get('index.html', 'POST')).status).toBe(404);
  });

  it('serves evidence only by id, whole or in part, under a policy that keeps it from acting as a page', async () => {
    const id = '1a2b3c4d-0000-4000-8000-1234567890ab';
    const whole = await get(`evidence/${id}`);
    expect([whole.status, await whole.text(), whole.headers.get('content-type')]).toEqual([
      200,
      'RIFFabcde',
      'audio/wav',
    ]);
    expect(whole.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(whole.headers.get('cache-control')).toBe('no-store');
    const part = await get(`evidence/${id}`, 'GET', 'bytes=2-');
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, 'abc', 'bytes 2-4/9']);
    expect(asked).toEqual([
      [id, null],
      [id, 'bytes=2-'],
    ]);
    expect((await get(`evidence/0${id.slice(1)}`)).status).toBe(404);
    for (const path of [
      `evidence/${id}/x`,
      `evidence/${id}.js`,
      `evidence/../evidence/${id}`,
      `evidence/${id.toUpperCase()}`,
      `x/evidence/${id}`,
    ])
      expect((await get(path)).status, path).toBe(404);
    expect((await get(`evidence/${id}`, 'POST')).status).toBe(404);
    expect(asked).toHaveLength(3);
  });
});
