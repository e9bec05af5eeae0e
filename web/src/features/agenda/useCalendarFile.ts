import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useState } from 'react';
import { useUpload } from '@/engine/imports/upload';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';

const isFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** A calendar file dropped on the agenda is laid down and looked at before any of it is written. */
export function useCalendarFile() {
  const navigate = useNavigate();
  const upload = useUpload();
  const [over, setOver] = useState(false);
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (!file) return;
      upload.mutate(file, {
        onSuccess: ({ id }) => void navigate({ to: '/imports/$id', params: { id }, search: {} }),
        onError: (failure) => notify.bad(messageOf(failure)),
      });
    },
  };
  return { over, drop };
}
