/** Where a paper is signed and sealed. */
import type { Signatory, SignatureBlock } from './document.ts';
import { mm } from './millimetre.ts';
import type { PageGeometry } from './page.ts';
import { setParagraph, widthOf } from './paragraph.ts';
import { baselineIn, leaf, type Mark, type Strip, type Tag } from './strip.ts';
import type { LaidBlock, Setting } from './text-blocks.ts';

/** Side of the field left for a seal: round seals of firms and companies are 38 to 45 mm across. */
export const SEAL = mm(45);
const CORNER = mm(3);
const CORNER_GREY = 0.55;
/** The rule to sign on. */
export const SIGNING_RULE = mm(38);
/** What a label, a printed name and the rule need beside the name of the firm. */
export const SIGNING_ROOM = mm(75);
const NO_MORE_TEXT = '（以下无正文）';

/** @param afterText whether a paragraph stands before it, whose last lines then go along to the next page */
export function laySignature(block: SignatureBlock, afterText: boolean, setting: Setting): LaidBlock {
  const tag = leaf('P');
  const { page } = setting;
  const { marks, height } =
    block.signatories.length === 1
      ? laySingle(block.signatories[0]!, tag, setting)
      : layColumns(block.signatories, tag, setting);
  const pitch = page.body * page.leading;
  const gap = pitch / 2;
  const strips: Strip[] = [];
  const tags: Tag[] = [];
  if (!afterText) {
    const words = leaf('P');
    const line = setParagraph(
      NO_MORE_TEXT,
      { size: page.body, measure: page.measure, align: 'left' },
      setting.fonts,
    )[0]!;
    tags.push(words);
    strips.push({
      height: pitch,
      headOnly: true,
      marks: [{ kind: 'text', line, x: line.x, baseline: baselineIn(pitch, page.body), tag: words }],
    });
  }
  const space: Strip = { height: gap, marks: [], glued: true, blank: true };
  strips.push(space, { height, marks, glued: true }, space);
  return { strips, tags: [...tags, tag] };
}

interface Placed {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Name and date at the right inside the field for the seal; those who sign stand at the left, or above a long name. */
function laySingle({ name, signers, date, seal }: Signatory, tag: Tag, setting: Setting): Placed {
  const { page, fonts } = setting;
  const pitch = signingPitch(page);
  const widest = Math.max(...[name, date ?? ''].map((words) => widthOf(words, { size: page.body }, fonts)), SEAL);
  const width = Math.min(widest, page.measure - page.body);
  const left = page.measure - width - page.body;
  const beside = left >= SIGNING_ROOM;
  const signersHeight = signers.length * pitch;
  const nameLines = setParagraph(name, { size: page.body, measure: width, align: 'centre' }, fonts);
  const dateLines = date ? setParagraph(date, { size: page.body, measure: width, align: 'centre' }, fonts) : [];
  const block = (nameLines.length + dateLines.length) * pitch;
  const sealTop = beside ? 0 : signersHeight;
  const top = sealTop + (seal ? Math.max(0, SEAL - block) / 2 : 0);
  const marks: Mark[] = [...nameLines, ...dateLines].map((line, index) => ({
    kind: 'text',
    line,
    x: left + line.x,
    baseline: top + index * pitch + baselineIn(pitch, page.body),
    tag,
  }));
  const signing = beside ? left - 3 * page.body : page.measure;
  signers.forEach((signer, index) =>
    marks.push(...signerMarks(signer, 2 * page.body, (beside ? top : 0) + index * pitch, signing, tag, setting)),
  );
  if (seal) marks.push(...cornerMarks(left + (width - SEAL) / 2, sealTop));
  return { marks, height: Math.max(top + block, beside ? top + signersHeight : 0, seal ? sealTop + SEAL : 0) };
}

/** Several parties side by side, everything under the name; the field for a seal reaches above and below. */
function layColumns(signatories: readonly Signatory[], tag: Tag, setting: Setting): Placed {
  const { page, fonts } = setting;
  const pitch = signingPitch(page);
  const columnWidth = page.measure / signatories.length;
  const width = columnWidth - page.body;
  const top = signatories.some((signatory) => signatory.seal) ? (SEAL - 3 * pitch) / 2 : 0;
  const marks: Mark[] = [];
  let height = top > 0 ? SEAL : 0;
  for (const [index, signatory] of signatories.entries()) {
    const x = index * columnWidth;
    let y = top;
    const lines = (text: string): void => {
      for (const line of setParagraph(text, { size: page.body, measure: width, align: 'left' }, fonts)) {
        marks.push({ kind: 'text', line, x: x + line.x, baseline: y + baselineIn(pitch, page.body), tag });
        y += pitch;
      }
    };
    lines(signatory.name);
    for (const signer of signatory.signers) {
      marks.push(...signerMarks(signer, x, y, width, tag, setting));
      y += pitch;
    }
    if (signatory.date) lines(signatory.date);
    if (signatory.seal) marks.push(...cornerMarks(x + Math.max(0, width - SEAL) / 2, 0));
    height = Math.max(height, y);
  }
  return { marks, height };
}

/** Lines that are signed by hand stand at least 10 mm apart. */
export function signingPitch(page: PageGeometry): number {
  return Math.max(page.body * page.leading, mm(10));
}

/** The label, the printed name and the rule to sign on. */
function signerMarks(
  signer: Signatory['signers'][number],
  x: number,
  y: number,
  width: number,
  tag: Tag,
  setting: Setting,
): Mark[] {
  const { page, fonts } = setting;
  const pitch = signingPitch(page);
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
  const rule = (from: [number, number], to: [number, number]): Mark => ({
    kind: 'rule',
    from,
    to,
    width: 0.4,
    grey: CORNER_GREY,
  });
  return [x, x + SEAL].flatMap((cx) =>
    [y, y + SEAL].flatMap((cy) => [
      rule([cx, cy], [cx + (cx === x ? CORNER : -CORNER), cy]),
      rule([cx, cy], [cx, cy + (cy === y ? CORNER : -CORNER)]),
    ]),
  );
}
