import { createContext } from 'react';

/** Told the password of a case file that was just created, so that its recovery sheet is shown before anything else. */
export const Created = createContext<(password: string) => void>(() => undefined);
