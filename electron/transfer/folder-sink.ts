import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { failureFrom } from '../casefile/failure.ts';
import { folderTable, type ListedFile } from '../papers/handover/handover-tables.ts';
import { stageContent } from '../workspace/saving.ts';
import { csv } from '../workspace/spreadsheets.ts';

/** A folder being filled, and the list of its contents. */
export interface FolderSink {
  readonly listed: ListedFile[];
  /** Writes a file whole or not at all. @param file path in the folder, its parts separated by / @returns its hash */
  add(file: string, what: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<string>;
}

/**
 * @param goOn called between chunks; an error thrown by it ends the writing
 * @param streamed is given the byte count of each streamed chunk
 */
export function folderSink(folder: string, goOn: () => void, streamed: (bytes: number) => void): FolderSink {
  const listed: ListedFile[] = [];
  return {
    listed,
    async add(file, what, content) {
      goOn();
      const hash = createHash('sha256');
      let bytes = 0;
      const counted = async function* (): AsyncGenerator<Uint8Array> {
        for await (const piece of content instanceof Uint8Array ? [content] : content) {
          goOn();
          hash.update(piece);
          bytes += piece.length;
          yield piece;
          if (!(content instanceof Uint8Array)) streamed(piece.length);
        }
      };
      (await stageContent(join(folder, ...file.split('/')), counted())).finish();
      const sha256 = hash.digest('hex');
      listed.push({ path: file, what, bytes, sha256, missing: '' });
      return sha256;
    },
  };
}

/** 清单.csv for people, SHA256SUMS for `sha256sum -c`. */
export async function writeLists({ add, listed }: FolderSink): Promise<void> {
  listed.sort((a, b) => (a.path < b.path ? -1 : 1));
  await add('清单.csv', '清单', csv(folderTable([...listed])));
  const sums = listed
    .filter(({ missing }) => missing === '')
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
  await add('SHA256SUMS', '校验值', new TextEncoder().encode(sums));
  listed.pop();
}

/** @throws CaseFileFailure disk-full, read-only, missing */
export function makeOneFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw failureFrom(error);
  }
}
