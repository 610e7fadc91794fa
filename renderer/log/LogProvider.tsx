import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
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
  const openLog = useCallback((options: OpenOptions) => setOpened((before) => before ?? options), []);
  const isLogging = opened !== null;
  const value = useMemo(() => ({ openLog, isLogging }), [openLog, isLogging]);
  return (
    <LogContext value={value}>
      {children}
      {opened && (
        <LogDialog countryIds={opened.countryIds ?? []} people={opened.people ?? []} onClose={() => setOpened(null)} />
      )}
    </LogContext>
  );
}
