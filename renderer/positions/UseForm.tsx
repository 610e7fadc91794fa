import { Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LINE_EFFECTS, LINE_LEVELS, type LineEffect, type LineLevel } from '../../domain/positions.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import type { Line } from '../lines/LinesPage.tsx';

/** Notes that a line was said, to whom, and what it did: the next officer starts from what worked. */
export function UseForm({
  line,
  objectionId,
  who,
  level: asked,
  today,
  onClose,
}: {
  readonly line: Line;
  readonly objectionId: string;
  /** Whoever raised the objection: mostly the one who got the answer. */
  readonly who: string;
  readonly level: LineLevel | null;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['positions', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [usedOn, setUsedOn] = useState<string | null>(today);
  const [toWhom, setToWhom] = useState(who);
  const [level, setLevel] = useState<LineLevel>(asked ?? 'official');
  const [effect, setEffect] = useState<LineEffect>('noted');
  const [note, setNote] = useState('');
  const save = () =>
    trpcClient.lines.use.mutate({
      lineId: line.id,
      objectionId,
      usedOn: usedOn ?? '',
      toWhom: toWhom || null,
      level,
      effect,
      note: note || null,
    });
  return (
    <Modal opened onClose={onClose} title={t('positions:usedTitle', { topic: line.topic })}>
      <form {...formProps(save, t('positions:useNoted'))}>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="sm">
            <Select
              data-autofocus
              label={t('positions:useEffect')}
              data={LINE_EFFECTS.map((value) => ({ value, label: t(`words:lineEffect.${value}`) }))}
              value={effect}
              allowDeselect={false}
              openOnFocus={false}
              onChange={(chosen) => chosen && setEffect(chosen as LineEffect)}
            />
            <DateField
              label={t('positions:useOn')}
              value={usedOn}
              onChange={setUsedOn}
              required
              error={errorAt('usedOn')}
            />
            <TextInput
              label={t('positions:useTo')}
              placeholder={t('positions:useToHint')}
              value={toWhom}
              onChange={({ currentTarget }) => setToWhom(currentTarget.value)}
            />
            <Select
              label={t('positions:useLevel')}
              data={LINE_LEVELS.map((value) => ({ value, label: t(`words:lineLevel.${value}`) }))}
              value={level}
              allowDeselect={false}
              onChange={(chosen) => chosen && setLevel(chosen as LineLevel)}
            />
          </SimpleGrid>
          <Textarea
            label={t('positions:useNote')}
            value={note}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
