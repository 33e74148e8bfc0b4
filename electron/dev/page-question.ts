import type { Page } from 'playwright';

export interface Question {
  readonly title: string;
  readonly detail: string;
  /** Initial content of the text field; null if only a button is wanted. */
  readonly text: string | null;
  readonly buttons: readonly string[];
  /** The index of the button that Enter presses, and of the one that Escape does. */
  readonly enter: number;
  readonly escape: number;
}

interface Element {
  append(...children: unknown[]): void;
  addEventListener(event: string, listener: (event: { preventDefault(): void }) => void): void;
  remove(): void;
  showModal(): void;
  select(): void;
  focus(): void;
  textContent: string;
  value: string;
  type: string;
  readonly style: { cssText: string };
}

/** Asks the user over the page, where the system offers no dialog. @returns the button's index and the text. */
export function askInPage(page: Page, question: Question): Promise<{ pressed: number; text: string }> {
  return page.evaluate(({ title, detail, text, buttons, enter, escape }) => {
    const { document } = globalThis as unknown as {
      document: { readonly body: Element; createElement(name: string): Element };
    };
    const make = (name: string, style: string, content = ''): Element => {
      const made = document.createElement(name);
      made.style.cssText = style;
      made.textContent = content;
      return made;
    };
    const dialog = make(
      'dialog',
      'width:560px;border:1px solid #999;border-radius:6px;padding:20px;font:14px/1.6 system-ui,sans-serif',
    );
    const form = make('form', 'display:grid;gap:12px');
    const field = make('input', 'font:inherit;padding:6px 8px');
    const row = make('div', 'display:flex;gap:8px;justify-content:flex-end');
    form.append(
      make('strong', '', title),
      make('span', 'overflow-wrap:anywhere', detail),
      ...(text === null ? [] : [field]),
      row,
    );
    dialog.append(form);
    document.body.append(dialog);
    field.value = text ?? '';
    return new Promise<{ pressed: number; text: string }>((resolve) => {
      const done = (pressed: number): void => {
        dialog.remove();
        resolve({ pressed, text: field.value });
      };
      buttons.forEach((label, number) => {
        const button = make('button', 'font:inherit;padding:4px 16px', label);
        button.type = number === enter ? 'submit' : 'button';
        if (number !== enter) button.addEventListener('click', () => done(number));
        row.append(button);
      });
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        done(enter);
      });
      dialog.addEventListener('cancel', () => done(escape));
      dialog.showModal();
      if (text !== null) field.select();
    });
  }, question);
}
