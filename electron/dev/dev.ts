import { mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build, type Rolldown } from 'vite';
import { findPlace, placeWithoutElectron } from './place.ts';
import { onEnding, openReloadable, type ReloadableProgram } from './program.ts';
import { ROOT } from './tool.ts';

/**
 * Beside `out`, so that specs can run on the real build meanwhile; at the same depth, so that it finds `resources/`.
 */
const BUILT = 'out-dev';
/** Debounce in milliseconds: editors write a file in several steps, and the changes within this time count as one. */
const PAUSE = 150;

const PARTS = ['main', 'preload', 'renderer'] as const;
type Part = (typeof PARTS)[number];

process.exitCode = await develop(process.argv.includes('--inspect'));

/**
 * Keeps a development build up to date while the program runs: changes to the window's code reload the page, with the
 * case file left open; changes to main, the preload or the resources restart the program. Everything else is as in
 * production: the page comes from main under app://, with the same policy. @param inspected whether main listens for a
 * debugger. @returns the exit status.
 */
async function develop(inspected: boolean): Promise<number> {
  const found = await findPlace();
  if (!found) return 1;
  let place = found;

  const ended = Promise.withResolvers<number>();
  let program: ReloadableProgram | undefined;
  const start = async (): Promise<void> => {
    const started = await openReloadable(place, BUILT, inspected);
    program = started;
    void started.ended.then(({ status, stillborn }) => {
      if (started !== program) return;
      program = undefined;
      if (stillborn) return void startElsewhere(stillborn).catch(console.error);
      if (status === 0) return ended.resolve(0);
      console.error(`main ended with status ${status}; it starts again at the next change`);
    });
  };
  const startElsewhere = async (reasons: readonly string[]): Promise<void> => {
    for (const reason of reasons) console.error(reason);
    const instead = placeWithoutElectron();
    if (!instead) return ended.resolve(1);
    place = instead;
    await start();
  };
  const restart = async (): Promise<void> => {
    const old = program;
    program = undefined;
    await old?.quit();
    await start();
  };

  const building = new Set<Part>(PARTS);
  const missing = new Set<Part>(PARTS);
  const changed = new Set<Part | 'resources'>();
  let acting = Promise.resolve();
  let pause: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => (acting = acting.then(act).catch(console.error)), PAUSE);
  };
  const act = async (): Promise<void> => {
    if (building.size > 0 || missing.size > 0 || changed.size === 0) return;
    const reloadSuffices = program !== undefined && [...changed].every((part) => part === 'renderer');
    console.log(
      `${[...changed].join(', ')} changed: ${reloadSuffices ? 'reloading' : program ? 'restarting' : 'starting'}`,
    );
    changed.clear();
    await (reloadSuffices ? program?.reload() : restart());
  };

  onEnding(() => void Promise.resolve(program?.quit()).finally(() => ended.resolve(0)));
  const watchers = await buildOnChange((part, state) => {
    if (state === 'building') building.add(part);
    else building.delete(part);
    if (state === 'built') {
      missing.delete(part);
      changed.add(part);
    }
    settle();
  });
  const resources = watch(join(ROOT, 'resources'), { recursive: true }, () => {
    changed.add('resources');
    settle();
  });
  try {
    return await ended.promise;
  } finally {
    resources.close();
    await Promise.all(watchers.map((watcher) => watcher.close()));
  }
}

/**
 * Builds the three parts as electron.vite.config.ts says, in development mode, and again whenever one of their files
 * changes.
 */
async function buildOnChange(
  tell: (part: Part, state: 'building' | 'built' | 'failed') => void,
): Promise<Rolldown.RolldownWatcher[]> {
  mkdirSync(join(ROOT, BUILT), { recursive: true });
  const { name, productName, version, type, main } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  writeFileSync(
    join(ROOT, BUILT, 'package.json'),
    JSON.stringify({ name, productName, version, type, main: main?.replace(/^out\//, '') }),
  );
  // As electron-vite's own build does, so that the page's URLs are relative.
  process.env['NODE_ENV_ELECTRON_VITE'] = 'production';
  const { config } = await resolveConfig(
    { logLevel: 'warn', build: { outDir: join(ROOT, BUILT), sourcemap: 'inline', watch: { buildDelay: PAUSE } } },
    'build',
    'development',
  );
  return await Promise.all(
    PARTS.map(async (part) => {
      const watcher = (await build(config?.[part])) as Rolldown.RolldownWatcher;
      watcher.on('event', ({ code }) => {
        if (code === 'BUNDLE_START') tell(part, 'building');
        else if (code === 'BUNDLE_END') tell(part, 'built');
        else if (code === 'ERROR') tell(part, 'failed');
      });
      return watcher;
    }),
  );
}
