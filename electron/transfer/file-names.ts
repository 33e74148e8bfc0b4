/** Names that Windows reserves, with any extension (Microsoft, Naming Files, Paths, and Namespaces). */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** In bytes of UTF-8: systems allow 255 for a name, and Windows 260 characters for the whole path. */
const MOST_BYTES = 120;

/**
 * A path component made from any typed text: without separators, bidirectional or invisible characters, not a reserved
 * name, and short enough everywhere. @param otherwise the name if nothing is left
 */
export function safeName(typed: string, otherwise = '未命名', most = MOST_BYTES): string {
  const clean = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ');
  const trimmed = ends(cut(ends(clean), most));
  if (trimmed === '') return otherwise;
  return RESERVED.test(trimmed) ? `${trimmed.startsWith('.') ? '' : '_'}${trimmed}` : trimmed;
}

/** The same for a file with an extension, which stays when the name is shortened. @param name with its extension */
export function safeFileName(name: string, most = MOST_BYTES): string {
  const ending = /\.[^.\s\\/]{1,10}$/.exec(name)?.[0] ?? '';
  const kept = safeName(ending, '', 40);
  const stem = safeName(name.slice(0, name.length - ending.length), '未命名', most - Buffer.byteLength(kept));
  return kept === '' ? stem : `${stem}.${kept}`;
}

/** Names in one folder, unique even if the file system ignores case. */
export class FolderNames {
  readonly #taken = new Set<string>();

  /** The name itself, or with a number before its extension. */
  free(name: string): string {
    const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
    const stem = name.slice(0, name.length - ending.length);
    for (let n = 1; ; n += 1) {
      const tried = n === 1 ? name : `${stem}（${n}）${ending}`;
      const key = tried.normalize('NFC').toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return tried;
    }
  }
}

function ends(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

function cut(name: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
