import type { EventEmitter } from 'node:events';

/** The handlers of one side of a link: a function for each request. */
export type Answers = Readonly<Record<string, (asked: never) => unknown>>;

type Asked<A extends Answers, K extends keyof A> = Parameters<A[K]>[0];
type Answered<A extends Answers, K extends keyof A> = Promise<Awaited<ReturnType<A[K]>>>;

type Message =
  | { readonly question: number; readonly name: string; readonly asked: unknown }
  | { readonly answer: number; readonly value?: unknown; readonly error?: string };

/** A process at the other end of Node's IPC channel between parent and child. */
export interface Peer extends Pick<EventEmitter, 'on'> {
  readonly send?: unknown;
}

export interface Link<Theirs extends Answers> {
  ask<K extends keyof Theirs & string>(name: K, asked: Asked<Theirs, K>): Answered<Theirs, K>;
}

/**
 * Requests and responses in both directions between the windows' host and main. Requests pending when the other side
 * ends are rejected.
 */
export function link<Theirs extends Answers>(peer: Peer, answers: Answers): Link<Theirs> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let questions = 0;
  let gone = false;
  const send = (message: Message): void => {
    if (!gone) (peer.send as (message: Message, onError: () => void) => void).call(peer, message, () => undefined);
  };

  peer.on('message', (message: Message) => {
    if ('question' in message) void reply(message);
    else {
      const asker = waiting.get(message.answer);
      waiting.delete(message.answer);
      if (message.error === undefined) asker?.resolve(message.value);
      else asker?.reject(new Error(message.error));
    }
  });
  peer.on('disconnect', () => {
    gone = true;
    for (const { reject } of waiting.values()) reject(new Error('the other process has ended'));
    waiting.clear();
  });

  async function reply({ question, name, asked }: Extract<Message, { question: number }>): Promise<void> {
    try {
      const answer = answers[name];
      if (!answer) throw new Error(`nobody answers ${name}`);
      send({ answer: question, value: await answer(asked as never) });
    } catch (error) {
      send({ answer: question, error: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    ask(name, asked) {
      return new Promise((resolve, reject) => {
        if (gone) return reject(new Error('the other process has ended'));
        waiting.set((questions += 1), { resolve: resolve as (value: unknown) => void, reject });
        send({ question: questions, name, asked });
      });
    },
  };
}
