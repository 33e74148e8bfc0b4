import { randomUUID } from 'node:crypto';
import { type AnyId, asId } from '../domain/case/ids.ts';

/** The id of a new record. */
export function newId<Of extends AnyId>(): Of {
  return asId(randomUUID());
}
