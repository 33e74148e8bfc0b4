import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_TODAY, sampleFacts, sampleSettings } from '../cases/article-case.sample.ts';
import { type Input, type OperationName, operations, type Output } from '../contract/operations.ts';
import type { DeskEvent, FailureReport } from '../contract/outcome.ts';
import type { CaseId } from '../domain/case/ids.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { reportOf } from '../failure.ts';
import { type Library, loadLibrary } from '../library/library.ts';
import { clock } from '../workspace/clock.ts';
import { samplePrinting } from '../workspace/printing.sample.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Environment } from './environment.ts';

/** A desk with its own open case file in a temporary folder, queried as the window would. */
export interface SampleDesk {
  readonly desk: Desk;
  readonly folder: string;
  /** The answer to the next dialog; null cancels it. */
  saveTo: string | null;
  /** Receives the events that the window would get. */
  hear: (event: DeskEvent) => void;
  /** What was sent to the printer, oldest first. */
  readonly printed: Uint8Array[];
  /** The answer to a dialog that asks for several files. */
  filesToOpen: readonly string[];
  /** Parsed on the way in and on the way out. */
  ask<O extends OperationName>(operation: O, input: Input<O>): Promise<Output<O>>;
  /** The failure the window would get; null if nothing was refused. */
  refusal<O extends OperationName>(operation: O, input: Input<O>): Promise<FailureReport | null>;
  newCase(facts?: object): Promise<CaseId>;
  close(): void;
}

/** The resources are the same for all desks of one day, and take longer to read than most tests to run. */
const libraries = new Map<string, Promise<Library>>();

function libraryOn(today: PlainDate): Promise<Library> {
  const known = libraries.get(today) ?? loadLibrary(RESOURCES, today);
  libraries.set(today, known);
  return known;
}

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');

/** @param today an instant, UTC */
export async function sampleDesk(
  today = SAMPLE_TODAY,
  resources = RESOURCES,
  fontFolders: readonly string[] = [],
): Promise<SampleDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const shipped = resources === RESOURCES && fontFolders.length === 0;
  const printed: Uint8Array[] = [];
  const environment: Environment = {
    profile: join(folder, 'profile'),
    resources,
    fontFolders,
    choosing: {
      folder: async () => sample.saveTo,
      file: async () => sample.saveTo,
      files: async () => sample.filesToOpen,
      saveAs: async () => sample.saveTo,
      leave: async () => false,
    },
    clock: clock(today),
    lockClock: { start: () => undefined, touch: () => undefined, stop: () => undefined },
    printing: samplePrinting(printed),
    tell: (event) => sample.hear(event),
  };
  const desk = await openDesk(environment, shipped ? await libraryOn(environment.clock.today()) : undefined);
  const sample: SampleDesk = {
    desk,
    folder,
    saveTo: join(folder, '样例.casebook'),
    hear: () => undefined,
    printed,
    filesToOpen: [],
    async ask(operation, input) {
      const { input: asked, output } = operations[operation];
      const handler = desk.handlers[operation] as (input: unknown) => unknown;
      return output.parse(await handler(asked.parse(input))) as Output<typeof operation>;
    },
    refusal: (operation, input) =>
      sample.ask(operation, input).then(
        () => null,
        (error: unknown) => {
          const report = reportOf(error);
          if (report === null) throw error;
          return report;
        },
      ),
    newCase: async (facts = sampleFacts) =>
      (await sample.ask('case-create', { facts: facts as Input<'case-create'>['facts'] })).id,
    close() {
      desk.close();
      rmSync(folder, { recursive: true });
    },
  };
  const chosen = await sample.ask('casefile-choose', { purpose: 'create' });
  await sample.ask('casefile-create', { token: chosen?.token ?? '', password: '测试用密码' });
  await sample.ask('settings-save', { settings: sampleSettings });
  return sample;
}
