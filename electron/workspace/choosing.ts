/**
 * Asks the user for paths and permissions. The page itself never names a path: it requests a choice, and main makes it
 * here with the user.
 */
export interface Choosing {
  /** @returns the folder, or null if the user cancelled. */
  folder(title: string): Promise<string | null>;
  /** @param endings of the files shown, without the dot. @returns the file, or null if the user cancelled. */
  file(title: string, endings: readonly string[]): Promise<string | null>;
  /** @returns the files, none if the user cancelled. */
  files(title: string): Promise<readonly string[]>;
  /** @param name the suggestion, with its extension. @returns the path to write, or null if the user cancelled. */
  saveAs(title: string, name: string): Promise<string | null>;
  /** Shows where a link leads. @returns whether to open it. */
  leave(address: string): Promise<boolean>;
}
