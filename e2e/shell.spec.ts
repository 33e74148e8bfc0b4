import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as BrowserPage } from 'playwright/test';
import { expect, test } from './desk.ts';
import type { Desk } from './started-desk.ts';

type Ask = (
  operation: unknown,
  input: unknown,
) => Promise<{ ok: boolean; value?: unknown; error?: { code: string; message: string; field?: string } }>;
interface Page {
  readonly caseDesk: {
    readonly ask: Ask;
    readonly listen: (callback: (event: { kind: string }) => void) => () => void;
  };
}

const PASSWORD = '张三’s 密码 ';

/** Asks as the page's own code does. @returns the value. @throws Error when main refuses. */
async function ask<Value>(page: BrowserPage, operation: string, input: unknown): Promise<Value> {
  const outcome = await page.evaluate(([name, asked]) => (window as unknown as Page).caseDesk.ask(name, asked), [
    operation,
    input,
  ] as const);
  if (!outcome.ok) throw new Error(`${operation}: ${outcome.error?.code}`);
  return outcome.value as Value;
}

async function newCaseFile(desk: Desk): Promise<void> {
  desk.saveAs(join(desk.folder, '案卷.casebook'));
  const { token } = await ask<{ token: string }>(desk.page, 'casefile-choose', { purpose: 'create' });
  await ask(desk.page, 'casefile-create', { token, password: PASSWORD });
}

async function openAgain(page: BrowserPage): Promise<void> {
  const { current } = await ask<{ current: { token: string } }>(page, 'casefile-state', {});
  await ask(page, 'casefile-open', { token: current.token, password: PASSWORD });
}

const heard = (page: BrowserPage): Promise<unknown[]> =>
  page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

test('the page reaches main through two functions, and through nothing else', async ({ desk }) => {
  const seen = await desk.page.evaluate(() => {
    const { caseDesk } = window as unknown as Page;
    const reach = Object.entries(caseDesk).map(([name, value]) => [name, typeof value]);
    const node = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__standIn'].filter(
      (name) => name in window,
    );
    return { reach, frozen: Object.isFrozen(caseDesk), node };
  });
  expect(seen).toEqual({
    reach: [
      ['ask', 'function'],
      ['listen', 'function'],
    ],
    frozen: true,
    node: [],
  });
});

test('a question that is not in the contract, or not in its shape, is refused with a reason', async ({ desk }) => {
  const [unknown, inherited, nameless, shapeless, extra] = await desk.page.evaluate(async () => {
    const { ask } = (window as unknown as Page).caseDesk;
    return [
      await ask('run-anything', {}),
      await ask('constructor', {}),
      await ask(7, {}),
      await ask('casefile-state', null),
      await ask('casefile-state', { path: '/etc' }),
    ];
  });
  expect(unknown?.error?.code).toBe('unknown-operation');
  expect(inherited?.error?.code).toBe('unknown-operation');
  expect(nameless?.error?.code).toBe('unknown-operation');
  expect(shapeless?.error?.code).toBe('invalid-input');
  expect(extra?.error).toMatchObject({
    code: 'invalid-input',
    field: 'path',
    message: expect.stringMatching(/\p{Script=Han}/u),
  });
});

test('a question in its shape is answered', async ({ desk }) => {
  const answer = await desk.page.evaluate(() => (window as unknown as Page).caseDesk.ask('casefile-state', {}));
  expect(answer).toMatchObject({ ok: true, value: { state: 'none' } });
});

test('the page is served under a strict policy, with a nonce of its own for every load', async ({ desk }) => {
  desk.expectComplaint(/Content Security Policy/);
  const read = (): Promise<{ policy: string; nonce: string }> =>
    desk.page.evaluate(async () => {
      const violated = new Promise<SecurityPolicyViolationEvent>((resolve) =>
        document.addEventListener('securitypolicyviolation', resolve, { once: true }),
      );
      document.body.append(Object.assign(document.createElement('script'), { textContent: '0' }));
      return {
        policy: (await violated).originalPolicy,
        nonce: document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '',
      };
    });
  const first = await read();
  await desk.restart();
  const second = await read();
  expect(first.policy.replace(first.nonce, 'NONCE').split(/;\s*/).sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'none'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'nonce-NONCE'",
    "worker-src 'self'",
  ]);
  expect(first.nonce).toMatch(/^[\w-]{22}$/);
  expect(second.nonce).not.toBe(first.nonce);
});

