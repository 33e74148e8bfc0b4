import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';

const run = promisify(execFile);

/** Debian's packages: the print system, a printer that leaves PDFs, the filters in between, and pdftoppm to look at them. */
const PACKAGES = ['cups', 'printer-driver-cups-pdf', 'cups-filters', 'ghostscript', 'poppler-utils'];

/** Installs what is needed where that is possible. @returns why there can be no virtual printer here, or null. */
export async function whyNoVirtualPrinter(): Promise<string | null> {
  if (process.platform !== 'linux') return 'CUPS is tested on Linux only';
  if (process.getuid?.() !== 0) return 'only root may start a CUPS of its own';
  if (existsSync('/usr/lib/cups/backend/cups-pdf') && existsSync('/usr/bin/pdftoppm')) return null;
  if (!existsSync('/usr/bin/apt-get')) return 'CUPS is not installed, and there is no apt-get to install it';
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-q'], { env: environment });
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...PACKAGES], { env: environment });
    return null;
  } catch {
    return `CUPS could not be installed (apt-get install ${PACKAGES.join(' ')})`;
  }
}

/** A print system of its own with one printer, which leaves every job as a PDF. Nothing of the computer's own is touched. */
export class VirtualPrinter {
  readonly name = 'casebook';
  readonly #folder = mkdtempSync(join(tmpdir(), 'cups-'));
  /** The driver looks for its settings there and nowhere else, under the name in the printer's address. */
  readonly #instance = basename(this.#folder);
  readonly #settings = `/etc/cups/cups-pdf-${this.#instance}.conf`;
  #daemon: ChildProcess | undefined;

  async start(): Promise<void> {
    for (const name of ['spool', 'cache', 'state', 'temporary', 'root', 'out']) mkdirSync(this.#path(name));
    // Filters run as a user of their own.
    chmodSync(this.#folder, 0o755);
    chmodSync(this.#path('temporary'), 0o1777);
    const open = 'Order allow,deny\nAllow all';
    writeFileSync(
      this.#path('cupsd.conf'),
      `Listen ${this.#path('socket')}\nBrowsing No\nWebInterface No\n<Location />\n${open}\n</Location>\n` +
        `<Policy default>\n<Limit All>\n${open}\n</Limit>\n</Policy>\n`,
    );
    const places = {
      ServerRoot: 'root',
      RequestRoot: 'spool',
      CacheDir: 'cache',
      StateDir: 'state',
      TempDir: 'temporary',
    };
    const logs = ['AccessLog', 'ErrorLog', 'PageLog'].map((log) => `${log} ${this.#path(log)}`);
    writeFileSync(
      this.#path('files.conf'),
      ['SystemGroup root', ...Object.entries(places).map(([name, of]) => `${name} ${this.#path(of)}`), ...logs].join(
        '\n',
      ),
    );
    writeFileSync(this.#settings, `Out ${this.#path('out')}\nLabel 1\nGrp root\n`);
    process.env['CUPS_SERVER'] = this.#path('socket');
    this.#daemon = spawn('cupsd', ['-f', '-c', this.#path('cupsd.conf'), '-s', this.#path('files.conf')], {
      stdio: 'ignore',
    });
    await expect.poll(() => run('lpstat', ['-r']).then(({ stdout }) => stdout, String)).toContain('is running');
    const model = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd';
    await run('lpadmin', ['-p', this.name, '-E', '-v', `cups-pdf:/${this.#instance}`, '-m', model]);
  }

  /** As when it is unplugged for good. */
  async vanish(): Promise<void> {
    await run('lpadmin', ['-x', this.name]);
  }

  /** Waits for a number of printed jobs. @returns the paths of their PDFs, oldest first. */
  async printed(jobs: number): Promise<string[]> {
    const number = (file: string): number => Number(/job_(\d+)/.exec(file)?.[1]);
    const files = (): string[] => readdirSync(this.#path('out')).filter((name) => name.endsWith('.pdf'));
    await expect
      .poll(
        async () => {
          const { stdout } = await run('lpstat', ['-o']);
          return stdout.trim() === '' ? files().length : -1;
        },
        { timeout: 60_000 },
      )
      .toBe(jobs);
    return files()
      .sort((a, b) => number(a) - number(b))
      .map((name) => join(this.#path('out'), name));
  }

  async stop(): Promise<void> {
    const daemon = this.#daemon;
    if (daemon?.exitCode === null) {
      const ended = new Promise((resolve) => daemon.once('exit', resolve));
      daemon.kill();
      await ended;
    }
    rmSync(this.#settings, { force: true });
    rmSync(this.#folder, { recursive: true, force: true });
    delete process.env['CUPS_SERVER'];
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** One byte a point, 0 for black. */
  readonly grey: Buffer;
}

/** A PDF's pages as pictures of 50 points an inch. */
export async function picturesOf(pdf: string): Promise<Picture[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    await run('pdftoppm', ['-q', '-gray', '-r', '50', pdf, join(folder, 'page')]);
    const pages = readdirSync(folder).sort();
    return await Promise.all(pages.map((name) => pictureIn(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads a binary PGM: `P5`, width, height, 255, each followed by one blank, then the bytes. */
async function pictureIn(file: string): Promise<Picture> {
  const bytes = await readFile(file);
  const [, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  const size = Number(width) * Number(height);
  return { width: Number(width), height: Number(height), grey: bytes.subarray(bytes.length - size) };
}

const BLOCK = 5;

/**
 * How far two pages show ink in the same places: of the blocks of 5 by 5 points that are inked in either, the share
 * that is inked in both. The print system redraws every character, a little thinner, so points cannot be compared.
 */
export function sharedInk(a: Picture, b: Picture): number {
  const [first, second] = [inkedBlocks(a), inkedBlocks(b)];
  const both = [...first].filter((block) => second.has(block)).length;
  return both / (first.size + second.size - both);
}

function inkedBlocks({ width, height, grey }: Picture): Set<number> {
  const inked = new Set<number>();
  const across = Math.ceil(width / BLOCK);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((grey[y * width + x] ?? 255) < 200) inked.add(Math.floor(y / BLOCK) * across + Math.floor(x / BLOCK));
  return inked;
}
