import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { address, request } from '@/lib/api/request';
import { keys } from '@/engine/record/keys';
import type { Ref } from '@/engine/record/types';

export interface FileItem {
  id: string;
  name: string;
  contentType: string;
  size: number;
  createdAt: string;
  createdBy: Ref | null;
  thumbnail: 'ready' | 'waiting' | 'none';
}

const filesKey = (object: string, id: string) => [...keys.records('file'), 'on', object, id] as const;

/** Files on a record, newest first; asked again while a picture is being made. */
export function useFiles(object: string, id: string) {
  return useQuery({
    queryKey: filesKey(object, id),
    queryFn: ({ signal }) => request<{ items: FileItem[] }>(`/records/${object}/${id}/files`, { signal }).then((answer) => answer.items),
    refetchInterval: (query) => (query.state.data?.some((file) => file.thumbnail === 'waiting') && query.state.dataUpdateCount < 8 ? 2500 : false),
  });
}

const isMail = (name: string) => /\.(eml|msg)$/i.test(name);

export interface Added {
  /** How many of the files are mails, and stand in the timeline too. */
  mails: number;
  /** Those that say they are and are none. */
  unread: string[];
}

/** Lays files down one after the other; the first that is refused stops the rest and says why. A mail is filed as one besides. */
export function useAddFiles(object: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (files: File[]) => {
      const added: Added = { mails: 0, unread: [] };
      for (const file of files) {
        const form = new FormData();
        form.append('file', file);
        const laid = await request<{ id: string }>(`/records/${object}/${id}/files`, { method: 'POST', body: form });
        if (!isMail(file.name)) continue;
        await request(`/files/${laid.id}/mail`, { method: 'POST' }).then(
          () => (added.mails += 1),
          () => added.unread.push(file.name),
        );
      }
      return added;
    },
    onSettled: (added) => {
      void client.invalidateQueries({ queryKey: filesKey(object, id) });
      if (added?.mails) void client.invalidateQueries({ queryKey: keys.timelines() });
    },
  });
}

export const contentAddress = (id: string) => address(`/files/${id}/content`);

export const thumbnailAddress = (id: string) => address(`/files/${id}/thumbnail`);
