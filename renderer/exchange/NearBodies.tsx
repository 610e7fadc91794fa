import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import classes from './exchange.module.css';
import { useImport } from './use-import.ts';

/** In a list of choices: the answer that it is none of those on record. */
const NEW = 'new';

/** Bodies that the file names and that may be on record under another name: for each, what its name means. */
export function NearBodies() {
  const { t } = useTranslation(['exchange', 'bodies']);
  const { data: bodies = [] } = useQuery(useTRPC().exchange.nearBodies.queryOptions());
  const { run, error } = useImport();
  if (bodies.length === 0) return null;
  return (
    <section className={classes.note} aria-label={t('exchange:nearBodies', { count: bodies.length })}>
      <Text size="sm" fw={500}>
        {t('exchange:nearBodies', { count: bodies.length })}
      </Text>
      <Text size="sm">{t('exchange:nearBodiesExplain')}</Text>
      <div className={`${classes.form} ${classes.asked}`}>
        {bodies.map(({ key, name, near, bodyId }) => (
          <Select
            key={key}
            size="xs"
            label={name}
            description={near
              .map(({ label, reasons }) =>
                t('exchange:nearBodyBecause', {
                  name: label,
                  reasons: reasons.map((reason) => t(`bodies:reasons.${reason}`)).join(', '),
                }),
              )
              .join(' · ')}
            value={bodyId ?? NEW}
            allowDeselect={false}
            data={[
              { value: NEW, label: t('exchange:nearBodyNew') },
              ...near.map(({ id, label }) => ({ value: id, label: t('exchange:nearBodyIs', { name: label }) })),
            ]}
            onChange={(value) =>
              void run(() => trpcClient.exchange.decideBody.mutate({ key, bodyId: value === NEW ? null : value }))
            }
          />
        ))}
      </div>
      {error !== null && (
        <Text role="alert" className="late" mt="sm">
          {error}
        </Text>
      )}
    </section>
  );
}
