import { PDFDocument } from '@cantoo/pdf-lib';
import type { EvidenceStore, SealedFile } from '../casefile/evidence-store.ts';
import { CaseFileFailure } from '../casefile/failure.ts';
import { EVIDENCE_FORM_NAMES } from '../domain/case/evidence.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { formatChinese, type PlainDate } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import type { Answers } from '../papers/template/template.ts';
import { type EvidenceRecord, sealedFileOf } from '../records/evidence.ts';
import { readFormDraft } from '../records/form-drafts.ts';
import { filledPaper, standingEvidence } from '../templates/templates.ts';
import type { PaperDocument } from '../typesetting/document.ts';
import { renderPdf } from '../typesetting/render.ts';
import { fontsFor } from '../workspace/fonts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { bindBundle, pictureAsPdf, readPdf } from './bundle-pages.ts';
import { mediumOf } from './evidence-medium.ts';

/** The template of the list, which the lawyer may override. */
const LIST = 'evidence-list';

/** Larger files only get a placeholder sheet: joining one requires holding it in memory whole. */
const MOST_JOINED = 100 * 1024 * 1024;

/** Why a file has no pages in the bundle. */
type Left = 'recording' | 'other' | 'unreadable' | 'too-large' | 'damaged';
const WHY: Record<Left, string> = {
  recording: '录音，另以光盘或者存储介质提交。',
  other: '不能转为页面的电子文件，另以光盘或者存储介质提交。',
  unreadable: '文件无法读取（可能已损坏、加密或者格式不受支持），未能装订，请核对原件。',
  'too-large': '文件过大，未能装订，请另行打印。',
  damaged: '案卷中的加密文件缺失、已损坏或者被改动，未能装订。',
};

/**
 * All evidence of a case that was not withdrawn, as one PDF: the filled list with page numbers, then every picture and
 * PDF, and a placeholder sheet for every other file.
 */
export async function evidenceBundle(
  { clock, evidence, library, reading, viewOf }: Workspace,
  caseId: CaseId,
): Promise<{ pdf: Uint8Array; pages: number; name: string }> {
  const today = clock.today();
  const { title, pieces } = reading((file) => {
    const view = viewOf(file, caseId);
    return {
      title: view.title,
      pieces: standingEvidence(view).map((record) => ({ record, sealed: sealedFileOf(file, record.sha256) })),
    };
  });
  if (pieces.length === 0) throw new Failure('not-found', '本案还没有证据可以装订。');
  const fonts = reading((file) => fontsFor(file, library));
  const parts: { id: string; document: PDFDocument }[] = [];
  for (const { record, sealed } of pieces) {
    const pages = await pagesOf(evidence(), sealed);
    const document =
      typeof pages === 'string'
        ? await PDFDocument.load(await renderPdf(sheetFor(record, parts.length + 1, pages, today), fonts))
        : pages;
    parts.push({ id: record.id, document });
  }
  const places = new Map<string, string>();
  parts.reduce((before, { id, document }) => {
    const [from, to] = [before + 1, before + document.getPageCount()];
    places.set(id, from === to ? String(from) : `${from}-${to}`);
    return to;
  }, 0);
  const list = reading((file) => {
    const answers = { ...readFormDraft(file, `paper:${caseId}:${LIST}`) } as Answers;
    const pagesAt = (id: string): string => places.get(id) ?? '';
    const view = viewOf(file, caseId);
    const asked = filledPaper(file, library, view, { template: LIST, answers }, pagesAt);
    // The list's other questions are optional here: unless the lawyer answered them among the papers, they stay empty.
    const all = { ...Object.fromEntries(asked.questions.map(({ name }) => [name, ''])), ...answers };
    return filledPaper(file, library, view, { template: LIST, answers: all }, pagesAt);
  });
  const blocking = list.findings.find(({ severity }) => severity === 'block');
  if (blocking) throw new Failure('issue-blocked', `证据目录不能生成：${blocking.message}`);
  const bound = await bindBundle(
    `证据 ${title}`,
    await renderPdf(list.document, fonts),
    parts.map(({ document }) => document),
  );
  return { ...bound, name: `证据 ${title}` };
}

async function pagesOf(store: EvidenceStore, sealed: SealedFile | null): Promise<PDFDocument | Left> {
  if (sealed === null) return 'damaged';
  try {
    const { medium } = mediumOf(await store.read(sealed, 0, Math.min(4096, sealed.bytes)));
    if (medium === 'audio') return 'recording';
    if (medium !== 'pdf' && medium !== 'image') return 'other';
    if (sealed.bytes > MOST_JOINED) return 'too-large';
    const bytes = await store.read(sealed, 0, sealed.bytes);
    return (await (medium === 'pdf' ? readPdf(bytes) : pictureAsPdf(bytes))) ?? 'unreadable';
  } catch (error) {
    if (error instanceof CaseFileFailure && error.code === 'damaged') return 'damaged';
    throw error;
  }
}

/** The placeholder in the bundle for a file without pages. @param place its number in the list */
function sheetFor(
  { name, bytes, sha256, captured_at: capturedAt, account }: EvidenceRecord,
  place: number,
  why: Left,
  today: PlainDate,
): PaperDocument {
  const china = new Date(Date.parse(capturedAt) + 8 * 3_600_000).toISOString();
  return {
    title: account.title,
    language: 'zh-CN',
    createdOn: today,
    page: 'sheet',
    blocks: [
      { kind: 'title', text: '证据说明页' },
      {
        kind: 'pairs',
        indent: false,
        items: [
          { label: '目录序号：', value: String(place) },
          { label: '证据名称：', value: account.title },
          { label: '来源：', value: account.source || '—' },
          { label: '形式：', value: EVIDENCE_FORM_NAMES[account.form] },
          { label: '证明对象：', value: account.proves || '—' },
          { label: '文件名：', value: name },
          { label: '长度：', value: `${bytes} 字节` },
          { label: 'SHA-256：', value: sha256 },
          { label: '收入案卷：', value: `${formatChinese(china.slice(0, 10) as PlainDate)} ${china.slice(11, 16)}` },
        ],
      },
      { kind: 'paragraph', text: WHY[why] },
    ],
  };
}
