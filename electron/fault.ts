import { z } from 'zod';

/**
 * What is logged of a fault, an unexpected error: its kind and location, never its message, which may contain a name,
 * an amount or a password.
 * @param where what the program was doing
 */
export function faultTrace(where: string, error: unknown): string {
  const which =
    error instanceof z.ZodError
      ? ` (${error.issues.map((issue) => `${issue.code} at ${issue.path.join('.')}`).join(', ')})`
      : '';
  const stack =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .join('\n')
      : '';
  return `${where}: ${error instanceof Error ? error.name : typeof error}${which}\n${stack}`;
}
