import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { LogDialog } from './LogDialog.tsx';

interface OpenOptions {
  /** The countries at hand, filled in. */
  readonly countryIds?: readonly string[];
}

const LogContext = createContext<{ openLog(options: OpenOptions): void }>({
  openLog: () => {
    throw new Error('the log dialog hangs in the shell of the desk');
  },
});

/** Opens the log dialog from anywhere. */
export function useLog() {
  return useContext(LogContext);
}

export function LogProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<OpenOptions | null>(null);
  const openLog = useCallback((options: OpenOptions) => setOpened((before) => before ?? options), []);
  const value = useMemo(() => ({ openLog }), [openLog]);
  return (
    <LogContext value={value}>
      {children}
      {opened && <LogDialog countryIds={opened.countryIds ?? []} onClose={() => setOpened(null)} />}
    </LogContext>
  );
}
