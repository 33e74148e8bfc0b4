import { dirname } from 'node:path';

/** How Electron's process ended. */
export interface Ending {
  /** Null when a signal ended it, or when it never ran. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Milliseconds from its start. */
  readonly after: number;
  /** The beginning of what it wrote to standard error. */
  readonly complaints: string;
}

/** Milliseconds within which an end with an error means that Electron cannot run here, not that the program failed. */
const AT_ONCE = 5_000;

/** Chromium's words when it finds neither unprivileged user namespaces nor its own helper with the right to make them. */
const NO_SANDBOX = /No usable sandbox!|The SUID sandbox helper binary was found, but is not configured correctly/;
/** The dynamic loader's words. */
const NO_LIBRARY = /error while loading shared libraries: ([^:\s]+)/;

/**
 * Why Electron could not run, and what to do about it.
 * @param program Electron's executable.
 * @returns lines in Chinese and English, or null when it did run: it ended well, or later.
 */
export function whyElectronDied(program: string, ending: Ending): readonly string[] | null {
  const { status, complaints, after } = ending;
  if (status === 0) return null;
  if (NO_SANDBOX.test(complaints)) return noSandbox(program);
  const [, library] = NO_LIBRARY.exec(complaints) ?? [];
  if (library !== undefined) return noLibrary(library);
  if (after >= AT_ONCE) return null;
  const how = howItEnded(ending);
  return [
    `Electron 一启动就结束了（${how}），原因见上面它自己的输出。`,
    `Electron ended as soon as it started (${how}); what it wrote itself is above.`,
  ];
}

function howItEnded({ status, signal }: Ending): string {
  if (signal !== null) return `signal ${signal}`;
  if (status === null) return 'it did not come up';
  // Windows reports what killed a process as a large number that is known by its hexadecimal form.
  return `status ${status > 255 ? `0x${status.toString(16).toUpperCase()}` : status}`;
}

/** Commands begin at the edge, so that they can be copied: an indented END would not end the text. */
function noSandbox(program: string): string[] {
  return [
    'Electron 无法启动：系统不允许 Chromium 建立沙箱（Ubuntu 23.10 起默认如此）。有三种办法，任选其一：',
    'Electron cannot start: this system does not let Chromium make its sandbox (the default since Ubuntu 23.10). Three ways out:',
    '1. 为它写一个 AppArmor 配置 An AppArmor profile for it:',
    'sudo tee /etc/apparmor.d/casebook-electron <<END',
    'abi <abi/4.0>,',
    'include <tunables/global>',
    `profile casebook-electron "${program}" flags=(unconfined) {`,
    '  userns,',
    '}',
    'END',
    'sudo apparmor_parser -r /etc/apparmor.d/casebook-electron',
    '2. 把沙箱助手交给 root Chromium’s sandbox helper, given to root:',
    `cd '${dirname(program)}' && sudo chown root:root chrome-sandbox && sudo chmod 4755 chrome-sandbox`,
    '3. 不用 Electron，改用替身 The stand-in instead of Electron: CASEBOOK_RUNTIME=stand-in npm start',
  ];
}

function noLibrary(library: string): string[] {
  const packages = 'libnss3 libgtk-3-0 libgbm1 libasound2';
  const since2404 = 'libnss3 libgtk-3-0t64 libgbm1 libasound2t64';
  return [
    `Electron 无法启动：系统缺少共享库 ${library}。请安装含有它的软件包；Debian、Ubuntu 上 Electron 所需的是：`,
    `Electron cannot start: the shared library ${library} is missing. Install the package that holds it; on Debian and Ubuntu, Electron needs:`,
    `sudo apt-get install ${packages}`,
    `     （Ubuntu 24.04、Debian 13 起 from these on: sudo apt-get install ${since2404}）`,
  ];
}
