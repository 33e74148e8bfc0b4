import { describe, expect, it, vi } from 'vitest';
import type { Contents, Session } from './runtime.ts';

vi.mock('./runtime.ts', () => ({ protocol: {} }));
const { guardContents, guardSession, officialLink } = await import('./guard.ts');

describe('a link', () => {
  it.each([
    'https://flk.npc.gov.cn/detail?id=1',
    'https://www.court.gov.cn/',
    'https://www.gov.cn/zhengce/',
    'https://zxgk.court.gov.cn/',
  ])('to an official page may be opened: %s', (address) => expect(officialLink(address)).toBe(address));

  it.each([
    ['not https', 'http://flk.npc.gov.cn/'],
    ['a script', 'javascript:location="https://flk.npc.gov.cn/"'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/html,https://flk.npc.gov.cn/'],
    ['another program', 'ms-msdt:/id'],
    ['credentials', 'https://flk.npc.gov.cn@example.com/'],
    ['a name before an official host', 'https://user@flk.npc.gov.cn/'],
    ['a password before an official host', 'https://user:word@flk.npc.gov.cn/'],
    ['another port', 'https://flk.npc.gov.cn:8443/'],
    ['an official host as a part', 'https://flk.npc.gov.cn.example.com/'],
    ['an official ending without a dot', 'https://fakegov.cn/'],
    ['a look-alike in punycode', 'https://xn--gv-emc.cn/'],
    ['a punycode label under an official host', 'https://xn--80ak6aa92e.gov.cn/'],
    ['a look-alike letter', 'https://flk.npc.gоv.cn/'],
    ['a backslash', 'https://example.com\\@flk.npc.gov.cn/'],
    ['a trailing dot', 'https://flk.npc.gov.cn./'],
    ['an address', 'https://127.0.0.1/'],
    ['nothing', ''],
  ])('that is %s is not', (_what, address) => expect(officialLink(address)).toBeNull());

  it('with full-width letters is parsed as the browser does', () => {
    expect(officialLink('https://ｆｌｋ.npc.gov.cn/')).toBe('https://flk.npc.gov.cn/');
  });
});

describe('a session', () => {
  type Listener = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
  const set: Record<string, (...told: unknown[]) => unknown> = {};
  let onRequest: Listener | undefined;
  const keep = (name: string) => (given: (...told: unknown[]) => unknown) => (set[name] = given);
  guardSession({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setSpellCheckerEnabled: keep('spelling'),
    on: (event: string, given: () => void) => keep(event)(given),
    webRequest: { onBeforeRequest: (given: Listener) => (onRequest = given) },
  } as unknown as Session);
  const cancelled = (url: string): boolean | undefined => {
    let answer: boolean | undefined;
    onRequest?.({ url }, ({ cancel }) => (answer = cancel));
    return answer;
  };

  it('lets the page copy, and grants no other permission or device', () => {
    const asked = vi.fn();
    for (const permission of ['notifications', 'clipboard-read', 'clipboard-sanitized-write'])
      set['request']?.({}, permission, asked);
    expect(asked.mock.calls).toEqual([[false], [false], [true]]);
    expect(
      ['notifications', 'clipboard-read', 'clipboard-sanitized-write'].map((permission) =>
        set['check']?.({}, permission),
      ),
    ).toEqual([false, false, true]);
    expect(set['device']?.()).toBe(false);
    set['display']?.({}, asked);
    expect(asked).toHaveBeenLastCalledWith(null);
  });

  it('downloads nothing', () => {
    const preventDefault = vi.fn();
    set['will-download']?.({ preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it('lets the page load its own files and what it created itself, and nothing else', () => {
    expect(['app://desk/index.html', 'blob:app://desk/1', 'data:image/png;base64,AA=='].map(cancelled)).toEqual([
      false,
      false,
      false,
    ]);
    expect(
      [
        'https://example.com/',
        'http://127.0.0.1/',
        'file:///etc/passwd',
        'ws://example.com/',
        'devtools://x/',
        'blob:https://example.com/1',
        'app://other/',
      ].map(cancelled),
    ).toEqual([true, true, true, true, true, true, true]);
  });
});

describe('a page', () => {
  const listeners: Record<string, (event: { url: string; preventDefault(): void }) => void> = {};
  let onOpen: ((details: { url: string }) => { action: string }) | undefined;
  const opened = vi.fn();
  guardContents(
    {
      on: (event: string, listener: (typeof listeners)[string]) => (listeners[event] = listener),
      setWindowOpenHandler: (given: typeof onOpen) => (onOpen = given),
    } as unknown as Contents,
    opened,
  );

  it.each(['will-frame-navigate', 'will-redirect', 'will-attach-webview'])('stays where it is on %s', (event) => {
    const preventDefault = vi.fn();
    listeners[event]?.({ url: 'app://desk/index.html', preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it('opens no window, and passes on only official links', () => {
    expect(onOpen?.({ url: 'https://flk.npc.gov.cn/' })).toEqual({ action: 'deny' });
    expect(onOpen?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    expect(opened.mock.calls).toEqual([['https://flk.npc.gov.cn/']]);
  });
});
