import { useAnswer } from '../client.ts';

/** Whether a client is in the room. While that is not known yet, nobody is. */
export function useInRoom(): boolean {
  return useAnswer('room-read', {}).data?.on ?? false;
}
