/** Asks the user for places and permissions. The page itself never names a path: it asks for a choice, and main makes it with the user here. */
export interface Choosing {
  /** @returns the folder, or null when the user called it off. */
  folder(title: string): Promise<string | null>;
  /** @param endings of the files shown, without the dot. @returns the file, or null when the user called it off. */
  file(title: string, endings: readonly string[]): Promise<string | null>;
  /** @returns the files, none when the user called it off. */
  files(title: string): Promise<readonly string[]>;
  /** @param name what is suggested, with its ending. @returns the path to write, or null when the user called it off. */
  saveAs(title: string, name: string): Promise<string | null>;
  /** Shows the address that a link leads to. @returns whether to open it. */
  leave(address: string): Promise<boolean>;
}
