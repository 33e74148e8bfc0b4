import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCaseFile } from '../casefile/create.ts';
import { write } from '../casefile/transaction.ts';
import { SAMPLE_TODAY, sampleFacts, sampleSettings } from '../cases/article-case.sample.ts';
import { type Desk, openDesk } from '../desk/desk.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { statuteSearch } from '../domain/law/statute-search.ts';
import { addDays, addMonths, date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { loadLibrary } from '../library/library.ts';
import { insertCase } from '../records/cases.ts';
import { samplePayment } from '../records/payments.sample.ts';
import { insertPayment } from '../records/payments.ts';
import { writeSetting } from '../records/settings.ts';
import { fontsOf } from '../typesetting/fonts.ts';
import { clock } from '../workspace/clock.ts';
import { newId } from '../workspace/new-id.ts';
import { samplePrinting } from '../workspace/printing.sample.ts';
import { statementOfLines, statementsPerSecond } from './bench-statements.ts';
import { againstOthers, longStatements, manyLetters } from './bench-typesetting.ts';

/**
 * Prints how long the operations take that a lawyer waits for: in milliseconds, and as a multiple of a fixed workload
 * measured in the same run (SHA-256 over 64 MiB), so that runs on different or busy machines can be compared.
 */
const CASES = 10_000;
const resources = join(import.meta.dirname, '..', '..', 'resources');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const place = join(folder, '万案.casebook');
const PASSWORD = '基准测试用密码';

/** Median of several runs, in milliseconds. */
async function time(work: () => unknown, runs = 5): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

const block = Buffer.alloc(64 * 1024 * 1024, 7);
const yardstick = await time(() => createHash('sha256').update(block).digest());

function tell(what: string, milliseconds: number, note = ''): void {
  console.log(
    `${what.padEnd(58)} ${milliseconds.toFixed(1).padStart(9)} ms  ${(milliseconds / yardstick).toFixed(2).padStart(8)} × yardstick  ${note}`,
  );
}

/** Called once every case has been computed for today. */
let allStated = () => undefined as void;
const refreshed = (): Promise<void> => new Promise((resolve) => (allStated = resolve));

function openOne(): Promise<Desk> {
  return openDesk({
    profile: join(folder, 'profile'),
    resources,
    clock: clock(SAMPLE_TODAY),
    printing: samplePrinting([]),
    tell: (event) => (event.kind === 'balances-refreshed' && event.done === event.total ? allStated() : undefined),
    choosing: {
      folder: async () => place,
      file: async () => null,
      files: async () => [],
      saveAs: async () => null,
      leave: async () => false,
    },
    lockClock: { start: () => undefined, touch: () => undefined, stop: () => undefined },
  });
}

const listOf = (desk: Desk, search = '') =>
  desk.handlers['case-list']({ search, stage: 'active', sort: 'owed', descending: true, offset: 0, limit: 50 });

try {
  tell('yardstick: SHA-256 over 64 MiB', yardstick);

  const made = await createCaseFile(place, PASSWORD);
  write(made.writable, (file) => {
    writeSetting(file, 'firm', sampleSettings);
    for (let number = 1; number <= CASES; number++) {
      const [debtor] = sampleFacts.debtors;
      const facts = {
        ...sampleFacts,
        debtors: [{ ...debtor!, name: `测试${number}`, phone: `13${String(number).padStart(9, '0')}` }],
      };
      const id = newId<CaseId>();
      insertCase(file, id, facts, SAMPLE_TODAY);
      // Every third debtor has made four payments.
      for (let paid = 0; number % 3 === 0 && paid < 4; paid++) {
        insertPayment(
          file,
          id,
          samplePayment({ id: newId(), paid_on: addMonths(date('2026-06-15'), paid), amount_fen: fen(100_000) }),
        );
      }
    }
  });
  made.close();

  const desk = await openOne();
  const chosen = await desk.handlers['casefile-choose']({ purpose: 'open' });
  const token = chosen!.token;
  const first = refreshed();
  await desk.handlers['casefile-open']({ token, password: PASSWORD });
  tell(`all ${CASES} cases stated as of today, in the background`, await time(() => first, 1), 'target under 5000 ms');
  const list = await listOf(desk);
  tell(
    'the one case stated again after a payment',
    await time(async () => {
      const again = refreshed();
      await desk.handlers['payment-record']({
        caseId: list.rows[1]!.id,
        on: date('2026-11-19'),
        amount: fen(100),
        designation: null,
        method: '',
        note: '',
      });
      await again;
    }),
  );

  tell(
    'unlock to first list',
    await time(async () => {
      await desk.handlers['casefile-lock']({});
      await desk.handlers['casefile-open']({ token, password: PASSWORD });
      await listOf(desk);
    }),
    'target under 1500 ms',
  );
  tell('first page of the list, sorted by sum', await time(() => listOf(desk), 9));
  tell('search for a name and a number', await time(() => listOf(desk, '测试77 130'), 9));

  const deadlines = () => desk.handlers['deadline-list']({ within: 'all', offset: 0, limit: 50 });
  tell('deadlines of all cases, looked through a few at a time', await time(deadlines, 1));
  tell('deadlines of all cases, nothing changed since', await time(deadlines, 9));

  const id = list.rows[0]!.id;
  const letter = await desk.handlers['letter-create']({
    caseId: id,
    kind: 'lawyers-letter',
    payBy: addDays(date('2026-11-20'), 10),
  });
  const paper = { kind: 'letter', id: letter.id } as const;
  await desk.handlers['paper-preview']({ paper });
  tell(
    'a lawyer’s letter as PDF, warm',
    await time(() => desk.handlers['paper-preview']({ paper }), 9),
    'target under 150 ms',
  );
  desk.close();

  const today = date('2026-11-20');
  const { rates, song, statutes } = await loadLibrary(resources, today);
  const search = statuteSearch(statutes);
  for (const query of ['民法典577', '违约责任', 'mfd', '不还钱怎么办'])
    tell(`statutes searched for ${query}`, await time(() => search(query, today), 9), 'target under 50 ms');
  const fonts = fontsOf(song);
  for (const measure of [againstOthers, manyLetters, longStatements]) await measure(fonts, console.log);
  const { clock: byClock, processor } = statementsPerSecond(rates);
  console.log(
    `statements a second: three years, 24 payments, six rates, both ways: ${Math.round(byClock)}, ${Math.round(processor)} of processor time; target 2000`,
  );
  for (const lines of [12_500, 25_000, 50_000, 100_000]) {
    statementOfLines(lines, rates);
    const grown = statementOfLines(lines, rates);
    tell(
      `a statement of ${grown.lines} lines`,
      grown.milliseconds,
      `${((1000 * grown.milliseconds) / grown.lines).toFixed(2)} µs a line`,
    );
  }
  console.log(`memory of this process: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB resident`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
