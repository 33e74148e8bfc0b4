/** The message for a character that no font can print: which it is, and the two ways out. */
export function unprintable(character: string): string {
  const codePoint = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `字符“${character}”（U+${codePoint}）没有可用的字体，无法打印。请在“设置—生僻字”中贴一张该字的图片，或者改用其他写法。`;
}
