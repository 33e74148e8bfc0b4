import { findPlace, placeWithoutElectron } from './place.ts';
import { onEnding, openProgram, type Program } from './program.ts';

process.exitCode = await start();

/**
 * Opens the built application: in Electron if present or downloadable, else on the stand-in; there too when Electron
 * dies at once. @returns the exit status.
 */
async function start(): Promise<number> {
  const place = await findPlace();
  if (!place) return 1;
  let program: Program | undefined;
  onEnding(() => void program?.quit());
  program = openProgram(place);
  const { status, stillborn } = await program.ended;
  if (!stillborn) return status;
  for (const line of stillborn) console.error(line);
  const instead = placeWithoutElectron();
  if (!instead) return 1;
  program = openProgram(instead);
  return (await program.ended).status;
}
