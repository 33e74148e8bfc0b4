/** What the page's content security policy asks of every style element; main writes it into index.html on each load. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/**
 * Gives the nonce to every style element that a script makes from now on. Ant Design hands its own nonce on in most places, but
 * its tables and dialogs measure and lock scrolling with style elements that lack it and that the policy would refuse.
 * Styles that come in as HTML text are refused as before.
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
