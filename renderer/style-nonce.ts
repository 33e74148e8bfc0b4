/**
 * The nonce that the page's content security policy requires on every style element; main writes it into index.html
 * on each load.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/**
 * Sets the nonce on every style element created by script from now on. Ant Design passes its own nonce on in most
 * places,
 * but its tables and dialogs measure and lock scrolling with style elements that lack it and that the policy would
 * refuse.
 * Styles inserted as HTML text are still refused.
 */
export function giveStylesTheNonce(): void {
  const nonce = styleNonce();
  const make = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = make(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
