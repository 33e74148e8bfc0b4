/**
 * What each folder may import, besides itself: folders of the tree (`/*`: and those below), packages, and `node:` for Node's own modules.
 * From below to above, so that no two folders import each other. Tests and samples are free to reach across.
 */
const domain = 'electron/domain';
const quantities = `${domain}/quantities`;
/** How text is folded, for everything that stores, compares or prints some. */
const text = `${domain}/text`;
const law = `${domain}/law`;
const claim = `${domain}/claim`;
const ofCase = `${domain}/case`;

/** What every use case may take: the ground that they stand on. */
const ground = [
  `${domain}/*`,
  'electron/contract',
  'electron/casefile',
  'electron/records',
  'electron/library',
  'electron/papers/*',
  'electron/typesetting/*',
  'electron/workspace',
  'electron/failure.ts',
  'electron/fault.ts',
  'node:',
  'zod',
];
const useCase = (...more) => [...ground, ...more.map((name) => `electron/${name}`)];

export const zones = {
  // Law and arithmetic: no Node, no DOM, no clock, no package.
  [text]: [],
  [quantities]: [text],
  [domain]: [quantities, text],
  [law]: [quantities, text, domain],
  [claim]: [quantities, text, law],
  [ofCase]: [quantities, text, law, claim],
  [`${domain}/statement`]: [quantities, text, law, claim],
  [`${domain}/proceedings`]: [quantities, text, law, claim],
  [`${domain}/settlement`]: [quantities, text, claim, `${domain}/proceedings`],
  [`${domain}/letter`]: [quantities, text, law, ofCase],
  [`${domain}/conduct`]: [text, ofCase],
  [`${domain}/lending`]: [quantities, text, claim, ofCase],
  [`${domain}/tables`]: [quantities, text, claim, ofCase],
  [`${domain}/deadlines`]: [quantities, text, law, ofCase, `${domain}/letter`, `${domain}/settlement`],
  [`${domain}/path`]: [
    quantities,
    text,
    law,
    ofCase,
    `${domain}/deadlines`,
    `${domain}/letter`,
    `${domain}/proceedings`,
    `${domain}/settlement`,
  ],

  // What may be asked, the file, its rows, type and paper.
  'electron/contract': [`${domain}/*`, 'zod'],
  'electron/failure.ts': ['electron/casefile', 'electron/contract'],
  'electron/fault.ts': ['zod'],
  'electron/casefile': [quantities, text, 'node:', 'zod', 'better-sqlite3', 'hash-wasm'],
  'electron/records': [`${domain}/*`, 'electron/casefile', 'node:crypto', 'zod'],
  'electron/typesetting': [`${domain}/letter`, quantities, 'node:', 'pdfkit', 'fontkit'],
  'electron/typesetting/word': [quantities, text, 'electron/typesetting', 'node:', 'docx', 'fflate'],
  'electron/papers': [`${domain}/*`, 'electron/papers/*', 'electron/typesetting', 'liquidjs', 'markdown-it'],
  'electron/library': [
    `${domain}/*`,
    'electron/contract',
    'electron/failure.ts',
    'electron/papers',
    'electron/typesetting',
    'node:',
    'zod',
  ],
  'electron/calc': [`${domain}/*`, 'electron/contract', 'electron/fault.ts', 'electron/library', 'node:', 'zod'],
  'electron/workspace': [...ground, 'write-excel-file'],

  // Use cases.
  'electron/statutes': useCase(),
  'electron/deadlines': useCase(),
  'electron/negotiation': useCase(),
  'electron/ledger': useCase('calc'),
  'electron/cases': useCase('ledger'),
  'electron/path': useCase('negotiation'),
  'electron/settlement': useCase('path'),
  'electron/lending': useCase('negotiation'),
  'electron/letters': useCase('negotiation'),
  'electron/templates': useCase('letters'),
  'electron/batches': [...useCase('letters', 'templates'), '@cantoo/pdf-lib'],
  'electron/evidence': [...useCase('templates'), '@cantoo/pdf-lib'],
  'electron/printing': useCase('lending', 'letters', 'statutes', 'templates'),
  'electron/transfer': useCase('printing', 'templates'),

  // The program without its window; the window; the command line.
  'electron/desk': useCase(
    'batches',
    'cases',
    'deadlines',
    'evidence',
    'ledger',
    'lending',
    'letters',
    'negotiation',
    'path',
    'printing',
    'settlement',
    'statutes',
    'templates',
    'transfer',
  ),
  'electron/shell': [
    'electron/contract',
    'electron/desk',
    'electron/evidence',
    'electron/failure.ts',
    'electron/shell/runtime.ts',
    'electron/workspace',
    'node:',
    'zod',
  ],
  // Electron is reached through runtime.ts; ipcMain in answering.ts alone, ipcRenderer in preload.ts alone.
  'electron/shell/runtime.ts': ['electron'],
  'electron/shell/answering.ts': [
    'electron/shell/*',
    'electron/contract',
    'electron/failure.ts',
    'electron/fault.ts',
    'electron',
    'zod',
  ],
  'electron/preload.ts': ['electron/contract', 'electron'],
  'electron/main.ts': ['electron/contract', 'electron/desk', 'electron/shell/*', 'electron/workspace', 'node:'],
  'electron/commands': [`${domain}/*`, 'electron/casefile', 'electron/library', 'electron/records', 'node:'],
  'electron/cli.ts': ['electron/calc', 'electron/commands', 'node:'],

  // The page knows main by its contract alone; the specs know the program by its window.
  renderer: [
    `${domain}/*`,
    'electron/contract',
    'react',
    'react-dom',
    'react-router',
    'react-i18next',
    'i18next',
    '@tanstack/react-query',
    'antd',
    '@ant-design/icons',
    '@tiptap/react',
    '@tiptap/starter-kit',
    '@tiptap/pm',
    'dayjs',
    'pdfjs-dist',
  ],
  e2e: [`${domain}/*`, 'electron/contract', 'electron/dev/*', 'node:', 'playwright', 'axe-core', '@cantoo/pdf-lib'],
};
