/** Words of making one paper for many cases. */
export const zh = {
  title: '批量出具文书',
  back: '返回案件列表',
  nothing: { title: '还没有选择案件', hint: '在案件列表中勾选案件（方向键移动，空格键选择），或者搜索后选择全部，再来这里。', act: '去选择案件' },
  chosen: '已选 {{n}} 件',
  paper: { title: '出具什么', kind: '文书', payBy: '付款期限', payByHint: '函件给债务人的最后付款日（当天仍算按期）', suggested: '按各案建议的语气', to: '致', recipients: { debtors: '全体债务人（一函）', 'debtor-1': '第一债务人', 'debtor-2': '第二债务人', 'debtor-3': '第三债务人', 'guarantor-1': '第一保证人', 'guarantor-2': '第二保证人', 'guarantor-3': '第三保证人' }, answers: '以下各项对每个案件填写相同的内容；各案不同的，在下面的表里填写。', check: '逐件核对', again: '重新核对' },
  own: {
    title: '各案不同的答复', some: '各案不同的答复（{{n}} 件已填）', case: '案件', paste: '从电子表格粘贴', pasteHint: '第一行为表头：第一列写案件名称或者债务人姓名，其余各列用上面的项目名称；日期写成 2026-01-05，金额写元，留空待手填的写“手填”。', pasteHere: '在此粘贴', take: '填入表中', filled: '已填入 {{n}} 件。',
    unmatched: '以下各行没有填入：', why: { 'no-case': '这一批里没有这个案件或者债务人', 'several-cases': '有几个案件与此相符，请写案件名称', twice: '同一案件已有一行' }, row: '第 {{line}} 行“{{name}}”：{{why}}', unknown: '没有对应项目的列：{{columns}}',
    same: '同上：{{value}}', cell: '{{title}}：{{name}}', faults: '有 {{n}} 处填写读不出来：日期、金额写法不对，或者不在选项之内。',
  },
  findings: {
    title: '核对结果', case: '案件', state: '结果', what: '事项', ready: '可以出具', warned: '须说明理由', blocked: '不能出具',
    sum: '可以出具 {{ready}} 件，须说明理由 {{warned}} 件，不能出具 {{blocked}} 件', remove: '移出这一批', all: '全部', filter: '按结果筛选',
  },
  reasons: {
    title: '仍然出具的理由', hint: '每项提示填写一次，适用于这一批中有此提示的案件；个别案件理由不同的，展开后单独填写。没有理由的案件不出具。理由记入各案的协商记录。',
    count: '{{n}} 件', reason: '理由', own: '个别案件的理由', ownOf: '{{title}}的理由', same: '与上面相同',
  },
  issue: {
    title: '出具', text: '逐件编号、签发并记入各案的协商记录，每份 PDF 和一份合并的 PDF 存入您选择的文件夹。签发后不能修改。', paperText: '逐件制作并记入各案的协商记录，每份 PDF 和一份合并的 PDF 存入您选择的文件夹。',
    fronts: '双面打印：合并文件中每份都从正面开始（单页的后面加空白页）', act: '出具 {{n}} 件…', none: '没有可以出具的案件。', skipped: '另有 {{n}} 件不能出具，将在报告中列明原因。',
  },
  progress: { check: '正在核对：{{done}}／{{total}}', issue: '正在出具：{{done}}／{{total}}', join: '正在合并 PDF', stop: '停止', stopping: '正在停止…' },
  history: { title: '批量记录', none: '还没有批量出具过文书。', at: '时间', paper: '文书', sum: '结果', issued: '已出具 {{issued}}／{{total}}' },
  report: {
    title: '批量报告', back: '返回批量出具', folder: '文件夹', issued: '已出具', blocked: '未出具', 'not-done': '未处理', notDoneHint: '停止或者锁定时还没有处理到的案件，没有文号，也没有文件。',
    number: '文号', reason: '原因', file: '文件', xlsx: '保存为电子表格', csv: '保存为 CSV', saved: '已保存为“{{name}}”', print: '合并打印函件', fronts: '双面：每份从正面开始', only: '只看没有出具的', rest: '选择未处理的案件',
  },
};

