/** Words for a case that leaves the case file, or comes in. */
export const zh = {
  folderAct: '交付为文件夹…', parcelAct: '加密为案件包…', receiveAct: '接收案件包…', inRoom: '来客模式下不能交付，请先按 F9 退出',
  cancel: '取消', close: '关闭',
  folder: {
    title: '交付为文件夹', plain: '文件夹不加密：拿到它的人都能看到全部内容。', hint: '新建一个文件夹，附清单和 SHA-256 校验值；查看时不需要本程序。', what: '放入文件夹的内容', act: '选择位置并生成…',
    parts: {
      facts: '案情摘要', calculation: '债务计算明细表（计算至今日）', ledger: '还款台账', log: '协商记录（与对方的往来）', internal: '内部办案记录（阶段变更、止损评估等）',
      letters: '已签发的函件及送达记录（{{n}} 份）', evidence: '证据原件（{{n}} 件，{{size}}）', withdrawn: '已撤回的证据（{{n}} 件，{{size}}）',
    },
    notes: '案情摘要不含内部备注；内部记录和已撤回的证据一般不要交给法院。', none: '请至少选择一项',
    done: '已生成文件夹“{{name}}”，共 {{n}} 个文件，{{size}}。', left: '有内容没有生成',
  },
  parcel: {
    title: '加密为案件包', hint: '一个加密文件，含本案全部资料、记录、函件和证据，同事用本程序接收。密码请用电话等另外的方式告诉对方，不要和文件一起发送。',
    also: '包内还有律所设置、手工录入的利率、自行添加的法条和法规更新，函件和计算以它们为据。', password: '案件包的密码', repeat: '再输入一次密码', generate: '生成一个密码', generated: '生成的密码（请记下来）：', act: '选择位置并加密…',
    done: '已保存为“{{name}}”，{{size}}。请把密码用另外的方式告诉对方；密码没有保存在任何地方。',
  },
  lost: '以下证据的加密文件缺失或者已损坏，没有包含在内：', lostPiece: '证据{{no}}《{{title}}》',
  progress: { check: '正在核对证据 {{percent}}%', write: '正在写入 {{percent}}%', read: '正在校验 {{percent}}%', begin: '正在准备…', stop: '停止', stopping: '正在停止…' },
  receive: {
    title: '接收案件包', file: '案件包', password: '案件包的密码', passwordHint: '由发送人另外告诉您的密码。', look: '查看内容', another: '换一个文件…',
    intact: '文件完整，没有被改动。', inside: '包内的案件', parties: '债权人、债务人', from: '制作人', made: '制作时间', log: '协商记录', entries: '{{n}} 条', letters: '函件', lettersCount: '已签发 {{n}} 份，草稿 {{drafts}} 份', evidence: '证据', pieces: '{{n}} 件', size: '大小',
    besides: '另有', statutes: '自行添加的法条 {{n}} 条', updates: '法规更新 {{n}} 份', besidesHint: '只随独立的案卷采用，不改动当前案卷的设置、法条和利率。', unnamed: '未填写',
    merge: '并入当前案卷', own: '另存为独立的案卷…', ownTitle: '保存为独立的案卷', ownHint: '新案卷有自己的密钥，请设置只有您知道的密码，不要沿用案件包的密码。建立后会给您一张恢复单。', place: '将保存在',
    newPassword: '新案卷的密码', repeat: '再输入一次新密码', openOwn: '建立并打开', choosePlace: '选择保存位置…', back: '回到包内内容',
    merged: '已并入当前案卷。', openCase: '打开案件', otherFigure: '今日应还总额在案件包内为 {{there}} 元，按当前案卷的利率和法条为 {{here}} 元：两边手工录入的利率或者采用的法规更新不一样，请核对后再使用。', noFigure: '（未能计算）',
  },
};

export const en: typeof zh = {
  folderAct: 'Hand over as a folder…', parcelAct: 'Encrypt as a case parcel…', receiveAct: 'Receive a case parcel…', inRoom: 'Not while a client is present; press F9 first',
  cancel: 'Cancel', close: 'Close',
  folder: {
    title: 'Hand over as a folder', plain: 'The folder is not encrypted: whoever has it can read all of it.', hint: 'A new folder each time, with a list and SHA-256 sums; its reader needs no program of ours.', what: 'What goes into the folder', act: 'Choose a place and make it…',
    parts: {
      facts: 'Summary of the case', calculation: 'Calculation of the debt, as of today', ledger: 'Payments', log: 'Negotiation log (dealings with the other side)', internal: 'Internal records (stages, stop-loss reviews and the like)',
      letters: 'Issued letters and their delivery ({{n}})', evidence: 'Evidence as it was taken in ({{n}}, {{size}})', withdrawn: 'Withdrawn evidence ({{n}}, {{size}})',
    },
    notes: 'The summary leaves internal notes out. Internal records and withdrawn evidence are usually not for a court or the other side.', none: 'Choose at least one',
    done: 'The folder “{{name}}” was made: {{n}} files, {{size}}.', left: 'Something could not be made',
  },
  parcel: {
    title: 'Encrypt as a case parcel', hint: 'One encrypted file with everything of this case: facts, records, letters and evidence. A colleague receives it with this program. Tell the password by another way, by telephone or in person, not along with the file.',
    also: 'The firm’s settings, rates entered by hand, own statutes and updates go along: letters and figures rest on them.', password: 'Password of the parcel', repeat: 'Password again', generate: 'Make a password', generated: 'The password (note it down):', act: 'Choose a place and encrypt…',
    done: 'Saved as “{{name}}”, {{size}}. Tell the password by another way; it is kept nowhere.',
  },
  lost: 'The encrypted files of this evidence are lost or damaged, and it is not included:', lostPiece: 'Evidence {{no}}, {{title}}',
  progress: { check: 'Checking evidence, {{percent}}%', write: 'Writing, {{percent}}%', read: 'Verifying, {{percent}}%', begin: 'Getting ready…', stop: 'Stop', stopping: 'Stopping…' },
  receive: {
    title: 'Receive a case parcel', file: 'Parcel', password: 'Password of the parcel', passwordHint: 'As the sender told you by another way.', look: 'Look inside', another: 'Another file…',
    intact: 'The file is whole and unaltered.', inside: 'Case inside', parties: 'Creditor, debtor', from: 'Made by', made: 'Made', log: 'Negotiation log', entries: 'Entries: {{n}}', letters: 'Letters', lettersCount: 'Issued: {{n}}, drafts: {{drafts}}', evidence: 'Evidence', pieces: 'Pieces: {{n}}', size: 'Size',
    besides: 'Besides', statutes: 'Own statutes: {{n}}', updates: 'Updates: {{n}}', besidesHint: 'Used only in a case file of its own; the settings, statutes and rates of the open file are not changed.', unnamed: 'Not given',
    merge: 'Put into the open case file', own: 'Save as a case file of its own…', ownTitle: 'Save as a case file of its own', ownHint: 'The new case file has a key of its own. Choose a password that only you know, not that of the parcel. You will be given a recovery sheet.', place: 'Will be saved in',
    newPassword: 'Password of the new case file', repeat: 'New password again', openOwn: 'Create and open', choosePlace: 'Choose a place…', back: 'Back to what is inside',
    merged: 'It is in the open case file now.', openCase: 'Open the case', otherFigure: 'Owed today is {{there}} yuan in the parcel and {{here}} yuan by the rates and statutes of this case file: rates entered by hand or updates in use are not the same. Compare them before you rely on it.', noFigure: '(not computed)',
  },
};
