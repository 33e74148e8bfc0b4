import { findPlace, onEnding, openProgram } from './program.ts';

process.exitCode = await start();

/**
 * Opens the built application: in Electron if present or downloadable, else on the stand-in.
 * @returns the exit status.
 */
async function start(): Promise<number> {
  const place = await findPlace();
  if (!place) return 1;
  const program = openProgram(place);
  onEnding(() => void program.quit());
  return await program.ended;
}
