/**
 * Copies are named after the local time they were made, so that a person can find the right one:
 * `casefile-2026-03-01-141530.db`.
 */
const NAME = /^casefile-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})(\d{2})\.db$/;

const OF_TODAY = 3;
const DAYS = 10;
const MONTHS = 12;

export function copyName(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `casefile-${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}.db`;
}

/** @returns null for a file that is not one of our copies. */
export function timeOfCopy(name: string): Date | null {
  const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  return year
    ? new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
    : null;
}

const dayOf = (name: string): string => name.slice('casefile-'.length, 'casefile-2026-03-01'.length);
const monthOf = (name: string): string => dayOf(name).slice(0, 7);

/**
 * Which copies are no longer needed. Kept are the three newest of today, the newest of each of the last ten earlier
 * days that have any, and the newest of each of the last twelve months that have any. Files with other names are left
 * alone.
 */
export function copiesToDrop(names: readonly string[], now: Date): string[] {
  const newestFirst = names
    .filter((name) => timeOfCopy(name))
    .sort()
    .reverse();
  const today = dayOf(copyName(now));
  const newestPer = (group: (name: string) => string, of: readonly string[]): string[] => [
    ...of
      .reduce((kept, name) => (kept.has(group(name)) ? kept : kept.set(group(name), name)), new Map<string, string>())
      .values(),
  ];
  const kept = new Set([
    ...newestFirst.filter((name) => dayOf(name) === today).slice(0, OF_TODAY),
    ...newestPer(
      dayOf,
      newestFirst.filter((name) => dayOf(name) !== today),
    ).slice(0, DAYS),
    ...newestPer(monthOf, newestFirst).slice(0, MONTHS),
  ]);
  return newestFirst.filter((name) => !kept.has(name));
}
