import { Modal, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isBefore } from '../../domain/calendar-date.ts';
import { CLAIM_BASES, type ClaimBasis, type ClaimDates, DATE_FIELDS, gradeOfClaim } from '../../domain/claim-entry.ts';
import { CLAIM_KINDS, CLAIM_VOICES, type ClaimKind, type ClaimVoice } from '../../domain/recognition-evidence.ts';
import { INDEPENDENCE_ON } from '../../domain/stage-move.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { GradeMark } from '../components/GradeMark.tsx';
import { useLocale } from '../i18n/locale.ts';
import { PapersPicker, usePapers } from '../move/PapersPicker.tsx';
import type { Dossier } from './CountryPage.tsx';
import type { DossierClaim } from './Evidence.tsx';
import { usualBasis } from './usual-basis.ts';

const DATES = ['decidedOn', 'notifiedOn', 'receivedOn', 'reportedOn'] as const;

interface Draft extends ClaimDates {
  readonly kind: ClaimKind;
  readonly byWhom: string;
  /** Null until somebody says so: a guess would count for or against the state. */
  readonly voice: ClaimVoice | null;
  readonly addressee: string;
  readonly basis: ClaimBasis;
  readonly source: string;
  readonly note: string;
}

/** Records what somebody says that the state did, or corrects it: who, to whom, which days, on what papers. */
export function ClaimForm({
  dossier,
  claim,
  onClose,
}: {
  readonly dossier: Dossier;
  readonly claim: DossierClaim | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['country', 'words']);
  const { countryName } = useLocale();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const stateName = countryName(dossier.country);
  const [draft, setDraft] = useState(() => draftOf(claim, stateName));
  const choice = usePapers(
    dossier.documents,
    claim?.papers.map(({ id }) => id),
  );
  const change = (changed: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const isEarly = DATE_FIELDS.some((field) => isBefore(draft[field], INDEPENDENCE_ON));

  const save = async () => {
    const input = {
      ...draft,
      addressee: draft.addressee || null,
      note: draft.note || null,
      ...(await choice.send()),
    };
    return claim
      ? trpcClient.claims.correct.mutate({ claimId: claim.id, ...input })
      : trpcClient.claims.add.mutate({ countryId: dossier.country.id, ...input });
  };

  return (
    <Modal opened onClose={onClose} size="lg" title={claim ? t('country:correctClaim') : t('country:addClaim')}>
      <form {...formProps(save, claim ? t('country:claimCorrected') : t('country:claimAdded'))}>
        <Stack gap="sm">
          {claim?.isFromList && (
            <Text size="sm" className="dim">
              {t('country:correctListed')}
            </Text>
          )}
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <Select
              data-autofocus
              label={t('country:claimKind')}
              data={CLAIM_KINDS.map((value) => ({ value, label: t(`words:claimKind.${value}`) }))}
              value={draft.kind}
              allowDeselect={false}
              // A newer list finds the claim again by its act.
              readOnly={claim?.isFromList === true}
              onChange={(kind) => kind && change({ kind: kind as ClaimKind })}
            />
            <TextInput
              label={t('country:claimBy')}
              value={draft.byWhom}
              withAsterisk
              onChange={({ currentTarget: { value } }) =>
                change({ byWhom: value, ...(draft.byWhom === stateName && { voice: null }) })
              }
              error={errorAt('byWhom')}
            />
            <Select
              label={t('country:claimVoice')}
              data={CLAIM_VOICES.map((value) => ({ value, label: t(`words:claimVoice.${value}`) }))}
              value={draft.voice}
              withAsterisk
              allowDeselect={false}
              onChange={(voice) => change({ voice: voice as ClaimVoice })}
              error={errorAt('voice')}
            />
            <TextInput
              label={t('country:claimTo')}
              value={draft.addressee}
              onChange={({ currentTarget }) => change({ addressee: currentTarget.value })}
            />
          </SimpleGrid>
          <DateField
            label={t('country:claimEffectiveOn')}
            description={t('country:claimEffectiveHint')}
            value={draft.effectiveOn}
            onChange={(effectiveOn) => change({ effectiveOn })}
            error={errorAt('effectiveOn')}
          />
          {isEarly && (
            <Text size="sm" className="due" role="status">
              {t('country:claimEarly')}
            </Text>
          )}
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
            {DATES.map((name) => (
              <DateField
                key={name}
                label={t(`country:claimDay.${name}`)}
                value={draft[name]}
                onChange={(date) => change({ [name]: date })}
                error={errorAt(name)}
              />
            ))}
          </SimpleGrid>
          <TextInput
            label={t('country:claimSource')}
            placeholder={t('country:claimSourceHint')}
            value={draft.source}
            withAsterisk
            onChange={({ currentTarget }) => change({ source: currentTarget.value })}
            error={errorAt('source')}
          />
          <Select
            label={t('country:claimBasis')}
            data={CLAIM_BASES.map((value) => ({ value, label: t(`words:claimBasis.${value}`) }))}
            value={draft.basis}
            allowDeselect={false}
            onChange={(basis) => basis && change({ basis: basis as ClaimBasis })}
          />
          <PapersPicker choice={choice} errorAt={errorAt} />
          <Text size="sm">
            {t('country:claimGrade')}: <GradeMark grade={gradeOfClaim(draft.basis, choice.papers).grade} withWords />
          </Text>
          <Textarea
            label={t('country:claimNote')}
            value={draft.note}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => change({ note: currentTarget.value })}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function draftOf(claim: DossierClaim | null, stateName: string): Draft {
  return {
    kind: claim?.kind ?? 'recognition',
    byWhom: claim?.byWhom ?? stateName,
    voice: claim?.voice ?? 'theirs',
    addressee: claim?.addressee ?? '',
    effectiveOn: claim?.effectiveOn ?? null,
    decidedOn: claim?.decidedOn ?? null,
    notifiedOn: claim?.notifiedOn ?? null,
    receivedOn: claim?.receivedOn ?? null,
    reportedOn: claim?.reportedOn ?? null,
    basis: claim?.basis ?? (claim && usualBasis(claim.grade)) ?? 'said',
    source: claim?.source ?? '',
    note: claim?.note ?? '',
  };
}
