import { findElectron, type Found } from './electron-binary.ts';

/** What CASEBOOK_RUNTIME asks for; null when it is not set. */
export type RuntimeWish = 'electron' | 'stand-in' | null;

/** @throws Error when CASEBOOK_RUNTIME holds anything else: a misspelt wish must not be taken for none. */
export function runtimeWish(environment: NodeJS.ProcessEnv = process.env): RuntimeWish {
  const wish = environment['CASEBOOK_RUNTIME'] || null;
  if (wish === null || wish === 'electron' || wish === 'stand-in') return wish;
  throw new Error(`CASEBOOK_RUNTIME is “${wish}”; it can be electron or stand-in`);
}

/** @returns whether a window can be shown: on Linux, whether a display is named. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

/**
 * What runs the specs: null for the stand-in, which is the rule, so that a downloaded Electron does not change what
 * they test. With CASEBOOK_RUNTIME=electron it is Electron, or the reason why that is not possible here.
 */
export function electronForSpecs(environment: NodeJS.ProcessEnv = process.env): Found | null {
  if (runtimeWish(environment) !== 'electron') return null;
  const program = findElectron();
  const but = 'Electron was asked for, but';
  if (!program) return { missing: `${but} its program is not on this machine; npm start downloads it` };
  return hasDisplay(environment) ? { program } : { missing: `${but} it needs a display, and there is none` };
}
