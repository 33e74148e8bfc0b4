/** Words of the letters of a case and of their editor. */
export const zh = {
  title: '函件',
  create: '写函件',
  kind: '种类',
  payBy: '付款期限',
  payByHint: '函件给债务人的最后付款日（当天仍算按期）',
  make: '按案情起草',
  cancel: '取消',
  empty: { title: '还没有函件', hint: '选择种类和付款期限，程序按案情起草，您修改后签发。' },
  column: { title: '标题', state: '状态', number: '文号', updatedAt: '最后修改', addressee: '收件人' },
  state: { draft: '草稿', issued: '已签发' },
  back: '返回函件列表',

  fields: { title: '标题', addressee: '致', addresseeHint: '收件人全名和称谓，不写冒号', attachments: '附件', attachmentN: '附件 {{n}}', addAttachment: '添加附件', removeAttachment: '删除附件 {{n}}', body: '正文' },
  tools: { bar: '格式', heading: '标题', bold: '加粗', table: '插入表格', addRow: '下方加行', addColumn: '右侧加列', deleteRow: '删除行', deleteColumn: '删除列', deleteTable: '删除表格', numeric: '数字列靠右', undo: '撤销', redo: '重做', statute: '插入法条' },
  statute: { title: '插入法条', citation: '插入引文', text: '插入全文', notInForce: '该条文现在不是有效条文，不能插入。' },
  saving: '正在保存…',
  saved: '已保存',
  unsaved: '未保存',
  rewrite: { act: '按最新案情重写', title: '重写这封函件？', text: '正文将按案件现在的内容重新起草，您在草稿中的修改会丢失。', ok: '重写', done: '已按最新案情重写' },
  more: '更多操作',
  discard: { act: '删除草稿', title: '删除草稿', text: '草稿删除后不能恢复。已签发的函件不能删除。' },

  check: {
    title: '签发前检查', clear: '没有发现问题', block: '必须改正', warn: '请斟酌', excerpt: '原文：{{excerpt}}', 
    blocks: '{{n}} 处必须改正', warnings: '{{n}} 处请斟酌',
  },
  issue: {
    act: '签发', title: '签发函件', ok: '签发并编号',
    text: '签发后编定文号，内容不能再修改，并记入协商记录。',
    done: '已签发，文号 {{number}}',
  },
  cited: '引用的法条（按签发日的法律）',
  issued: { number: '文号', on: '签发日期', sha256: '文件 SHA-256', frozen: '已签发，内容不能修改。', copy: '复制' },
};

export const en: typeof zh = {
  title: 'Letters',
  create: 'Write a letter',
  kind: 'Kind',
  payBy: 'Pay by',
  payByHint: 'The last day that the letter gives, inclusive',
  make: 'Draft from the facts',
  cancel: 'Cancel',
  empty: { title: 'No letters yet', hint: 'Choose a kind and a last day for payment; the program drafts from the facts, you edit and issue.' },
  column: { title: 'Title', state: 'State', number: 'Number', updatedAt: 'Last change', addressee: 'To' },
  state: { draft: 'Draft', issued: 'Issued' },
  back: 'Back to the letters',

  fields: { title: 'Title', addressee: 'To', addresseeHint: 'Full name and form of address, without the colon', attachments: 'Enclosures', attachmentN: 'Enclosure {{n}}', addAttachment: 'Add an enclosure', removeAttachment: 'Remove enclosure {{n}}', body: 'Body' },
  tools: { bar: 'Format', heading: 'Heading', bold: 'Bold', table: 'Insert a table', addRow: 'Add row below', addColumn: 'Add column right', deleteRow: 'Delete row', deleteColumn: 'Delete column', deleteTable: 'Delete table', numeric: 'Figures to the right', undo: 'Undo', redo: 'Redo', statute: 'Insert a statute' },
  statute: { title: 'Insert a statute', citation: 'Insert citation', text: 'Insert text', notInForce: 'This article is not in force and cannot be inserted.' },
  saving: 'Saving…',
  saved: 'Saved',
  unsaved: 'Not saved',
  rewrite: { act: 'Draft anew', title: 'Draft this letter anew?', text: 'The body is drafted again from the facts as they are now; what you typed into it is lost.', ok: 'Draft anew', done: 'Drafted anew' },
  more: 'More',
  discard: { act: 'Delete draft', title: 'Delete the draft', text: 'A deleted draft cannot be brought back. Issued letters cannot be deleted.' },

  check: {
    title: 'Checks before issue', clear: 'Nothing found', block: 'Must be put right', warn: 'Think again', excerpt: 'Text: {{excerpt}}', 
    blocks: '{{n}} to put right', warnings: '{{n}} to think about',
  },
  issue: {
    act: 'Issue', title: 'Issue the letter', ok: 'Issue and number',
    text: 'An issued letter gets its number, can no longer be changed, and is entered in the log.',
    done: 'Issued as {{number}}',
  },
  cited: 'Law cited, as of the day of issue',
  issued: { number: 'Number', on: 'Issued on', sha256: 'SHA-256 of the file', frozen: 'Issued; it can no longer be changed.', copy: 'Copy' },
};