test('inline scripts, evaluated text and foreign scripts do not run', async ({ desk }) => {
  desk.expectComplaint(/Content Security Policy/);
  const ran = await desk.page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      blocked.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
    const inline = document.createElement('script');
    inline.textContent = 'window.ran = true';
    const foreign = document.createElement('script');
    foreign.src = 'https://example.com/script.js';
    const loaded = new Promise((resolve) => foreign.addEventListener('error', resolve));
    const handler = document.createElement('button');
    handler.setAttribute('onclick', 'window.ran = true');
    handler.click();
    document.body.append(inline, foreign);
    await loaded;
    return { ran: 'ran' in window, blocked };
  });
  expect(ran.ran).toBe(false);
  expect(ran.blocked).toEqual(
    expect.arrayContaining([
      'script-src-elem inline',
      'script-src-attr inline',
      'script-src-elem https://example.com/script.js',
    ]),
  );
});

test('nothing can be fetched, sent or connected to', async ({ desk }) => {
  desk.expectComplaint(/Content Security Policy|Failed to load resource/);
  const reached = await desk.page.evaluate(async () => {
    const image = (src: string): Promise<string> =>
      new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = src;
      });
    const socket = (): Promise<string> =>
      new Promise((resolve) => {
        try {
          new WebSocket('wss://example.com').onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
    const fetched = (url: string): Promise<string> =>
      fetch(url).then(
        () => 'loaded',
        () => 'refused',
      );
    return [
      await fetched('https://example.com/'),
      await fetched('http://127.0.0.1:9/'),
      await fetched('index.html'),
      await image('https://example.com/a.png'),
      await socket(),
      String(navigator.sendBeacon('https://example.com/', 'x')),
    ];
  });
  expect(reached.slice(0, 5)).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
});

test('the window goes nowhere, and opens no other window', async ({ desk }) => {
  desk.expectComplaint(/Content Security Policy/);
  const before = desk.page.url();
  const opened = await desk.page.evaluate(() => {
    location.assign('https://example.com/');
    return window.open('https://example.com/') === null && window.open('about:blank') === null;
  });
  expect(opened).toBe(true);
  await desk.page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), { action: 'https://example.com/', method: 'post' });
    document.body.append(form);
    form.submit();
    location.href = 'statutes.html';
  });
  // An answer from main shows that the page is alive and still itself.
  await expect
    .poll(() =>
      desk.page.evaluate(() => (window as unknown as Page).caseDesk.ask('casefile-state', {}).then(({ ok }) => ok)),
    )
    .toBe(true);
  expect(desk.page.url()).toBe(before);
  expect(desk.page.context().pages()).toHaveLength(1);
});

test('an official page opens in the browser after the user has seen its address; any other link does nothing', async ({
  desk,
}) => {
  const follow = (href: string): Promise<void> =>
    desk.page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank', rel: 'noopener' });
      document.body.append(link);
      link.click();
    }, href);
  desk.press(0);
  await follow('https://flk.npc.gov.cn/detail?id=1');
  await expect.poll(() => desk.opened).toEqual(['https://flk.npc.gov.cn/detail?id=1']);
  await follow('https://flk.npc.gov.cn.example.com/');
  await follow('http://flk.npc.gov.cn/');
  desk.press(1);
  await follow('https://www.court.gov.cn/');
  desk.press(0);
  await follow('https://www.gov.cn/');
  await expect.poll(() => desk.opened).toHaveLength(2);
  expect(desk.opened[1]).toBe('https://www.gov.cn/');
});

