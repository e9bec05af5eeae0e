import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/engine/record/keys';
import type { Ref } from '@/engine/record/types';
import { remember, undoBatch } from '@/engine/record/undo';
import { messageOf } from '@/lib/api/problem';
import { address, queryString, request } from '@/lib/api/request';
import { i18n } from '@/lib/i18n/texts';
import { notify } from '@/ui/notify';
import { sameName } from './clashes';

export interface FileItem {
  id: string;
  name: string;
  contentType: string;
  size: number;
  createdAt: string;
  createdBy: Ref | null;
  /** Of its content: another one with another version. */
  hash: string;
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

const formOf = (file: File) => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

/** Gives a file another content, which is an ordinary change: told with its way back. */
async function renew(file: FileItem, content: File): Promise<void> {
  const { batch } = await request<{ batch: string | null }>(`/files/${file.id}/versions`, { method: 'POST', body: formOf(content) });
  told(batch, i18n.t(batch ? 'files.renewed' : 'files.same', { name: file.name }));
}

function told(batch: string | null, label: string): void {
  if (batch) remember({ batch, label });
  notify.done(label, batch ? { label: i18n.t('undo'), onClick: () => void undoBatch(batch) } : undefined);
}

interface Adding {
  files: File[];
  /** Whether one of a name that is there becomes its next version. */
  versions: boolean;
  there: FileItem[];
}

/** Lays files down one after the other; the first that is refused stops the rest and says why. A mail is filed as one besides. */
export function useAddFiles(object: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ files, versions, there }: Adding) => {
      const added: Added = { mails: 0, unread: [] };
      for (const file of files) {
        const before = versions ? sameName(file.name, there) : undefined;
        if (before) {
          await renew(before, file);
          continue;
        }
        const laid = await request<{ id: string }>(`/records/${object}/${id}/files`, { method: 'POST', body: formOf(file) });
        if (!isMail(file.name)) continue;
        await request(`/files/${laid.id}/mail`, { method: 'POST' }).then(
          () => (added.mails += 1),
          () => added.unread.push(file.name),
        );
      }
      return added;
    },
    onSettled: (added) => {
      void client.invalidateQueries({ queryKey: keys.records('file') });
      if (added?.mails) void client.invalidateQueries({ queryKey: keys.timelines() });
    },
  });
}

export function useNewVersion() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, content }: { file: FileItem; content: File }) => renew(file, content),
    onError: (error) => notify.bad(messageOf(error)),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.records('file') }),
  });
}

export interface Version {
  number: number;
  at: string;
  by: Ref | null;
  name: string;
  contentType: string;
  size: number;
  hash: string;
}

/** The contents a file had, newest first. */
export function useVersions(id: string) {
  return useQuery({
    queryKey: [...keys.records('file'), 'versions', id],
    queryFn: ({ signal }) => request<{ items: Version[] }>(`/files/${id}/versions`, { signal }).then((answer) => answer.items),
  });
}

export function useBringBack(file: FileItem) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (number: number) => request<{ batch: string | null }>(`/files/${file.id}/versions/${number}/restore`, { method: 'POST' }),
    onSuccess: ({ batch }) => told(batch, i18n.t('files.broughtBack', { name: file.name })),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.records('file') }),
  });
}

export interface Look {
  /** How many pictures there are to look at. */
  pages: number;
  state: 'waiting' | 'read' | 'failed' | 'none';
  why: string | null;
  text: string | null;
  whole: boolean;
}

const of = (version: number | undefined, more: Record<string, string> = {}) => queryString({ version: version?.toString(), ...more });

/** What there is to look at; asked again while its text is being read. */
export function usePreview(id: string, hash: string, version: number | undefined) {
  return useQuery({
    queryKey: [...keys.records('file'), 'preview', id, hash],
    queryFn: ({ signal }) => request<Look>(`/files/${id}/preview${of(version)}`, { signal }),
    refetchInterval: (query) => (query.state.data?.state === 'waiting' && query.state.dataUpdateCount < 20 ? 1500 : false),
  });
}

export const contentAddress = (id: string, version?: number) => address(`/files/${id}/content${of(version)}`);

// the hash changes nothing but what the browser keeps it by
export const thumbnailAddress = (id: string, hash: string) => address(`/files/${id}/thumbnail${of(undefined, { of: hash.slice(0, 12) })}`);

export const pageAddress = (id: string, page: number, hash: string, version?: number) => address(`/files/${id}/pages/${page}${of(version, { of: hash.slice(0, 12) })}`);
