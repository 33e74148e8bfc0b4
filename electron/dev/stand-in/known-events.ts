import { EventEmitter } from 'node:events';

/** Refuses a listener for an event that its Electron counterpart does not send: it would wait for ever, unnoticed. */
export class KnownEvents extends EventEmitter {
  readonly #known: readonly string[];

  constructor(...known: readonly string[]) {
    super();
    this.#known = known;
  }

  override on(event: string, listener: (...told: never[]) => void): this {
    return super.on(this.#checked(event), listener as (...told: unknown[]) => void);
  }

  override once(event: string, listener: (...told: never[]) => void): this {
    return super.once(this.#checked(event), listener as (...told: unknown[]) => void);
  }

  #checked(event: string): string {
    if (!this.#known.includes(event)) throw new Error(`the stand-in knows of no event named ${event}`);
    return event;
  }
}
