import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './attachment.module.css';
import { imageAddress, pdfAddress } from './attachment-address.ts';
import { Calm } from './Calm.tsx';
import { SaveAttachment } from './SaveAttachment.tsx';
import { Sheet } from './Sheet.tsx';

// The reader of PDF weighs as much as all screens together and is wanted for some papers only.
const PdfPages = lazy(() => import('./PdfPages.tsx').then(({ PdfPages: pages }) => ({ default: pages })));

type Preview = Outputs['documents']['preview'];

/** Shows a file without opening it: pictures, text and PDF are drawn; everything else is only named. */
export function AttachmentDialog({
  attachmentId,
  name,
  onClose,
}: {
  readonly attachmentId: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['attachment', 'common']);
  const { number } = useLocale();
  const preview = useQuery(
    trpc.documents.preview.queryOptions({ attachmentId }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  return (
    <Modal opened onClose={onClose} size="min(64rem, 94vw)" title={name} classNames={{ title: classes.title ?? '' }}>
      <QueryState query={preview}>
        {(found) => (
          <>
            <Shown attachmentId={attachmentId} preview={found} />
            <div className={classes.foot}>
              <span className="dim">{t('attachment:size', { kilobytes: number(Math.ceil(found.size / 1024)) })}</span>
              <SaveAttachment attachmentId={attachmentId} name={name} />
            </div>
          </>
        )}
      </QueryState>
    </Modal>
  );
}

function Shown({ attachmentId, preview }: { readonly attachmentId: string; readonly preview: Preview }) {
  const { t } = useTranslation(['attachment', 'common']);
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken || preview.kind === 'broken') return <Calm text={t('attachment:broken')} />;
  switch (preview.kind) {
    case 'image':
      return (
        <img
          className={classes.image}
          src={imageAddress(attachmentId)}
          alt={t('attachment:imageOf', { name: preview.name })}
          width={preview.width}
          height={preview.height}
          onError={() => setIsBroken(true)}
        />
      );
    case 'text':
      return (
        <>
          <Sheet label={t('attachment:textOf', { name: preview.name })}>
            <pre className={classes.text}>{preview.text}</pre>
          </Sheet>
          {preview.isCut && <Text size="sm">{t('attachment:firstPart')}</Text>}
        </>
      );
    case 'pdf':
      return (
        <Suspense fallback={<Calm text={t('common:loading')} />}>
          <PdfPages address={pdfAddress(attachmentId)} name={preview.name} />
        </Suspense>
      );
    case 'none':
      return <Calm text={t('attachment:none')} />;
  }
}
