import { dirname, relative, resolve } from 'node:path';

/**
 * A lint rule: a file imports from its own folder, and from the folders and packages that the table allows it. A
 * folder's entry in the table also covers subfolders without one.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const zoneRule = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: { denied: '{{from}} does not import {{to}}; the table of zones stands in eslint.zones.js.' },
  },
  create(context) {
    const [zones] = context.options;
    const here = relative(context.cwd, context.filename).replaceAll('\\', '/');
    const from = zoneOf(zones, here);
    if (from === null) return {};
    const granted = zones[from];

    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const { value } = source;
      const to = value.startsWith('.') ? placeOf(zones, here, value) : value;
      if (to === from || granted.some((each) => covers(each, to, value))) return;
      context.report({ node: source, messageId: 'denied', data: { from, to } });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
    };
  },
};

/**
 * `domain/*` covers every folder of the domain; `node:` every module of Node; anything else one zone or one package.
 */
function covers(granted, to, value) {
  if (granted.endsWith('/*')) return to === granted.slice(0, -2) || to.startsWith(granted.slice(0, -1));
  if (granted.endsWith(':')) return value.startsWith(granted);
  return granted === to || value.startsWith(`${granted}/`);
}

/** The zone of an imported path of the tree, or the path itself if it lies in none. */
function placeOf(zones, here, value) {
  const path = relative('.', resolve(dirname(here), value)).replaceAll('\\', '/');
  return zoneOf(zones, path) ?? path;
}

/** The longest entry of the table that contains the path. */
function zoneOf(zones, path) {
  const found = Object.keys(zones).filter((zone) => path === zone || path.startsWith(`${zone}/`));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}
