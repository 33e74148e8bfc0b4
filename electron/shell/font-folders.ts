import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the system and its user keep fonts, including those macOS has downloaded. */
export function fontFolders(platform = process.platform, environment = process.env, home = homedir()): string[] {
  switch (platform) {
    case 'win32':
      return [
        join(environment['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
        ...(environment['LOCALAPPDATA'] ? [join(environment['LOCALAPPDATA'], 'Microsoft', 'Windows', 'Fonts')] : []),
      ];
    case 'darwin': {
      const downloaded = Array.from(
        { length: 10 },
        (_, edition) => `/System/Library/AssetsV2/com_apple_MobileAsset_Font${edition}`,
      );
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts'), ...downloaded];
    }
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(home, '.local', 'share', 'fonts'),
        join(home, '.fonts'),
      ];
  }
}