export const en: typeof zh = {
  title: 'Papers for many cases',
  back: 'Back to the cases',
  nothing: { title: 'No case chosen', hint: 'Choose cases in the list (arrow keys move, the space bar chooses), or search and choose all, then come back.', act: 'Choose cases' },
  chosen: '{{n}} chosen',
  paper: { title: 'What to make', kind: 'Paper', payBy: 'Pay by', payByHint: 'The last day that the letter gives, inclusive', suggested: 'In the tone each case suggests', to: 'To', recipients: { debtors: 'All debtors (one letter)', 'debtor-1': 'First debtor', 'debtor-2': 'Second debtor', 'debtor-3': 'Third debtor', 'guarantor-1': 'First guarantor', 'guarantor-2': 'Second guarantor', 'guarantor-3': 'Third guarantor' }, answers: 'These are filled in alike for every case; where cases differ, fill in the table below.', check: 'Check each case', again: 'Check again' },
  own: {
    title: 'Answers that differ by case', some: 'Answers that differ by case ({{n}} filled in)', case: 'Case', paste: 'Paste from a spreadsheet', pasteHint: 'The first row holds the headings: in the first column the title of the case or the debtor’s name, in the others the names above. Days as 2026-01-05, amounts in yuan; 手填 leaves a line for the pen.', pasteHere: 'Paste here', take: 'Take into the table', filled: '{{n}} cases filled in.',
    unmatched: 'These rows were not taken:', why: { 'no-case': 'no case or debtor of the batch', 'several-cases': 'fits more than one case; write its title', twice: 'the case has its row already' }, row: 'Row {{line}} “{{name}}”: {{why}}', unknown: 'Columns that nothing asks for: {{columns}}',
    same: 'As above: {{value}}', cell: '{{title}}: {{name}}', faults: '{{n}} entries cannot be read: not a day, not an amount, or none of the choices.',
  },
  findings: {
    title: 'What was found', case: 'Case', state: 'Result', what: 'Findings', ready: 'Ready', warned: 'Needs reasons', blocked: 'Blocked',
    sum: '{{ready}} ready, {{warned}} need reasons, {{blocked}} blocked', remove: 'Take out of the batch', all: 'All', filter: 'Filter by result',
  },
  reasons: {
    title: 'Why all the same', hint: 'Answer each warning once for the whole batch, or open it and answer for a case by itself. A case without its reason gets no paper. The reasons go into the log of each case.',
    count: '{{n}} cases', reason: 'Reason', own: 'Reasons of single cases', ownOf: 'Reason for {{title}}', same: 'As above',
  },
  issue: {
    title: 'Issue', text: 'Each letter is numbered, issued and entered in its case’s log; each PDF and one joined PDF go into the folder that you choose. An issued letter cannot be changed.', paperText: 'Each paper is made and entered in its case’s log; each PDF and one joined PDF go into the folder that you choose.',
    fronts: 'Both sides: in the joined file each paper begins on a front', act: 'Make {{n}}…', none: 'No case is ready.', skipped: '{{n}} more get none; the report says why.',
  },
  progress: { check: 'Checking: {{done}} of {{total}}', issue: 'Making: {{done}} of {{total}}', join: 'Joining the PDFs', stop: 'Stop', stopping: 'Stopping…' },
  history: { title: 'Earlier batches', none: 'No batch was made yet.', at: 'When', paper: 'Paper', sum: 'Result', issued: '{{issued}} of {{total}} made' },
  report: {
    title: 'Report of a batch', back: 'Back to batches', folder: 'Folder', issued: 'Made', blocked: 'Not made', 'not-done': 'Not come to', notDoneHint: 'Cases not come to when the batch was stopped or the file locked: no number was given, no file made.',
    number: 'Number', reason: 'Why', file: 'File', xlsx: 'Save as a workbook', csv: 'Save as CSV', saved: 'Saved as “{{name}}”', print: 'Print the letters joined', fronts: 'Both sides: each on a front', only: 'Only those not made', rest: 'Choose those not come to',
  },
};
