/** Where a paper is signed and sealed. */
import type { Signatory, SignatureBlock } from './document.ts';
import { mm } from './page.ts';
import { setParagraph, widthOf } from './paragraph.ts';
import { baselineIn, leaf, type Mark, type Strip, type Tag } from './strip.ts';
import type { LaidBlock, Setting } from './text-blocks.ts';

/** Side of the field left for a seal: round seals of firms and companies are 38 to 45 mm across. */
const SEAL = mm(45);
const CORNER = mm(3);
const CORNER_GREY = 0.55;
/** The rule to sign on. */
const SIGNING_RULE = mm(38);
const NO_MORE_TEXT = '（以下无正文）';

/** @param afterText whether a paragraph stands before it, whose last lines then go along to the next page */
export function laySignature(block: SignatureBlock, afterText: boolean, setting: Setting): LaidBlock {
  const tag = leaf('P');
  const { page } = setting;
  const count = block.signatories.length;
  const marks: Mark[] = [];
  let height = 0;
  if (count === 1) {
    const placed = laySingle(block.signatories[0]!, tag, setting);
    marks.push(...placed.marks);
    height = placed.height;
  } else {
    const width = page.measure / count;
    for (const [index, signatory] of block.signatories.entries()) {
      const placed = layColumn(signatory, index * width, width - page.body, tag, setting);
      marks.push(...placed.marks);
      height = Math.max(height, placed.height);
    }
  }
  const pitch = page.body * page.leading;
  const gap = pitch / 2;
  const strips: Strip[] = [];
  const tags: Tag[] = [];
  if (!afterText) {
    const words = leaf('P');
    const line = setParagraph(NO_MORE_TEXT, { size: page.body, measure: page.measure, align: 'left' }, setting.fonts)[0]!;
    tags.push(words);
    strips.push({ height: pitch, headOnly: true, marks: [{ kind: 'text', line, x: line.x, baseline: baselineIn(pitch, page.body), tag: words }] });
  }
  strips.push({ height: gap, marks: [], glued: true }, { height, marks, glued: true });
  return { strips, tags: [...tags, tag] };
}

interface Placed {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Name and date at the right inside the field for the seal, those who sign at the left. */
function laySingle(signatory: Signatory, tag: Tag, setting: Setting): Placed {
  const { page, fonts } = setting;
  const pitch = page.body * page.leading;
  const marks: Mark[] = [];
  const nameWidth = widthOf(signatory.name, { size: page.body }, fonts);
  const width = Math.max(nameWidth, SEAL);
  const left = page.measure - width - page.body;
  const line = (text: string, y: number, x: number, measure: number, align: 'left' | 'centre'): void => {
    for (const [index, set] of setParagraph(text, { size: page.body, measure, align }, fonts).entries()) {
      marks.push({ kind: 'text', line: set, x: x + set.x, baseline: y + index * pitch + baselineIn(pitch, page.body), tag });
    }
  };
  const top = signatory.seal ? (SEAL - 2 * pitch) / 2 : 0;
  line(signatory.name, top, left, width, 'centre');
  signatory.signers.forEach((signer, index) => marks.push(...signerMarks(signer, 0, top + index * pitch, tag, setting)));
  const dateTop = top + Math.max(1, signatory.seal ? 1 : signatory.signers.length) * pitch;
  if (signatory.date) line(signatory.date, dateTop, left, width, 'centre');
  if (signatory.seal) marks.push(...cornerMarks(left + (width - SEAL) / 2, 0));
  const bottom = Math.max(dateTop + pitch, top + signatory.signers.length * pitch);
  return { marks, height: signatory.seal ? Math.max(SEAL, bottom) : bottom };
}

/** One party of several: everything under its name. */
function layColumn(signatory: Signatory, x: number, width: number, tag: Tag, setting: Setting): Placed {
  const { page, fonts } = setting;
  const pitch = page.body * page.leading;
  const marks: Mark[] = [];
  let y = 0;
  const lines = (text: string): void => {
    for (const set of setParagraph(text, { size: page.body, measure: width, align: 'left' }, fonts)) {
      marks.push({ kind: 'text', line: set, x: x + set.x, baseline: y + baselineIn(pitch, page.body), tag });
      y += pitch;
    }
  };
  lines(signatory.name);
  for (const signer of signatory.signers) {
    marks.push(...signerMarks(signer, x, y, tag, setting, width));
    y += pitch;
  }
  if (signatory.date) lines(signatory.date);
  if (signatory.seal) marks.push(...cornerMarks(x + Math.max(0, width - SEAL) / 2, 0));
  return { marks, height: signatory.seal ? Math.max(SEAL, y) : y };
}

/** The label, the printed name and the rule to sign on. */
function signerMarks(signer: Signatory['signers'][number], x: number, y: number, tag: Tag, setting: Setting, width = Infinity): Mark[] {
  const { page, fonts } = setting;
  const pitch = page.body * page.leading;
  const words = signer.label + (signer.name ?? '');
  const set = setParagraph(words, { size: page.body, measure: Infinity, align: 'left' }, fonts)[0]!;
  const baseline = y + baselineIn(pitch, page.body);
  const from = x + set.width + page.body / 2;
  const to = Math.min(from + SIGNING_RULE, x + width);
  return [
    { kind: 'text', line: set, x, baseline, tag },
    { kind: 'rule', from: [from, baseline + page.body * 0.2], to: [to, baseline + page.body * 0.2], width: 0.5 },
  ];
}

function cornerMarks(x: number, y: number): Mark[] {
  const rule = (from: [number, number], to: [number, number]): Mark => ({ kind: 'rule', from, to, width: 0.4, grey: CORNER_GREY });
  return [x, x + SEAL].flatMap((cx) =>
    [y, y + SEAL].flatMap((cy) => [
      rule([cx, cy], [cx + (cx === x ? CORNER : -CORNER), cy]),
      rule([cx, cy], [cx, cy + (cy === y ? CORNER : -CORNER)]),
    ]),
  );
}
