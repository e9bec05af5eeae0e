import { request } from '@/lib/api/request';
import type { Plan } from '../plan';

/** The plan the server would make of this file for that object, from names and values. */
export function fetchSuggestion(id: string, object: string): Promise<Plan> {
  return request<Plan>(`/imports/${id}/suggestion?object=${encodeURIComponent(object)}`);
}
