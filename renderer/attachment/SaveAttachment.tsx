import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ForWhom } from '../components/ForWhom.tsx';
import classes from './attachment.module.css';
import { attachmentAddress } from './attachment-address.ts';

/** The explicit save of a file, which leaves the desk with it: for whom may be said, and is written down with the rest. */
export function SaveAttachment({ attachmentId, name }: { readonly attachmentId: string; readonly name: string }) {
  const { t } = useTranslation('attachment');
  const [forWhom, setForWhom] = useState('');
  return (
    <div className={classes.save}>
      <ForWhom size="xs" isInRow value={forWhom} onChange={setForWhom} />
      <a href={attachmentAddress(attachmentId, forWhom)} download={name}>
        {t('save', { name })}
      </a>
    </div>
  );
}
