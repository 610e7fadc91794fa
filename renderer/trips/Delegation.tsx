import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { Nothing } from '../components/Page.tsx';
import { Section } from '../components/Section.tsx';
import { MemberName, type NamedMember } from './MemberName.tsx';
import { RowMenu } from './RowMenu.tsx';
import type { Trip, TripTabProps } from './TripPage.tsx';
import classes from './trips.module.css';

type Member = Trip['members'][number];

/** Who travels, in which role, and how to reach them at night. */
export function Delegation({ page, isOver }: TripTabProps) {
  const { t } = useTranslation('trips');
  const [editing, setEditing] = useState<Member | 'new' | null>(null);
  const tripId = page.trip.id;
  return (
    <Section
      title={t('delegation')}
      count={page.members.length}
      action={
        !isOver && (
          <Button size="compact-sm" variant="subtle" onClick={() => setEditing('new')}>
            {t('addMember')}
          </Button>
        )
      }
    >
      {page.members.length === 0 && <Nothing>{t('noMembers')}</Nothing>}
      <ul className="quiet-list">
        {page.members.map((member) => (
          <li key={member.id} className={classes.row}>
            <div className={classes.grow}>
              {member.name}
              <div className={`${classes.small} dim`}>{[member.role, member.contact].filter(Boolean).join(' · ')}</div>
            </div>
            {!isOver && (
              <RowMenu
                name={member.name}
                onCorrect={() => setEditing(member)}
                onRemove={() => trpcClient.trips.removeMember.mutate({ tripId, memberId: member.id })}
              />
            )}
          </li>
        ))}
      </ul>
      {editing !== null && (
        <MemberForm
          tripId={tripId}
          member={editing === 'new' ? null : editing}
          travelling={page.members.filter((member) => member !== editing).map(({ officerId }) => officerId)}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function MemberForm({
  tripId,
  member,
  travelling,
  onClose,
}: {
  readonly tripId: string;
  readonly member: Member | null;
  /** The officers among the others. */
  readonly travelling: readonly (string | null)[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('trips');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [named, setNamed] = useState<NamedMember>({ officerId: member?.officerId ?? null, name: member?.name ?? '' });
  const [role, setRole] = useState(member?.role ?? '');
  const [contact, setContact] = useState(member?.contact ?? '');
  const save = () =>
    trpcClient.trips.saveMember.mutate({
      tripId,
      memberId: member?.id ?? null,
      ...named,
      name: named.name.trim(),
      role: role.trim() || null,
      contact: contact.trim() || null,
    });
  return (
    <Modal opened onClose={onClose} title={member ? t('correctMember') : t('addMember')}>
      <form {...formProps(save, t('memberSaved'))}>
        <Stack gap="sm">
          <MemberName value={named} onChange={setNamed} travelling={travelling} error={errorAt('name')} />
          <TextInput
            label={t('role')}
            placeholder={t('roleHint')}
            value={role}
            maxLength={400}
            onChange={({ currentTarget }) => setRole(currentTarget.value)}
          />
          <TextInput
            label={t('contact')}
            placeholder={t('contactHint')}
            value={contact}
            maxLength={400}
            onChange={({ currentTarget }) => setContact(currentTarget.value)}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
