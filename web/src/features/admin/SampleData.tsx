import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useIsOfSample, useSample } from '@/engine/session/workspace';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';

/** Takes the sample company away. It cannot be taken back, and says so before. */
export function SampleData() {
  const { t } = useTranslation();
  const sample = useSample();
  const ofSample = useIsOfSample();
  const [asking, ask] = useState(false);
  const remove = () =>
    sample.mutate('remove', {
      onError: (error) => notify.bad(messageOf(error)),
      onSettled: () => ask(false),
    });
  return (
    <section aria-labelledby="admin-sample">
      <h2 id="admin-sample">{t('admin.sample')}</h2>
      <p className="quiet">{t('admin.sampleText')}</p>
      <Button variant="default" onClick={() => ask(true)}>
        {t('admin.removeSample')}
      </Button>
      <Modal opened={asking} onClose={() => ask(false)} title={t('admin.removeSample')} closeButtonProps={{ 'aria-label': t('close') }}>
        <p style={{ margin: 0 }}>{t('admin.removeSampleSure')}</p>
        {ofSample && <p>{t('admin.removeSampleMe')}</p>}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => ask(false)}>
            {t('cancel')}
          </Button>
          <Button loading={sample.isPending} onClick={remove}>
            {t('admin.removeSample')}
          </Button>
        </Group>
      </Modal>
    </section>
  );
}
