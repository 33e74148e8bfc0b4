import { expect, it } from 'vitest';
import { sampleCaseFile } from '../casefile/case-file.sample.ts';
import { CASE_TABLES } from './case-tables.ts';

it('covers every table that a migration has ever created', async () => {
  const { readable } = await sampleCaseFile();
  const tables = readable
    .all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .map(({ name }) => String(name));
  expect(Object.keys(CASE_TABLES).sort()).toEqual(tables.sort());
});

it('names rows that the schema has: each of its conditions is a valid query', async () => {
  const { readable } = await sampleCaseFile();
  for (const [table, travel] of Object.entries(CASE_TABLES)) {
    if ('stays' in travel) continue;
    expect(
      readable.all(
        `SELECT * FROM ${table} WHERE ${travel.rows}`,
        ...(travel.rows.includes(':id') ? ([{ id: 'x' }] as const) : []),
      ),
    ).toHaveLength(0);
  }
});
