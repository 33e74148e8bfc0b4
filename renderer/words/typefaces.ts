/** Words for the faces that papers are set in, and for pictures of characters. */
export const zh = {
  title: '字体',
  hint: '随附的宋体可以打印全部通用规范汉字。也可以选用本机的仿宋、楷体、黑体或小标宋；字体名称保存在案卷里，换到没有该字体的电脑时改用宋体，并会提示。',
  roles: { body: '正文', title: '标题', heading: '一级标题', subheading: '二级及以下标题' },
  shipped: '随附宋体',
  kinds: { fangsong: '仿宋', 'title-song': '小标宋', song: '宋体', kai: '楷体', hei: '黑体', other: '其他' },
  notEmbeddable: '（字体许可不允许嵌入）',
  lacking: '本机没有设置中选用的字体（{{names}}），文书中已改用宋体。',
  pictures: {
    title: '生僻字',
    hint: '没有任何字体能打印的字，可以用一张图片代替：图片按正文大小排在行内，从 PDF 复制时仍是这个字。字没有编码的，用占位字写入姓名。',
    character: '字', placeholder: '复制占位字', placeholderCopied: '占位字已复制，请粘贴到姓名中，并在这里为它贴图',
    paste: '在此粘贴图片', pasteHint: '先复制图片，再点击此处按 Ctrl+V', choose: '选择图片…', save: '保存此字', none: '还没有生僻字图片。',
    list: '已有的生僻字', remove: '删除“{{code}}”', removeShort: '删除', saved: '已保存', unreadable: '这张图片里没有读到字，请换一张黑字白底的图片。', needed: '请先贴一张图片', one: '请填一个字',
    preview: '{{code}} 的图片',
  },
};

export const en: typeof zh = {
  title: 'Typefaces',
  hint: 'The Song that comes along prints every standard Chinese character. FangSong, Kai, Hei or title Song of this computer may be chosen; the case file keeps the name, and a computer without the face uses Song and says so.',
  roles: { body: 'Text', title: 'Title', heading: 'Headings', subheading: 'Lesser headings' },
  shipped: 'Song (comes along)',
  kinds: { fangsong: 'FangSong', 'title-song': 'Title Song', song: 'Song', kai: 'Kai', hei: 'Hei', other: 'Other' },
  notEmbeddable: ' (its licence forbids embedding)',
  lacking: 'This computer lacks the chosen typeface ({{names}}); papers are set in Song.',
  pictures: {
    title: 'Rare characters',
    hint: 'A character that no typeface can print may stand as a picture: set in the line at the size of the text, and still that character when copied from the PDF. For one without a code, put a placeholder in the name.',
    character: 'Character', placeholder: 'Copy a placeholder', placeholderCopied: 'Placeholder copied: paste it into the name, and add its picture here',
    paste: 'Paste the picture here', pasteHint: 'Copy the picture, click here and press Ctrl+V', choose: 'Choose a picture…', save: 'Save the character', none: 'No pictures yet.',
    list: 'Rare characters kept', remove: 'Remove “{{code}}”', removeShort: 'Remove', saved: 'Saved', unreadable: 'No character was found in this picture; please take black on white.', needed: 'Please add a picture', one: 'One character, please',
    preview: 'Picture of {{code}}',
  },
};
