import { expect, test } from 'vitest';
import { isElectronNoise, withoutElectronNoise } from './electron-noise.ts';

test.each<[line: string, noise: boolean]>([
  ['', true],
  ['Debugger listening on ws://127.0.0.1:39211/2f1c5c0c-0000-4b6a-8f1a-000000000000', true],
  ['For help, see: https://nodejs.org/en/docs/inspector', true],
  ['Debugger attached.', true],
  ['Waiting for the debugger to disconnect...', true],
  ['DevTools listening on ws://127.0.0.1:34567/devtools/browser/0', true],
  ['[4711:1130/225526.123456:ERROR:bus.cc(407)] Failed to connect to the bus: Could not parse server address', true],
  ['[4711:4722:1130/225526.123456:ERROR:object_proxy.cc(577)] Failed to call method', true],
  ['[5012:1130/225526.123:WARNING:vaapi_wrapper.cc(1)] no driver', true],
  ['[5012:1130/225526.123:VERBOSE1:gpu_init.cc(44)] …', true],
  ['[4711:1130/225526.123456:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox!', false],
  ['TypeError: Cannot convert argument to a ByteString because the character at index 0 has a value of 30003', false],
  ['    at Object.handle (file:///main.js:1:1)', false],
  ['(node:4711) DeprecationWarning: …', false],
  ['the program said: Debugger attached.', false],
  ['[1] ERROR: the case file', false],
])('%j is noise: %s', (line, noise) => {
  expect(isElectronNoise(line)).toBe(noise);
});

test('lines are put together from pieces, and what comes together is one complaint', () => {
  const said: string[] = [];
  const hear = withoutElectronNoise((text) => said.push(text));
  for (const piece of ['Debugger atta', 'ched.\nTypeError: a\n    at b\n', 'c', 'd\r\n', '\n', 'unfinished'])
    hear(piece);
  expect(said).toEqual(['TypeError: a\n    at b', 'cd']);
});
