/** What Node says because Playwright debugs it, and what Chromium logs by itself, except that it gives up. */
const NOISE = [
  /^Debugger (listening on|attached\.)/,
  /^DevTools listening on /,
  /^For help, see: /,
  /^Waiting for the debugger/,
  /^\[\d+(:\d+)?:\d{4}\/\d{6}\.\d+:(?!FATAL)[A-Z]+\d*:[^\]]+\(\d+\)\] ?/,
];

/** @returns whether a line on Electron's standard error is nothing of the program's. An empty line is. */
export function isElectronNoise(line: string): boolean {
  return line.trim() === '' || NOISE.some((pattern) => pattern.test(line));
}

/**
 * Listens to Electron's standard error, which comes in pieces of any length.
 * @param complain receives whole lines without the noise; those that came together together, such as a stack trace.
 */
export function withoutElectronNoise(complain: (text: string) => void): (piece: string) => void {
  let begun = '';
  return (piece) => {
    const lines = (begun + piece).split(/\r?\n/);
    begun = lines.pop() ?? '';
    const own = lines.filter((line) => !isElectronNoise(line));
    if (own.length > 0) complain(own.join('\n'));
  };
}
