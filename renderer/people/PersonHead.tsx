import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postOn, postText } from '../../domain/post.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { imageAddress } from '../attachment/attachment-address.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { useLocale } from '../i18n/locale.ts';
import { MoveForm } from './MoveForm.tsx';
import { PersonForm } from './PersonForm.tsx';
import classes from './people.module.css';
import type { PersonFile } from './person-file.ts';
import { scriptTag } from './script-tag.ts';

/** Who it is and how to meet them, as one reads it in the lift: name as it is said, post, address, language, last meeting. */
export function PersonHead({ file, onLog }: { readonly file: PersonFile; readonly onLog: () => void }) {
  const { t } = useTranslation('people');
  const { countryName } = useLocale();
  const act = useAct();
  const [opened, setOpened] = useState<'edit' | 'move' | null>(null);
  const { person, today } = file;
  const held = postOn(person.posts, today);
  const verify = (): void => {
    void act(() => trpcClient.people.verify.mutate({ personId: person.id }), t('verifiedDone'));
  };
  return (
    <>
      <header className={classes.head}>
        {person.photoId && (
          <img className={classes.photo} src={imageAddress(person.photoId)} alt={t('photoOf', { name: person.name })} />
        )}
        <div className={classes.title}>
          <Title order={1} size="h2">
            <bdi>{person.name}</bdi>{' '}
            {person.nativeName && (
              <span className="dim" lang={scriptTag(person.nativeName)} dir="auto">
                {person.nativeName}
              </span>
            )}
          </Title>
          <Text size="sm">{held ? postText(held) : <span className="dim">{t('noPost')}</span>}</Text>
          <Text size="sm" className="dim">
            {person.countryId !== null && person.nameEn !== null && (
              <>
                <CountryFlag iso2={person.iso2} />{' '}
                <Link to="/countries/$countryId" params={{ countryId: person.countryId }}>
                  {countryName({
                    nameEn: person.nameEn,
                    nameSq: person.nameSq ?? person.nameEn,
                    nameSr: person.nameSr ?? person.nameEn,
                  })}
                </Link>
              </>
            )}
            {person.pronunciation && ` · ${t('pronounced', { how: person.pronunciation })}`}
            {person.otherNames && ` · ${person.otherNames}`}
          </Text>
        </div>
        <div className={classes.actions}>
          <Button size="xs" variant="default" onClick={onLog}>
            {t('log')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setOpened('move')}>
            {t('moved')}
          </Button>
          <Button size="xs" variant="default" onClick={verify}>
            {t('verifyNow')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setOpened('edit')}>
            {t('edit')}
          </Button>
        </div>
      </header>
      <KeyFacts file={file} />
      {opened === 'edit' && <PersonForm person={person} countryId={person.countryId} onClose={() => setOpened(null)} />}
      {opened === 'move' && <MoveForm file={file} onClose={() => setOpened(null)} />}
    </>
  );
}

function KeyFacts({ file: { person, commitments } }: { readonly file: PersonFile }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['people', 'common']);
  const { shortDate } = useLocale();
  const officers = useQuery(trpc.officers.list.queryOptions());
  const nameOf = (officerId: string | null): string | undefined =>
    officers.data?.find(({ id }) => id === officerId)?.name;
  const open = commitments.filter(({ status }) => status === 'open').length;
  const interpreter =
    person.needsInterpreter === null ? null : t(`people:interpreterWords.${person.needsInterpreter ? 'yes' : 'no'}`);
  const [preferred] = person.channels;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('people:addressAs'), person.addressForm],
    [t('people:fields.languages'), person.languages],
    [t('people:fields.needsInterpreter'), interpreter],
    [
      t('people:lastMet'),
      [
        person.lastMetOn ? shortDate(person.lastMetOn) : t('people:never'),
        open > 0 && t('people:openPromises', { count: open }),
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [
      t('people:preferred'),
      preferred?.isPreferred ? `${t(`people:channelKinds.${preferred.kind}`)}: ${preferred.value}` : null,
    ],
    [
      t('people:fields.ownerId'),
      [nameOf(person.ownerId) ?? t('common:nobody'), nameOf(person.deputyId)].filter(Boolean).join(', '),
    ],
    [t('people:fields.bornOn'), person.bornOn && shortDate(person.bornOn)],
    [t('people:fields.verifiedOn'), person.verifiedOn ? shortDate(person.verifiedOn) : t('people:never')],
  ];
  return (
    <dl className={classes.key}>
      {facts.flatMap(([name, value]) =>
        value
          ? [
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>,
            ]
          : [],
      )}
    </dl>
  );
}
