/** Words of the page that makes cases out of a table. */
export const zh = {
  title: '从表格导入案件', hint: '一行一个案件。先核对，再建立；没有选中的行不会进入案卷。', back: '返回案件列表',
  table: '表格', form: '保存空白表格', formSaved: '已保存“{{saved}}”', choose: '选择 CSV 文件', clear: '清空',
  paste: '在电子表格里连同标题行一起复制，粘贴到这里；或者选择 CSV 文件。标题可以是空白表格里的名称，也可以是姓名、身份证号、借款金额等常用叫法。',
  tooLarge: '文件太大，请分几次导入。', tooMany: '一次最多导入 1000 行，请分几次。',
  missing: '缺少必需的列：{{columns}}', unknown: '这些列没有对应的内容，不会导入：{{columns}}',
  rows: '核对', sum: '可以建立 {{ready}} 行，案卷中似已有 {{known}} 行，有误 {{faulty}} 行', filter: '按结果筛选',
  states: { all: '全部', ready: '可以建立', known: '似已有', faulty: '有误' },
  line: '行', debtor: '债务人', lent: '出借金额（元）', dueOn: '到期日', paid: '已还（元）', state: '结果', faults: '事项', fault: '{{column}}：{{message}}', choosing: '选择第 {{line}} 行 {{debtor}}', choosingAll: '选择全部可以导入的行',
  take: '建立 {{count}} 个案件', taken: '已建立 {{count}} 个案件',
  noRows: { title: '标题下面没有内容', hint: '请连同各案的行一起粘贴。' },
};

export const en: typeof zh = {
  title: 'Cases from a table', hint: 'A case a row. Check first, then take; rows that are not chosen do not enter the file.', back: 'Back to the cases',
  table: 'Table', form: 'Save an empty table', formSaved: 'Saved as “{{saved}}”', choose: 'Choose a CSV file', clear: 'Clear',
  paste: 'Copy the rows with their headings in a spreadsheet and paste them here, or choose a CSV file. Headings may be those of the empty table or other usual ones; they are in Chinese.',
  tooLarge: 'The file is too large; import it in parts.', tooMany: 'At most 1000 rows at a time; import the rest afterwards.',
  missing: 'Columns that are needed and absent: {{columns}}', unknown: 'Columns without a meaning here, which are left out: {{columns}}',
  rows: 'Check', sum: 'To be taken: {{ready}}; in the file, it seems: {{known}}; faulty: {{faulty}}', filter: 'Filter by result',
  states: { all: 'All', ready: 'Can be taken', known: 'Seems known', faulty: 'Faulty' },
  line: 'Row', debtor: 'Debtor', lent: 'Lent (yuan)', dueOn: 'Due', paid: 'Paid (yuan)', state: 'Result', faults: 'What is wrong', fault: '{{column}}: {{message}}', choosing: 'Choose row {{line}}, {{debtor}}', choosingAll: 'Choose all rows that can be taken',
  take: 'Make {{count}} cases', taken: 'Cases made: {{count}}',
  noRows: { title: 'Nothing stands below the headings', hint: 'Paste the rows of the cases with them.' },
};
