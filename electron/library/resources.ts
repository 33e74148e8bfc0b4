import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Returns a resource by its path, such as rates/lpr.json, parsed as JSON. @throws Error if there is none */
export type ResourceReader = (path: string) => unknown;

export function resourcesIn(directory: string): ResourceReader {
  return (path) => JSON.parse(readFileSync(join(directory, path), 'utf8'));
}

/** A resource validated against its shape. @throws Error naming the file and what violates the shape */
export function readResource<T>(resources: ResourceReader, path: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(resources(path));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Resources of which some are overridden; `files` holds their text. */
export function overlaid(base: ResourceReader, files: Readonly<Record<string, string>>): ResourceReader {
  return (path) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    return text === undefined ? base(path) : JSON.parse(text);
  };
}

/** Folders of resources that an update may replace: what the law says, not what the program is. */
export const UPDATABLE = ['statutes', 'statutes/laws', 'rates', 'holidays'] as const;

/** Paths of every resource that an update carries. */
export function updatablePaths(directory: string): string[] {
  return UPDATABLE.flatMap((folder) =>
    readdirSync(join(directory, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  ).sort();
}
