import { Alert, Button, Group, Modal, Skeleton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { queryClient } from '@/lib/queryClient';
import { ErrorState } from '@/ui/ErrorState';
import { certificateAddress, erase, useErasurePreview, type Certificate, type ErasurePreview, type Mention } from './api';
import { confirmed } from './confirmed';
import { Counts } from './Counts';
import { Mentions } from './Mentions';

/** What erasing a person means, and the deed once the name is typed. Afterwards the certificate. */
export function EraseDialog({ object, id, name, onClose }: { object: string; id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [certificate, setCertificate] = useState<Certificate>();
  return (
    <Modal opened onClose={onClose} size="lg" title={certificate ? t('privacy.erase') : t('privacy.title', { name })} closeButtonProps={{ 'aria-label': t('close') }}>
      {certificate ? <Done certificate={certificate} onClose={onClose} /> : <Before object={object} id={id} onClose={onClose} onDone={setCertificate} />}
    </Modal>
  );
}

function Before({ object, id, onClose, onDone }: { object: string; id: string; onClose: () => void; onDone: (certificate: Certificate) => void }) {
  const preview = useErasurePreview(object, id);
  if (preview.isError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  return preview.data ? <Confirm object={object} id={id} preview={preview.data} onClose={onClose} onDone={onDone} /> : <Skeleton height={240} />;
}

interface ConfirmProps {
  object: string;
  id: string;
  preview: ErasurePreview;
  onClose: () => void;
  onDone: (certificate: Certificate) => void;
}

function Confirm({ object, id, preview, onClose, onDone }: ConfirmProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [also, setAlso] = useState<readonly Mention[]>([]);
  const may = confirmed(preview.name, typed) && !preview.held && preview.signsIn.length === 0;
  const go = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      const certificate = await erase(object, id, typed, also);
      onDone(certificate);
      await queryClient.invalidateQueries();
    } catch (failure) {
      setRefused(messageOf(failure));
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (may && !busy) void go();
      }}
    >
      <Alert color="red" variant="light" mb="md">
        {preview.held ? t('privacy.held') : preview.signsIn.length > 0 ? t('privacy.signsIn', { user: preview.signsIn.join(', ') }) : t('privacy.irreversible')}
      </Alert>
      <strong>{t('privacy.going')}</strong>
      <Counts counts={preview.going} first={t('privacy.details')} />
      {Object.keys(preview.staying).length > 0 && (
        <>
          <strong>{t('privacy.staying')}</strong>
          <Counts counts={preview.staying} />
        </>
      )}
      <p>{t('privacy.elsewhere')}</p>
      <Mentions object={object} id={id} chosen={also} onChange={setAlso} />
      <TextInput data-autofocus label={t('privacy.typeName', { name: preview.name })} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={refused} autoComplete="off" />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" color="red" loading={busy} disabled={!may}>
          {t('privacy.do')}
        </Button>
      </Group>
    </form>
  );
}

function Done({ certificate, onClose }: { certificate: Certificate; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>{t('privacy.done')}</p>
      <Group justify="flex-end" mt="md">
        <Button component="a" href={certificateAddress(certificate.id)} download variant="default">
          {t('privacy.certificate')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </Group>
    </div>
  );
}
