import { Button, Group, VisuallyHidden } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './attachment.module.css';
import { Calm } from './Calm.tsx';
import { type OpenPdf, openPdf, type PdfFault, PdfFaultError } from './read-pdf.ts';
import { Sheet } from './Sheet.tsx';

/** The pages of a PDF, one at a time, drawn on a canvas. Page up and page down turn them. */
export function PdfPages({ address, name }: { readonly address: string; readonly name: string }) {
  const { t } = useTranslation(['attachment', 'common']);
  const { pdf, fault } = usePdf(address);
  if (fault) return <Calm text={t(fault === 'locked' ? 'attachment:password' : 'attachment:broken')} />;
  if (!pdf) return <Calm text={t('common:loading')} />;
  return <Pages pdf={pdf} name={name} />;
}

function usePdf(address: string) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [fault, setFault] = useState<PdfFault | null>(null);
  useEffect(() => {
    let isWanted = true;
    const opening = openPdf(address);
    opening.then(
      (opened) => isWanted && setPdf(opened),
      (error) => isWanted && setFault(error instanceof PdfFaultError ? error.fault : 'broken'),
    );
    return () => {
      isWanted = false;
      opening.then(
        (opened) => opened.close(),
        // It never opened: there is nothing to close, and the dialog has said so or is gone.
        () => undefined,
      );
    };
  }, [address]);
  return { pdf, fault };
}

function Pages({ pdf, name }: { readonly pdf: OpenPdf; readonly name: string }) {
  const { t } = useTranslation('attachment');
  const [page, setPage] = useState(1);
  const frame = useRef<HTMLElement>(null);
  const { canvas, words, isBroken } = useDrawnPage(pdf, page, frame);
  const turn = (by: number): void => setPage(Math.min(pdf.pageCount, Math.max(1, page + by)));
  // Of the window: while a dialog is open, every key is for it, wherever in it the focus is.
  useWindowEvent('keydown', (event) => {
    const by = { PageUp: -1, PageDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    turn(by);
    frame.current?.scrollTo({ top: 0 });
  });
  const where = t('page', { page, count: pdf.pageCount });
  return (
    <>
      <Group justify="center" gap="sm" mb="xs">
        <Button size="compact-sm" variant="default" aria-disabled={page === 1} onClick={() => turn(-1)}>
          {t('previous')}
        </Button>
        <span aria-live="polite">{where}</span>
        <Button size="compact-sm" variant="default" aria-disabled={page === pdf.pageCount} onClick={() => turn(1)}>
          {t('next')}
        </Button>
      </Group>
      <Sheet ref={frame} label={t('pageOf', { name, where })}>
        {isBroken && <Calm text={t('brokenPage')} />}
        <canvas ref={canvas} className={isBroken ? classes.gone : classes.canvas} aria-hidden />
        <VisuallyHidden>{words}</VisuallyHidden>
      </Sheet>
    </>
  );
}

/** Draws the page as wide as its frame; a page that is turned away before it is done is not drawn further. */
function useDrawnPage(pdf: OpenPdf, page: number, frame: RefObject<HTMLElement | null>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    const turned = new AbortController();
    setIsBroken(false);
    setWords('');
    const drawn = canvas.current && pdf.draw(canvas.current, page, frame.current?.clientWidth ?? 800, turned.signal);
    drawn?.then(
      (found) => !turned.signal.aborted && setWords(found),
      () => !turned.signal.aborted && setIsBroken(true),
    );
    return () => turned.abort();
  }, [pdf, page, frame]);
  return { canvas, words, isBroken };
}
