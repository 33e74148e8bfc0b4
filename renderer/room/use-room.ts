import { useAnswer } from '../client.ts';

/** Whether a client is in the room; false until known. */
export function useInRoom(): boolean {
  return useAnswer('room-read', {}).data?.on ?? false;
}
