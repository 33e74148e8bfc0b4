import { electronForSpecs } from './runtime-wish.ts';
import { runTool } from './tool.ts';

process.exitCode = await smoke();

/**
 * `npm run smoke:electron`: tries the built program on Electron itself, for whoever has its binary and a display.
 * CASEBOOK_RUNTIME=stand-in tries what does not need Electron on the stand-in, which is how this script is tested.
 * @returns the exit status: 0 all well, 1 something failed, 2 not possible here.
 */
async function smoke(): Promise<number> {
  process.env['CASEBOOK_RUNTIME'] ||= 'electron';
  const electron = electronForSpecs();
  if (electron && 'missing' in electron) {
    console.error(electron.missing);
    return 2;
  }
  if (!(await runTool('electron-vite', ['build', '--logLevel', 'warn'])).passed) return 1;
  // Imported by path, since e2e/ is compiled with browser types and this zone without them.
  const { trySmoke } = (await import(new URL('../../e2e/smoke.ts', import.meta.url).href)) as {
    trySmoke: () => Promise<boolean>;
  };
  return (await trySmoke()) ? 0 : 1;
}
