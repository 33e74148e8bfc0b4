import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { date } from '../../domain/quantities/calendar.ts';
import { fen } from '../../domain/quantities/money.ts';
import type { Block } from '../../typesetting/document.ts';
import { TemplateFault } from './fault.ts';
import { type Answers, fillTemplate } from './template.ts';
import { Amount, Blank, Day } from './values.ts';

const TODAY = date('2026-11-20');
const HEAD =
  '---\n标题: 试样\n分组: 诉前\n询问: 法院\n询问: 同意（是/否）\n询问: 何日（日期）\n询问: 多少（金额）\n---\n';
const scope = {
  名称: '王测试',
  空缺: new Blank('王测试的住址'),
  金额: new Amount(fen(10_000_000)),
  日: new Day(date('2026-01-05')),
  有: true,
  没有: null,
  人: [{ 名称: '甲' }, { 名称: '乙' }],
  无人: [],
};

const fill = (body: string, answers: Answers = {}, more: object = {}) =>
  fillTemplate(HEAD + body, { ...scope, ...more }, answers, TODAY);
const blocks = (body: string, answers: Answers = {}): readonly Block[] => fill(body, answers).document.blocks;
const fault = (body: string): Pick<TemplateFault, 'line' | 'column' | 'message'> => {
  try {
    fill(body);
  } catch (error) {
    if (error instanceof TemplateFault) return error;
    throw error;
  }
  throw new Error('no fault');
};

describe('what a template can express', () => {
  test('headings, lines as paragraphs, bold without spaces around it, numbers as typed', () => {
    expect(blocks('# 标题\n## 一、甲\n**金额：**人民币{{ 金额 }}元\n1. 第一\n    缩进的一行')).toEqual([
      { kind: 'title', text: '标题' },
      { kind: 'heading', level: 1, text: '一、甲' },
      { kind: 'paragraph', text: [{ text: '金额：', bold: true }, { text: '人民币100,000.00元' }] },
      { kind: 'paragraph', text: '1. 第一' },
      { kind: 'paragraph', text: '缩进的一行' },
    ]);
  });

  test('a table keeps its rows together despite tags between them', () => {
    const [table] = blocks(
      '::: 表格 适 2右 小五\n| 名 | 数 |\n|---|---|\n{% for p in 人 %}\n| {{ p.名称 }} | {{ 金额 }} |\n{% endfor %}',
    );
    expect(table).toMatchObject({
      kind: 'table',
      size: '小五',
      columns: [{ width: 'fit' }, { width: 2, align: 'right', tabular: true }],
      rows: [{ cells: ['甲', '100,000.00'] }, { cells: ['乙', '100,000.00'] }],
    });
  });

  test('signatures, a form with sections and ticks, attachments, lines of a letter', () => {
    const [court, form, signature, attachments] = blocks(
      '::: 顶格 {{ 答.法院 }}\n::: 表单 1 3\n## 一节\n【甲】\n{{ 有 | 勾 }}是 {{ 答.同意 == "否" | 勾 }}否\n第二行\n:::\n::: 签名\n名称：{{ 名称 }}\n签字：签名\n盖章：是\n日期：　　年　月　日\n:::\n::: 附件\n合同\n:::',
      { 法院: '示例法院', 同意: '是' },
    );
    expect(court).toMatchObject({ kind: 'paragraph', text: '示例法院', indent: false });
    expect(form).toMatchObject({
      kind: 'table',
      rows: [{ shaded: true, cells: [{ text: '一节', span: 2 }] }, { cells: ['甲', '☑是 ☐否\n第二行'] }],
    });
    expect(signature).toEqual({
      kind: 'signature',
      signatories: [{ name: '王测试', signers: [{ label: '签名：' }], seal: true, date: '　　年　月　日' }],
    });
    expect(attachments).toEqual({ kind: 'attachments', items: ['合同'] });
  });

  test('amounts and days in words', () => {
    expect(blocks('{{ 金额 | 大小写 }}，{{ 日 }}，{{ 日 | 中文日期 }}，{{ 人.size | 序号 }}')).toEqual([
      { kind: 'paragraph', text: '人民币壹拾万元整（¥100,000.00），2026年1月5日，二〇二六年一月五日，二' },
    ]);
  });

  test('a value prints verbatim, whatever it looks like', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('*', '|', '#', '{', '}', '%', ':', '\\', '☐', '甲', '-', '`', '<'),
          minLength: 1,
          maxLength: 12,
        }),
        (name) => {
          const { document } = fillTemplate(
            `${HEAD}**名：**{{ 名称 }}\n| 甲 | 乙 |\n|---|---|\n| {{ 名称 }} | 二 |`,
            { 名称: name },
            {},
            TODAY,
          );
          expect(document.blocks).toMatchObject([
            { text: [{ text: '名：', bold: true }, { text: name }] },
            { rows: [{ cells: [name, '二'] }] },
          ]);
        },
      ),
    );
  });
});

