/**
 * Selects the words that a finding is about where they are in a field beside the body: title, addressee, an
 * enclosure.
 */
export function selectInFields(excerpt: string): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('.letter-edit input')];
  const field = fields.find(({ value }) => excerpt !== '' && value.includes(excerpt));
  if (!field) return;
  field.focus();
  field.setSelectionRange(field.value.indexOf(excerpt), field.value.indexOf(excerpt) + excerpt.length);
}
