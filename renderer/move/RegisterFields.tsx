import { Button, Collapse, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_FORMS, type PaperForm } from '../../domain/note-register.ts';
import { DateField } from '../components/DateField.tsx';
import type { NewPaper } from './PaperFields.tsx';

/** What a register of notes asks for beside the paper itself: who signed, what was seen, when an answer is due. */
export function RegisterFields({
  paper,
  change,
  errorAt,
  startsOpen,
}: {
  readonly paper: NewPaper;
  readonly change: (changed: Partial<NewPaper>) => void;
  readonly errorAt: (field: string) => string | null;
  readonly startsOpen: boolean;
}) {
  const { t } = useTranslation('register');
  const [hasMore, setHasMore] = useState(startsOpen || isFilled(paper));
  const errors = { receivedOn: errorAt('document.receivedOn'), replyDueOn: errorAt('document.replyDueOn') };
  // What is to be mended must be seen.
  const isOpen = hasMore || errors.receivedOn !== null || errors.replyDueOn !== null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        aria-expanded={isOpen}
        onClick={() => setHasMore(!isOpen)}
      >
        {isOpen ? t('less') : t('more')}
      </Button>
      <Collapse expanded={isOpen}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <DateField
            label={t('receivedOn')}
            value={paper.receivedOn}
            onChange={(receivedOn) => change({ receivedOn })}
            error={errors.receivedOn}
          />
          <DateField
            label={t('replyDueOn')}
            value={paper.replyDueOn}
            onChange={(replyDueOn) => change({ replyDueOn })}
            error={errors.replyDueOn}
          />
          <TextInput
            label={t('signatory')}
            value={paper.signatory}
            onChange={({ currentTarget }) => change({ signatory: currentTarget.value })}
          />
          <TextInput
            label={t('addressee')}
            placeholder={t('addresseeHint')}
            value={paper.addressee}
            onChange={({ currentTarget }) => change({ addressee: currentTarget.value })}
          />
          <Select
            label={t('seal')}
            placeholder={t('notNoted')}
            data={[
              { value: 'yes', label: t('sealSeen') },
              { value: 'no', label: t('sealMissing') },
            ]}
            value={paper.sealSeen === null ? null : paper.sealSeen ? 'yes' : 'no'}
            clearable
            clearButtonProps={{ 'aria-label': t('notNoted') }}
            onChange={(seen) => change({ sealSeen: seen === null ? null : seen === 'yes' })}
          />
          <Select
            label={t('form')}
            placeholder={t('notNoted')}
            data={PAPER_FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))}
            value={paper.form}
            clearable
            clearButtonProps={{ 'aria-label': t('notNoted') }}
            onChange={(form) => change({ form: form as PaperForm | null })}
          />
          <TextInput
            label={t('language')}
            value={paper.language}
            onChange={({ currentTarget }) => change({ language: currentTarget.value })}
          />
          <TextInput
            label={t('channel')}
            placeholder={t('channelHint')}
            value={paper.channel}
            onChange={({ currentTarget }) => change({ channel: currentTarget.value })}
          />
        </SimpleGrid>
      </Collapse>
    </>
  );
}

function isFilled({
  receivedOn,
  replyDueOn,
  signatory,
  addressee,
  sealSeen,
  form,
  language,
  channel,
}: NewPaper): boolean {
  return [receivedOn, replyDueOn, signatory, addressee, sealSeen, form, language, channel].some(
    (value) => value !== null && value !== '',
  );
}
