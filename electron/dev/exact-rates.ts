import type { Rule } from 'eslint';
import type { CallExpression, Node } from 'estree';
import type { Type } from 'typescript';

/** The parser services of typescript-eslint in a typed project. */
interface TypeServices {
  readonly getTypeAtLocation?: (node: Node) => Type;
}

const COMPARING = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>=']);
/** Functions that compare a rate as text, or convert it to a float. */
const TAKING_TEXT = new Set(['includes', 'indexOf', 'has', 'get', 'localeCompare', 'Number', 'parseFloat']);

/**
 * A lint rule: rates are not compared as strings ("6.00" is not "6", "10" sorts before "9") or converted to floats.
 * TypeScript allows comparing any two values of one type, so it cannot catch this. Needs type information.
 */
export const exactRates: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      inexact: 'A rate is not its text: compare by isSameRate, isZero or isGreater, compute by ratioOf (rates.ts).',
    },
  },
  create(context) {
    const { getTypeAtLocation } = context.sourceCode.parserServices as TypeServices;
    if (!getTypeAtLocation) throw new Error('exact-rates needs types (parserOptions.project)');
    const isRate = (node: Node): boolean => holdsRate(getTypeAtLocation(node));
    return {
      BinaryExpression(node) {
        const { operator, left, right } = node;
        if (!COMPARING.has(operator) || isConstant(left) || isConstant(right)) return;
        if (isRate(left) || isRate(right)) context.report({ node, messageId: 'inexact' });
      },
      CallExpression(node) {
        const [first] = node.arguments;
        if (first && TAKING_TEXT.has(nameOf(node)) && isRate(first)) context.report({ node, messageId: 'inexact' });
      },
    };
  },
};

/** Whether a value may be a `Percent`, by the declared type's name. */
function holdsRate(type: Type): boolean {
  return type.aliasSymbol?.name === 'Percent' || (type.isUnion() && type.types.some(holdsRate));
}

/** Whether a node is obviously not a rate, which saves the costly type lookup. */
function isConstant(node: Node): boolean {
  return (
    (node.type === 'Literal' && !/^\d/.test(String(node.value))) ||
    node.type === 'UnaryExpression' ||
    (node.type === 'Identifier' && node.name === 'undefined')
  );
}

function nameOf({ callee }: CallExpression): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}
