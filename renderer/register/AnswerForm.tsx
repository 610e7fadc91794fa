import { Button, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { possibleAnswers, type RegisteredPaper } from '../../domain/paper-answers.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { Paper } from './RegisterPage.tsx';

/** Notes which paper answers this one: of those on record that can, the nearest first. */
export function AnswerForm({
  paper,
  all,
  onRegister,
  onClose,
}: {
  readonly paper: Paper;
  readonly all: readonly Paper[];
  /** The answer is not on record yet. */
  readonly onRegister: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('register');
  const { shortDate } = useLocale();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [repliedById, setRepliedById] = useState(paper.repliedById);
  const possible = possibleAnswers(asRegistered(paper), all.map(asRegistered));
  const byId = new Map(all.map((other) => [other.id, other]));
  const options = possible.flatMap(({ id }) => {
    const found = byId.get(id);
    if (!found) return [];
    const day = found.datedOn ?? found.receivedOn;
    return { value: id, label: [found.number, day && shortDate(day), found.title].filter(Boolean).join(' · ') };
  });
  return (
    <Modal opened onClose={onClose} title={t('answerTitle', { paper: paper.number ?? paper.title })}>
      <form
        {...formProps(
          () => trpcClient.documents.reply.mutate({ documentId: paper.id, repliedById }),
          repliedById === null ? t('replyTaken') : t('replySet'),
        )}
      >
        <Stack gap="sm">
          {options.length === 0 ? (
            <Text size="sm">{t('noCandidate')}</Text>
          ) : (
            <Select
              data-autofocus
              label={t('answeredBy')}
              description={t('answeredByHint')}
              placeholder={t('answerFind')}
              nothingFoundMessage={t('nothing')}
              data={options}
              value={repliedById}
              onChange={setRepliedById}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('noAnswerYet') }}
              error={errorAt('repliedById')}
            />
          )}
          <Button variant="default" size="xs" w="fit-content" onClick={onRegister}>
            {t('registerAnswer')}
          </Button>
          {options.length > 0 && <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />}
        </Stack>
      </form>
    </Modal>
  );
}

function asRegistered({ countries, ...paper }: Paper): RegisteredPaper {
  return { ...paper, countryIds: countries.map(({ id }) => id) };
}
