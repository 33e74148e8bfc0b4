import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireChecks } from '../papers/gate/paper-checks.ts';
import { headOf } from '../papers/template/template.ts';

/** The shipped templates by name, one file each. @throws Error naming the file whose header is invalid */
export function loadTemplates(resources: string): ReadonlyMap<string, string> {
  const folder = join(resources, 'templates');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort();
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      try {
        requireChecks(headOf(text).checks);
      } catch (error) {
        throw new Error(`templates/${file}: ${(error as Error).message}`, { cause: error });
      }
      return [file.slice(0, -'.md'.length), text];
    }),
  );
}
