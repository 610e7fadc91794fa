import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { catchEarlyKeys, type EarlyKeys } from '../app/early-keys.ts';
import { LogDialog } from './LogDialog.tsx';

interface OpenOptions {
  /** The countries at hand, filled in. */
  readonly countryIds?: readonly string[];
  /** The people at hand, likewise. */
  readonly people?: readonly { readonly id: string; readonly name: string }[];
}

interface LogAccess {
  openLog(options: OpenOptions): void;
  readonly isLogging: boolean;
}

const LogContext = createContext<LogAccess>({
  isLogging: false,
  openLog: () => {
    throw new Error('the log dialog hangs in the shell of the desk');
  },
});

/** Opens the log dialog from anywhere. */
export function useLog(): LogAccess {
  return useContext(LogContext);
}

export function LogProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<OpenOptions | null>(null);
  /** Of the dialog that is open; `null` while none is. */
  const early = useRef<EarlyKeys | null>(null);
  const takeEarly = useCallback((): string => early.current?.take() ?? '', []);
  const openLog = useCallback((options: OpenOptions): void => {
    // Asked for again while it is open, it stays as it is.
    if (early.current !== null) return;
    early.current = catchEarlyKeys();
    setOpened(options);
  }, []);
  const close = useCallback((): void => {
    takeEarly();
    early.current = null;
    setOpened(null);
  }, [takeEarly]);
  const isLogging = opened !== null;
  const value = useMemo(() => ({ openLog, isLogging }), [openLog, isLogging]);
  return (
    <LogContext value={value}>
      {children}
      {opened && (
        <LogDialog
          countryIds={opened.countryIds ?? []}
          people={opened.people ?? []}
          takeEarly={takeEarly}
          onClose={close}
        />
      )}
    </LogContext>
  );
}
