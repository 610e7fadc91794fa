import { Button, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { type ChosenPerson, PersonSelect } from '../components/PersonSelect.tsx';
import { Section } from '../components/Section.tsx';
import { PersonLink } from './PersonName.tsx';
import classes from './people.module.css';
import type { Person } from './person-file.ts';
import { RowMenu } from './RowMenu.tsx';

/** Who of ours and of others knows this person, and how: often the shortest way to a meeting. */
export function Acquaintances({ person }: { readonly person: Person }) {
  const { t } = useTranslation('people');
  const act = useAct();
  const [isAdding, setIsAdding] = useState(false);
  const remove = (acquaintanceId: string): void => {
    void act(() => trpcClient.people.acquaintances.remove.mutate({ acquaintanceId }), t('acquaintanceRemoved'));
  };
  return (
    <Section
      title={t('acquaintances')}
      action={
        <Button size="compact-xs" variant="default" onClick={() => setIsAdding(true)}>
          {t('addAcquaintance')}
        </Button>
      }
    >
      {person.acquaintances.length === 0 && (
        <Text size="sm" className="dim">
          {t('noAcquaintances')}
        </Text>
      )}
      <ul className="quiet-list">
        {person.acquaintances.map((each) => (
          <li key={each.id} className={classes.line}>
            <Text size="sm" className={classes.grow ?? ''}>
              {each.person ? <PersonLink person={each.person} /> : `${each.officerName} (${t('ours')})`}{' '}
              <span className="dim">· {each.how}</span>
            </Text>
            <RowMenu what={each.person?.name ?? each.officerName ?? ''} onRemove={() => remove(each.id)} />
          </li>
        ))}
      </ul>
      {isAdding && <AcquaintanceForm person={person} onClose={() => setIsAdding(false)} />}
    </Section>
  );
}

function AcquaintanceForm({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [who, setWho] = useState<'person' | 'officer'>('officer');
  const [other, setOther] = useState<ChosenPerson | null>(null);
  const [officerId, setOfficerId] = useState<string | null>(null);
  const [how, setHow] = useState('');
  const save = () =>
    trpcClient.people.acquaintances.add.mutate({
      personId: person.id,
      otherPersonId: who === 'person' ? (other?.id ?? null) : null,
      officerId: who === 'officer' ? officerId : null,
      how,
    });
  return (
    <Modal opened onClose={onClose} title={t('addAcquaintance')}>
      <form {...formProps(save, t('acquaintanceAdded'))}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('acquaintances')}
            value={who}
            onChange={(chosen) => setWho(chosen as typeof who)}
            data={[
              { value: 'officer', label: t('knowsOfficer') },
              { value: 'person', label: t('knowsPerson') },
            ]}
          />
          {who === 'person' ? (
            <PersonSelect
              label={t('knowsPerson')}
              value={other}
              onChange={setOther}
              countryId={person.countryId}
              exceptId={person.id}
              error={errorAt('otherPersonId')}
            />
          ) : (
            <>
              <OfficerSelect label={t('knowsOfficer')} value={officerId} onChange={setOfficerId} />
              {errorAt('otherPersonId') && (
                <Text size="xs" className="late" role="alert">
                  {errorAt('otherPersonId')}
                </Text>
              )}
            </>
          )}
          <TextInput
            label={t('how')}
            placeholder={t('howHint')}
            value={how}
            withAsterisk
            onChange={({ currentTarget }) => setHow(currentTarget.value)}
            error={errorAt('how')}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
