import { accessSync, constants, mkdirSync } from 'node:fs';

/** @returns why the program cannot keep its preferences in a folder, as a sentence; null if it can. */
export function whyUnwritable(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return `程序无法写入自己的设置文件夹：\n${folder}\n请检查磁盘是否只读、已满，以及该文件夹的权限。（${(error as NodeJS.ErrnoException).code}）`;
  }
}
