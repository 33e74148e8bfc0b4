import { createContext } from 'react';

/** Receives the password of a case file just created, so that its recovery sheet is shown before anything else. */
export const Created = createContext<(password: string) => void>(() => undefined);