describe('an unknown value', () => {
  test('prints as a gap and is listed once; a condition treats it as false', () => {
    const { document, blanks } = fill('住{{ 空缺 }}。{{ 空缺 }}{% if 空缺 %}有{% else %}无{% endif %}');
    expect(document.blocks).toEqual([
      { kind: 'paragraph', text: '住〔待填：王测试的住址〕。〔待填：王测试的住址〕无' },
    ]);
    expect(blanks).toEqual(['王测试的住址']);
  });

  test('an answer fills it; an empty answer leaves a line for the pen', () => {
    expect(fill('住{{ 空缺 }}', { 王测试的住址: '示例路' })).toMatchObject({
      blanks: [],
      document: { blocks: [{ text: '住示例路' }] },
    });
    expect(fill('住{{ 空缺 }}', { 王测试的住址: '' })).toMatchObject({
      blanks: [],
      document: { blocks: [{ text: '住＿＿＿＿＿＿＿＿' }] },
    });
  });

  test('a question that the paper depends on is missing though not printed; one that is not reached is not', () => {
    expect(fill("{% if 答.同意 == '是' %}同意{% endif %}").blanks).toEqual(['同意']);
    expect(fill("{% if 答.同意 == '是' %}同意{% endif %}", { 同意: '' }).blanks).toEqual(['同意']);
    expect(fill('{% if 没有 %}{{ 答.法院 }}{% endif %}').blanks).toEqual([]);
    expect(fill('{{ 答.何日 }}{{ 答.多少 | 大写 }}', { 何日: '2026-03-01', 多少: '1,200' }).document.blocks).toEqual([
      { kind: 'paragraph', text: '2026年3月1日人民币壹仟贰佰元整' },
    ]);
  });
});

describe('a fault is reported at its source', () => {
  test.each([
    ['一\n二{{ 名字 }}', 10, 5, '没有“名字”这个变量'],
    ['一\n{% if 没有 %}{{ 人[0].姓名 }}{% endif %}', 10, 15, '没有“人[0].姓名”这个变量'],
    ['{% for p in 人 %}\n{{ p.姓名 }}\n{% endfor %}', 10, 4, '这个变量'],
    ['一\n\n{{ 名称 | 大些 }}', 11, 1, '没有“大些”这个过滤器'],
    ['{% if 有 %}\n一', 9, 1, '没有结束'],
    ['一{{ 名称', 9, 2, '没有写完'],
    ['{% 如果 有 %}', 9, 1, '没有“如果”这个标签'],
    ['一{% endif %}', 9, 2, '多了一个'],
    ["{% include 'x' %}", 9, 1, '没有“include”这个标签'],
    ['一\n::: 签各\n:::', 10, 5, '没有“签各”这种版块'],
    ['一\n{% if 有 %}\n::: 签名\n名称：甲\n{% endif %}', 11, 1, '“签名”版块没有结束'],
    ['| 甲 | 乙 |\n|---|---|\n{% for p in 人 %}\n| {{ p.名称 }} |\n{% endfor %}', 12, 1, '这一行有 1 格，表头有 2 格'],
    ['::: 表格 1 宽\n| 甲 | 乙 |\n|---|---|', 9, 10, '读不懂“宽”'],
  ])('%j at line %i, column %i', (body, line, column, message) => {
    expect(fault(body)).toMatchObject({ line, column, message: expect.stringContaining(message) });
  });

  test('in the head', () => {
    const at = (text: string) => {
      try {
        fillTemplate(text, {}, {}, TODAY);
      } catch (error) {
        return error;
      }
      return null;
    };
    expect(at('没有头')).toMatchObject({ line: 1 });
    expect(at('---\n标题: 甲\n分组: 别的\n---\n')).toMatchObject({ line: 3 });
    expect(at('---\n标题: 甲\n分组: 诉前\n颜色: 红\n---\n')).toMatchObject({
      line: 4,
      message: expect.stringContaining('颜色'),
    });
  });
});