test('no frame can be embedded, and a frame without an address has no way to main', async ({ desk }) => {
  desk.expectComplaint(/Content Security Policy/);
  const frames = await desk.page.evaluate(async () => {
    const embed = (attribute: 'src' | 'srcdoc', value: string): Promise<HTMLIFrameElement> =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.setAttribute(attribute, value);
        frame.addEventListener('load', () => resolve(frame));
        document.body.append(frame);
      });
    const own = await embed('src', 'index.html');
    const blank = await embed('src', 'about:blank');
    const reach = ['caseDesk', '__standIn'].filter((name) => name in (blank.contentWindow as Window));
    let inside: string;
    try {
      inside = own.contentDocument?.querySelector('#desk') ? 'page' : 'nothing';
    } catch {
      inside = 'nothing';
    }
    return { reach, inside };
  });
  expect(frames).toEqual({ reach: [], inside: 'nothing' });
});

test('the page is granted nothing: no notifications, no place, no camera, no clipboard to read', async ({ desk }) => {
  desk.expectComplaint(/permission|geolocation/i);
  const granted = await desk.page.evaluate(async () => {
    const names = [
      'notifications',
      'geolocation',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
    ];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    );
    const place = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    );
    return { states: [...new Set(states)], notification: await Notification.requestPermission(), camera, place };
  });
  expect(granted).toEqual({ states: ['denied'], notification: 'denied', camera: 'refused', place: 'refused' });
});

test('the page hears of every lock: the menu’s, the screen’s and the sleep’s', async ({ desk }) => {
  const { page } = desk;
  await newCaseFile(desk);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, {
      heard,
      deaf: (window as unknown as Page).caseDesk.listen(() => heard.push('after the end')),
    });
    (window as unknown as Page).caseDesk.listen(
      (event) => void ((event as { kind: string }).kind === 'locked' && heard.push(event)),
    );
    (window as unknown as { deaf: () => void }).deaf();
  });
  await desk.lockByMenu();
  await expect.poll(() => heard(page)).toEqual([{ kind: 'locked', reason: 'asked' }]);
  for (const [event, reason] of [
    ['lock-screen', 'screen-lock'],
    ['suspend', 'suspend'],
  ] as const) {
    await openAgain(page);
    await desk.emit(event);
    await expect.poll(async () => (await heard(page)).at(-1)).toEqual({ kind: 'locked', reason });
  }
  expect(await heard(page)).toHaveLength(3);
});

test('what is printed is the paper that was shown, byte for byte', async ({ desk }) => {
  const { page } = desk;
  await newCaseFile(desk);
  const paper = { paper: { kind: 'recovery-sheet', password: PASSWORD } };
  const shown = await ask<{ pdf: Uint8Array }>(page, 'paper-preview', paper);
  await ask(page, 'paper-print', paper);
  expect(desk.printed.map((pdf) => Buffer.from(pdf).toString('base64'))).toEqual([
    Buffer.from(shown.pdf).toString('base64'),
  ]);
  expect(Buffer.from(shown.pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the program remembers the size of its window and nothing else in its profile', async ({ desk }) => {
  const file = join(desk.profile, 'window.json');
  const kept = (): unknown => JSON.parse(readFileSync(file, 'utf8'));
  await desk.quit();
  expect(kept()).toEqual({ width: expect.any(Number), height: expect.any(Number), maximized: false });
  // Not the size that it first takes, and small enough for any screen.
  const size = { width: 1012, height: 652, maximized: false };
  writeFileSync(file, JSON.stringify(size));
  await desk.restart();
  await desk.quit();
  expect(kept()).toEqual(size);
});

test('a killed program starts again', async ({ desk }) => {
  await desk.kill();
  const page = await desk.restart();
  expect(await page.evaluate(() => (window as unknown as Page).caseDesk.ask('casefile-state', {}))).toMatchObject({
    ok: true,
  });
});

test('what is built and shipped holds nothing of the stand-in', () => {
  const built = ['main/main.js', 'preload/preload.cjs']
    .map((file) => readFileSync(new URL(`../out/${file}`, import.meta.url), 'utf8'))
    .join('');
  expect(built).not.toMatch(/stand-in|playwright|registerHooks/i);
});

test('Electron runs the page at app://desk, sandboxed', { tag: '@electron' }, async ({ desk }) => {
  const seen = await desk.page.evaluate(() => ({
    origin: location.origin,
    agent: navigator.userAgent,
    secure: isSecureContext,
  }));
  expect(seen).toMatchObject({ origin: 'app://desk', secure: true, agent: expect.stringContaining('Electron/') });
});
