import { Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Inputs, type Outputs, useTRPC } from '../api/trpc.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import classes from './letters.module.css';

export type TypedLetter = Inputs['letters']['preview'];
type Block = Outputs['letters']['preview']['blocks'][number];

const TYPING_MS = 400;

/** The paper as it will stand, composed by the desk as it is when it leaves. Nothing is written down, and no number is taken. */
export function LetterPreview({ letter }: { readonly letter: TypedLetter }) {
  const trpc = useTRPC();
  const { t } = useTranslation('letters');
  const refusalText = useRefusalText();
  const [asked] = useDebouncedValue(letter, TYPING_MS);
  const preview = useQuery(trpc.letters.preview.queryOptions(asked, { placeholderData: keepPreviousData }));
  const blocks = preview.data?.blocks ?? [];
  return (
    <section className={classes.preview} aria-labelledby="letter-preview">
      <Title order={3} size="h5" id="letter-preview">
        {t('preview')}
      </Title>
      {preview.error ? (
        <Text size="sm" role="alert" className="late">
          {refusalText(preview.error)}
        </Text>
      ) : (
        <article className={classes.page} lang={asked.language}>
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no other name than its place.
            <BlockView key={index} block={block} isHeading={blocks.findIndex(isTitle) === index} />
          ))}
        </article>
      )}
    </section>
  );
}

function isTitle({ type }: Block): boolean {
  return type === 'title';
}

function BlockView({ block, isHeading }: { readonly block: Block; readonly isHeading: boolean }) {
  if (isHeading) return <h4 className={classes.title}>{block.text}</h4>;
  return <p className={classes[block.type]}>{block.text}</p>;
}
