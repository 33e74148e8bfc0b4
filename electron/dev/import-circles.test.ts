import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** Every source file with the files of the tree that it imports, types included. */
function importsOfTree(): Map<string, string[]> {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], { cwd: ROOT });
  const files = listed
    .toString()
    .split('\n')
    .filter((file) => /^(electron|renderer|e2e)\//.test(file) && existsSync(join(ROOT, file)));
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'(\.{1,2}\/[^']+)'/g);
      return [file, [...found].map(([, path = '']) => posix.join(dirname(file), path))];
    }),
  );
}

/** The loops of a graph (Tarjan, 1972): each as its nodes. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (path.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== index.get(node)) return;
    const circle = path.splice(path.indexOf(node));
    if (circle.length > 1) circles.push(circle);
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return circles;
}

it('finds a circle where there is one', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circlesIn(graph).map((circle) => circle.sort())).toEqual([['a', 'b', 'c']]);
});

it('no files of the tree import each other, directly or in a longer loop', () => {
  const tree = importsOfTree();
  expect(tree.size).toBeGreaterThan(900);
  expect([...tree.values()].flat().filter((file) => file.endsWith('.ts') && !tree.has(file))).toEqual([]);
  expect(circlesIn(tree)).toEqual([]);
});
